package bpv.document;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a group's keys, as far as they could be read. */
final class Values {
    private final String pointer;

    /** By the field itself: a group declares each of its fields once, and what a field says is long to compare. */
    private final Map<Field<?>, Object> values;

    Values(String pointer, int fields) {
        this.pointer = pointer;
        this.values = new IdentityHashMap<>(fields);
    }

    /** Where the group stands. */
    String pointer() {
        return pointer;
    }

    <T> void put(Field<T> field, T value) {
        values.put(field, value);
    }

    /** The value of a required key. */
    <T> T of(Field<T> field) {
        return find(field).orElseThrow();
    }

    /** The value of an optional key. */
    <T> @Nullable T orNull(Field<T> field) {
        return find(field).orElse(null);
    }

    <T> T or(Field<T> field, T otherwise) {
        return find(field).orElse(otherwise);
    }

    /** Only {@link #put} fills the map, so that a field's value has the field's type. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }
}
