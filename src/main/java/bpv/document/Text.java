package bpv.document;

import bpv.source.Node;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Text, kept as it was typed: {@code NO}, {@code 012}, {@code 12:30} and {@code true} are texts too. */
record Text() implements Shape<String> {
    @Override
    public Optional<String> read(Node node, Reading reading) {
        if (node instanceof Node.Scalar) {
            return reading.scalar(node, this)
                    .map(Node.Scalar::text)
                    .filter(text -> isReadAsWritten(text, node, reading));
        }
        reading.wrongType(node, this, "Put a text that begins with '[' or '{', or that holds ': ', in quotes.");
        return Optional.empty();
    }

    private static boolean isReadAsWritten(String text, Node node, Reading reading) {
        for (int i = 0; i < text.length(); i++) {
            if (turnsDirection(text.charAt(i))) {
                reading.problem(
                        node,
                        "control-character",
                        "This text holds the character U+" + String.format(Locale.ROOT, "%04X", (int) text.charAt(i))
                                + ", which turns the direction of the words around it.",
                        "characters that can be read",
                        "Take it out: it cannot be seen, and comes with text that is copied from elsewhere.");
                return false;
            }
        }
        return true;
    }

    /** Embeddings, overrides and isolates: with one of them in a name, the sentence around it reads backwards. */
    private static boolean turnsDirection(char character) {
        return character >= '\u202A' && character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
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
