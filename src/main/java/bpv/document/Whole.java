package bpv.document;

import bpv.source.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A whole number of a short scale. */
record Whole(int lowest, int highest) implements Shape<Integer> {
    private static final Pattern FORM = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    @Override
    public Optional<Integer> read(Node node, Reading reading) {
        String expected = "a whole number from " + lowest + " to " + highest;
        return reading.scalar(node, expected).flatMap(written -> read(written, expected, reading));
    }

    private Optional<Integer> read(Node.Scalar written, String expected, Reading reading) {
        String said = Reading.name(written) + " must be " + expected + ", but is " + Reading.said(written) + ".";
        String text = written.text();
        if (!written.quoted() && FORM.matcher(text).matches()) {
            // Nine digits fit in an int, and no scale reaches further.
            int number = text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return Optional.of(number);
            }
            reading.problem(written, "out-of-range", said, expected, null);
        } else if (DIGIT.matcher(text).find()) {
            String hint = MeantNumber.of(text)
                    .filter(MeantNumber::isWhole)
                    .filter(meant -> meant.precision() <= 9)
                    .map(meant -> "Write " + MeantNumber.plain(meant) + (written.quoted() ? ", without quotes." : "."))
                    .orElse(null);
            reading.problem(written, "number-form", said, expected, hint);
        } else {
            reading.wrongType(written, expected, null);
        }
        return Optional.empty();
    }

    @Override
    public ObjectNode schema() {
        return Json.type("integer").put("minimum", lowest).put("maximum", highest);
    }
}
