package bpv.document;

import bpv.source.Node;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The only text that can stand here.
 *
 * @param code the code of the problem when another does
 */
record Constant(String text, String code) implements Shape<String> {
    @Override
    public Optional<String> read(Node node, Reading reading) {
        Optional<String> written = reading.scalar(node, text).map(Node.Scalar::text);
        if (written.isPresent() && !written.get().equals(text)) {
            String message = Reading.name(node) + " must be " + text + ", but is " + Reading.said(node) + ".";
            reading.problem(node, code, message, text, "Write " + text + ".");
            return Optional.empty();
        }
        return written;
    }

    @Override
    public ObjectNode schema() {
        return Json.type("string").put("const", text);
    }
}
