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
        Optional<String> written = reading.scalar(node, this).map(Node.Scalar::text);
        if (written.isPresent() && !written.get().equals(text)) {
            reading.mustBe(node, code, text, "Write " + text + ".");
            return Optional.empty();
        }
        return written;
    }

    @Override
    public String expected() {
        return text;
    }

    @Override
    public ObjectNode schema() {
        return Json.type("string").put("const", text);
    }
}
