package bpv.draft;

import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft and what is in it, found key by key. No pointer is made on the way: a part that is there knows its own.
 *
 * @param node null for a part that is not there
 */
record Part(@Nullable Node node) {
    private static final Part ABSENT = new Part(null);

    /** The part with a key; absent if this is no group, or has no such key. */
    Part get(String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.get(key).map(Part::new).orElse(ABSENT)
                : ABSENT;
    }

    /** The items of a list; none if it is no list. */
    List<Part> items() {
        return node instanceof Node.Sequence sequence
                ? sequence.items().stream().map(Part::new).toList()
                : List.of();
    }

    /** Whether there is such a key, also one with nothing after it. */
    boolean isThere() {
        return node != null;
    }

    /** Whether something is written. */
    boolean isWritten() {
        return node != null && !Nodes.isNothing(node);
    }

    boolean has(String key) {
        return get(key).isWritten();
    }

    /** What is written, if it is a single value. */
    Optional<String> text() {
        return isWritten() && node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    Optional<String> text(String key) {
        return get(key).text();
    }

    boolean says(String key, String text) {
        return get(key).node instanceof Node.Scalar scalar
                && !scalar.isNull()
                && scalar.text().equals(text);
    }

    /** The texts that items have at a key. */
    List<String> texts(String key) {
        return items().stream().flatMap(item -> item.text(key).stream()).toList();
    }

    /** Where it stands; it has to be there. */
    String pointer() {
        return java.util.Objects.requireNonNull(node).pointer();
    }
}
