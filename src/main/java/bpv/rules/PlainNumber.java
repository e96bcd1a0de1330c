package bpv.rules;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them in a policy folder; with an exponent, a few characters could fill the memory. */
final class PlainNumber {
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private PlainNumber() {}

    /** @throws NumberFormatException if it is no number, or is not written out in up to 18 digits and as many decimals */
    static BigDecimal of(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException("no plain number");
        }
        return new BigDecimal(text);
    }
}
