package bpv.document;

import bpv.source.Node;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Text, kept as it was typed: {@code NO}, {@code 012}, {@code 12:30} and {@code true} are texts too. */
record Text() implements Shape<String> {
    @Override
    public Optional<String> read(Node node, Reading reading) {
        if (node instanceof Node.Scalar) {
            return reading.scalar(node, this).map(Node.Scalar::text);
        }
        reading.wrongType(node, this, "Put a text that begins with '[' or '{', or that holds ': ', in quotes.");
        return Optional.empty();
    }

    @Override
    public String expected() {
        return "text";
    }

    @Override
    public ObjectNode schema() {
        return Json.type("string", "number", "boolean");
    }
}
