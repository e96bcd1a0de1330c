package bpv.document;

import bpv.quantity.Money;
import bpv.source.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Whole pounds in plain digits: what a person could have meant otherwise is asked, never guessed. */
record Pounds() implements Shape<Money> {
    static final long HIGHEST = 999_999_999_999L;
    private static final String EXPECTED = "whole pounds in plain digits, such as 1200000";
    private static final String RANGE = "from 0 to 999999999999 pounds";
    private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]{0,11}");
    private static final Pattern TOO_LOW_OR_HIGH = Pattern.compile("-[1-9][0-9]*|[1-9][0-9]{12,}");

    @Override
    public Optional<Money> read(Node node, Reading reading) {
        return reading.scalar(node, this).flatMap(written -> read(written, reading));
    }

    private Optional<Money> read(Node.Scalar written, Reading reading) {
        String text = written.text();
        if (!written.quoted() && PLAIN.matcher(text).matches()) {
            return Optional.of(Money.ofPounds(Long.parseLong(text)));
        }
        if (!written.quoted() && TOO_LOW_OR_HIGH.matcher(text).matches()) {
            reading.mustBe(written, "out-of-range", RANGE, null);
        } else if (text.chars().anyMatch(Character::isDigit)) {
            reading.mustBe(written, "money-form", EXPECTED, hint(written));
        } else {
            reading.wrongType(written, this, null);
        }
        return Optional.empty();
    }

    private static @Nullable String hint(Node.Scalar written) {
        String quotes = written.quoted() ? ", without quotes." : ".";
        return MeantNumber.of(written.text())
                .filter(number -> number.signum() >= 0 && number.compareTo(MeantNumber.of(HIGHEST)) <= 0)
                .map(number -> MeantNumber.isWhole(number)
                        ? "Write " + MeantNumber.plain(number) + quotes
                        : "Write whole pounds, such as " + MeantNumber.wholePart(number) + quotes)
                .orElse(null);
    }

    @Override
    public String expected() {
        return EXPECTED;
    }

    @Override
    public ObjectNode schema() {
        return Json.type("integer").put("minimum", 0).put("maximum", HIGHEST);
    }
}
