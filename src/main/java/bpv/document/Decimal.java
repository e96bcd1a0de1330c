package bpv.document;

import bpv.source.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A number from 0 to a highest one, exactly as written. */
record Decimal(int highest) implements Shape<BigDecimal> {
    private static final Pattern DIGIT_OR_CONSTANT =
            Pattern.compile("[0-9]|^[-+]?\\.(inf|nan)$", Pattern.CASE_INSENSITIVE);

    /** A decimal of YAML's core schema; bounded, so that an exact number stays small. */
    private static final Pattern FORM = Pattern.compile(
            "(?=.{1,30}$)[-+]?(?:\\.[0-9]+|(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?)(?:[eE][-+]?(?:1?[0-9]|20))?");

    @Override
    public Optional<BigDecimal> read(Node node, Reading reading) {
        return reading.scalar(node, this).flatMap(written -> read(written, reading));
    }

    private Optional<BigDecimal> read(Node.Scalar written, Reading reading) {
        if (!written.quoted() && FORM.matcher(written.text()).matches()) {
            BigDecimal number = new BigDecimal(written.text());
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(highest)) <= 0) {
                return Optional.of(number);
            }
            reading.mustBe(written, "out-of-range", expected(), null);
        } else if (DIGIT_OR_CONSTANT.matcher(written.text()).find()) {
            reading.mustBe(written, "number-form", expected(), hint(written));
        } else {
            reading.wrongType(written, this, null);
        }
        return Optional.empty();
    }

    private static @Nullable String hint(Node.Scalar written) {
        String quotes = written.quoted() ? ", without quotes." : ".";
        return MeantNumber.of(written.text())
                .map(MeantNumber::plain)
                .filter(number -> number.length() <= 30)
                .map(number -> "Write " + number + quotes)
                .orElse(null);
    }

    @Override
    public String expected() {
        return "a number from 0 to " + highest;
    }

    @Override
    public ObjectNode schema() {
        return Json.type("number").put("minimum", 0).put("maximum", highest);
    }
}
