package bpv.document;

import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of values of one shape.
 *
 * @param some whether there is at least one
 */
record Items<T>(Shape<T> item, boolean some) implements Shape<List<T>> {
    static <T> Items<T> any(Shape<T> item) {
        return new Items<>(item, false);
    }

    static <T> Items<T> some(Shape<T> item) {
        return new Items<>(item, true);
    }

    @Override
    public Optional<List<T>> read(Node node, Reading reading) {
        if (!(node instanceof Node.Sequence sequence)) {
            reading.wrongType(node, this, "Begin each item in a line of its own with '- '.");
            return Optional.empty();
        }
        if (some && sequence.items().isEmpty()) {
            String message = Reading.name(node) + " must have at least one item, but has none.";
            reading.problem(node, "too-few", message, "at least one item", null);
            return Optional.empty();
        }
        List<T> items = new ArrayList<>(sequence.items().size());
        for (Node each : sequence.items()) {
            item.read(each, reading).ifPresent(items::add);
        }
        return items.size() == sequence.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a list";
    }

    @Override
    public Optional<Field<?>> field(List<String> steps) {
        return item.field(steps);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.type("array");
        schema.set("items", item.schema());
        return some ? schema.put("minItems", 1) : schema;
    }
}
