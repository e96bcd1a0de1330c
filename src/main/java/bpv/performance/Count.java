package bpv.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell of patients, in half patients, or what keeps it from being one. */
final class Count {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(\\.\\d{1,30})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,30})?");
    private static final Pattern AS_SAVED = Pattern.compile("\\d{1,20}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final BigDecimal MOST = new BigDecimal(100_000_000);

    /** A spreadsheet keeps fifteen digits; what it saves beyond them is what binary numbers make of them. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private Count() {}

    /** Whether somebody may have meant a number of patients. */
    static boolean isLikely(String text) {
        return text.matches("[-+]?[\\d,.\\s\u00A0]*\\d[\\d,.\\s\u00A0]*([eE][+-]?\\d+)?");
    }

    /** Half patients; empty if it is no number, or one with other parts than halves. */
    static Optional<Long> halves(String text, boolean workbook) {
        String bare = text.replace('\u00A0', ' ').strip();
        BigDecimal number;
        if (PLAIN.matcher(bare).matches() || workbook && AS_SAVED.matcher(bare).matches()) {
            number = new BigDecimal(bare);
        } else if (GROUPED.matcher(bare).matches()) {
            number = new BigDecimal(bare.replace(",", ""));
        } else {
            return Optional.empty();
        }
        BigDecimal halves = (workbook ? number.round(KEPT) : number).multiply(BigDecimal.valueOf(2));
        boolean whole = halves.signum() == 0 || halves.stripTrailingZeros().scale() <= 0;
        return whole && halves.compareTo(MOST) <= 0 ? Optional.of(halves.longValueExact()) : Optional.empty();
    }

    /** What a cell that is no number of patients seems to be, and what to do. */
    static String why(String text) {
        if (text.isEmpty()) {
            return "is empty";
        }
        if (text.startsWith("#")) {
            return "is " + text + ", a fault of the spreadsheet";
        }
        if (text.equals("=")) {
            return "is a formula that was saved without its result (open the workbook, calculate, and save it)";
        }
        if (text.startsWith("-") && text.length() > 1 && isLikely(text)) {
            return "is negative, '" + text + "'";
        }
        if (isLikely(text)) {
            return "is '" + text + "', which is not a number of patients or halves";
        }
        return "is '" + bpv.source.Shown.of(text) + "', which seems to be suppressed, and cannot be added up";
    }
}
