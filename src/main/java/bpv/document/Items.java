package bpv.document;

import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of values of one shape.
 *
 * @param least how many there are at least
 */
record Items<T>(Shape<T> item, int least) implements Shape<List<T>> {
    @Override
    public Optional<List<T>> read(Node node, Reading reading) {
        if (reading.isUnreadable(node)) {
            return Optional.empty();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            reading.wrongType(node, "a list", "Begin each item in a line of its own with '- '.");
            return Optional.empty();
        }
        if (sequence.items().size() < least) {
            String expected = "a list of at least " + least;
            reading.problem(node, "too-few", Reading.name(node) + " must be " + expected + ".", expected, null);
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        sequence.items().forEach(each -> item.read(each, reading).ifPresent(items::add));
        return items.size() == sequence.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Json.type("array");
        schema.set("items", item.schema());
        return least == 0 ? schema : schema.put("minItems", least);
    }
}
