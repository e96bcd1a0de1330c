package bpv.document;

import bpv.source.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A whole number of a short scale. */
record Whole(int lowest, int highest) implements Shape<Integer> {
    private static final Pattern FORM = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    @Override
    public Optional<Integer> read(Node node, Reading reading) {
        return reading.scalar(node, this).flatMap(written -> read(written, reading));
    }

    private Optional<Integer> read(Node.Scalar written, Reading reading) {
        String text = written.text();
        if (!written.quoted() && FORM.matcher(text).matches()) {
            // Nine digits fit in an int, and no scale reaches further.
            int number = text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return Optional.of(number);
            }
            reading.mustBe(written, "out-of-range", expected(), null);
        } else if (DIGIT.matcher(text).find()) {
            reading.mustBe(written, "number-form", expected(), hint(written));
        } else {
            reading.wrongType(written, this, null);
        }
        return Optional.empty();
    }

    private static @Nullable String hint(Node.Scalar written) {
        return MeantNumber.of(written.text())
                .filter(MeantNumber::isWhole)
                .map(MeantNumber::plain)
                .filter(meant -> meant.length() <= 9)
                .map(meant -> "Write " + meant + (written.quoted() ? ", without quotes." : "."))
                .orElse(null);
    }

    @Override
    public String expected() {
        return "a whole number from " + lowest + " to " + highest;
    }

    @Override
    public ObjectNode schema() {
        return Json.type("integer").put("minimum", lowest).put("maximum", highest);
    }
}
