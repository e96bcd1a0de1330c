package bpv.document;

import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shape with a check on what several of its values say together. The check is made whether or not each value can be
 * used, so that the bidder hears of all problems at once; it passes over what it cannot read.
 */
record Checked<T>(Shape<T> shape, Check check) implements Shape<T> {
    @FunctionalInterface
    interface Check {
        void check(Node node, Reading reading);
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        Optional<T> value = shape.read(node, reading);
        int before = reading.problems().size();
        check.check(node, reading);
        return reading.problems().size() == before ? value : Optional.empty();
    }

    @Override
    public String expected() {
        return shape.expected();
    }

    @Override
    public Optional<Field<?>> field(List<String> steps) {
        return shape.field(steps);
    }

    /** What values say together is beyond JSON Schema. */
    @Override
    public ObjectNode schema() {
        return shape.schema();
    }
}
