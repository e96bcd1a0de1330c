package bpv.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much a value of a bid is changed, such as {@code +10%}, {@code -0.5} or {@code +1 day}; reckoned exactly.
 *
 * @param by how much, with its sign
 * @param kind of what
 */
record Step(BigDecimal by, Kind kind) {
    private static final Pattern WRITTEN = Pattern.compile("([-+]\\d{1,12}(?:\\.\\d{1,12})?) ?(%|days?)?");

    /** Of what a value is changed. */
    enum Kind {
        PER_CENT,
        DAYS,
        NUMBER
    }

    /** The step that a text says; empty if it says none. */
    static Optional<Step> parse(String text) {
        Matcher said = WRITTEN.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        BigDecimal by = new BigDecimal(said.group(1));
        String unit = said.group(2);
        if (unit == null) {
            return Optional.of(new Step(by, Kind.NUMBER));
        }
        if (unit.equals("%")) {
            return Optional.of(new Step(by, Kind.PER_CENT));
        }
        boolean whole = by.stripTrailingZeros().scale() <= 0;
        return whole ? Optional.of(new Step(by, Kind.DAYS)) : Optional.empty();
    }

    /** What a value becomes; empty if it is no number, or, for days, no day. */
    Optional<String> of(String value) {
        try {
            if (kind == Kind.DAYS) {
                return Optional.of(
                        LocalDate.parse(value).plusDays(by.longValueExact()).toString());
            }
            BigDecimal number = new BigDecimal(value);
            BigDecimal changed =
                    kind == Kind.PER_CENT ? number.add(number.multiply(by).movePointLeft(2)) : number.add(by);
            return Optional.of(plain(changed));
        } catch (NumberFormatException | DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What has to stand there for the step to be taken. */
    String wants() {
        return kind == Kind.DAYS ? "a day" : "a number";
    }
}
