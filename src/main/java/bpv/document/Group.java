package bpv.document;

import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A group of keys with values; no others are allowed. */
final class Group<T> implements Shape<T> {
    private final List<Field<?>> fields;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Function<Values, T> build;

    Group(List<Field<?>> fields, Function<Values, T> build) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> numbers.put(field.key(), numbers.size()));
        this.build = build;
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        if (!(node instanceof Node.Mapping mapping)) {
            reading.wrongType(node, this, null);
            return Optional.empty();
        }
        int before = reading.problems().size();
        @Nullable Node[] written = new Node[fields.size()];
        for (Node.Entry entry : mapping.entries()) {
            Integer number = numbers.get(entry.key());
            if (number == null) {
                unknown(entry, mapping, reading);
            } else {
                written[number] = entry.value();
            }
        }
        Values values = new Values(mapping.pointer(), fields.size());
        boolean complete = true;
        for (int i = 0; i < written.length; i++) {
            complete &= read(fields.get(i), written[i], mapping, values, reading);
        }
        return complete && reading.problems().size() == before ? Optional.of(build.apply(values)) : Optional.empty();
    }

    private static <F> boolean read(
            Field<F> field, @Nullable Node written, Node.Mapping mapping, Values values, Reading reading) {
        boolean nothing = written instanceof Node.Scalar scalar && scalar.isNull() && !reading.isUnreadable(written);
        if (written != null && !nothing) {
            Optional<F> value = field.shape().read(written, reading);
            value.ifPresent(read -> values.put(field, read));
            return value.isPresent();
        }
        if (field.required()) {
            missing(field, mapping, nothing, reading);
        }
        return !field.required();
    }

    /** What is missing is shown where it should be: at the key with nothing after it, or else at the group's key. */
    private static void missing(Field<?> field, Node.Mapping mapping, boolean nothing, Reading reading) {
        String pointer = nothing ? Node.child(mapping.pointer(), field.key()) : mapping.pointer();
        String message = nothing
                ? "'" + field.key() + "' has nothing written after it."
                : Reading.name(mapping) + " lacks the key '" + field.key() + "'.";
        reading.problemAtKey(pointer, "missing-key", message, field.key() + ": " + field.description(), "nothing");
    }

    private void unknown(Node.Entry entry, Node.Mapping mapping, Reading reading) {
        String shown = Shown.of(entry.key());
        reading.problem(
                entry.keyPlace(),
                entry.value().pointer(),
                "unknown-key",
                "'" + shown + "' is not a key of " + lowerCase(Reading.name(mapping)) + ".",
                "one of " + keys(),
                shown,
                Nearest.to(entry.key(), numbers.keySet())
                        .map(key -> "Did you mean '" + key + "'?")
                        .orElse(null));
    }

    private static String lowerCase(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private String keys() {
        return String.join(", ", numbers.keySet());
    }

    @Override
    public String expected() {
        return "a group of the keys " + keys();
    }

    @Override
    public Optional<Field<?>> field(List<String> steps) {
        Integer number = numbers.get(steps.get(0));
        if (number == null) {
            return Optional.empty();
        }
        Field<?> field = fields.get(number);
        return steps.size() == 1 ? Optional.of(field) : field.shape().field(steps.subList(1, steps.size()));
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.type("object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(field -> properties.set(field.key(), field.schema()));
        List<String> required =
                fields.stream().filter(Field::required).map(Field::key).toList();
        if (!required.isEmpty()) {
            schema.set("required", Json.list(required));
        }
        return schema.put("additionalProperties", false);
    }
}
