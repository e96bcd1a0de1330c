package bpv.projection;

import bpv.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write instead of something that is nearly a statement about performance. */
final class Meant {
    private static final Pattern WITHOUT_SIGN = Pattern.compile(Statement.NUMBER + "(?: ?per ?cent)?");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,9}) ?(?:/|out of) ?(\\d{1,9})");
    private static final Pattern QUARTER = Pattern.compile("(?:.*\\D)?[Qq] ?([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");

    private Meant() {}

    /** Instead of a value. */
    static @Nullable String value(String text) {
        Matcher number = WITHOUT_SIGN.matcher(text);
        if (number.matches()) {
            BigDecimal percent = new BigDecimal(number.group(1));
            boolean part = percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0;
            String whole = percent.movePointRight(2).stripTrailingZeros().toPlainString();
            return "Write " + number.group(1) + "%" + (part ? ", or " + whole + "% if that is meant." : ".");
        }
        Matcher patients = PARTS.matcher(text);
        return patients.matches() ? "Write " + patients.group(1) + " of " + patients.group(2) + "." : null;
    }

    /** Instead of a month or a quarter: one of those that count, if it is clear which. */
    static @Nullable String key(String key, SortedMap<Quarter, List<YearMonth>> windows) {
        if (key.contains(":")) {
            return "Write a space after the colon.";
        }
        Matcher quarter = QUARTER.matcher(key);
        Matcher month = MONTH.matcher(key);
        Optional<String> meant = Optional.empty();
        if (quarter.matches()) {
            meant = only(windows.keySet().stream()
                    .filter(each -> String.valueOf(each.number()).equals(quarter.group(1)))
                    .map(Quarter::toString)
                    .toList());
        } else if (month.matches()) {
            String written = month.group(1) + "-" + (month.group(2).length() == 1 ? "0" : "") + month.group(2);
            meant = only(windows.values().stream()
                    .flatMap(Collection::stream)
                    .map(YearMonth::toString)
                    .filter(written::equals)
                    .toList());
        }
        return meant.map(each -> "Did you mean " + each + "?").orElse(null);
    }

    private static Optional<String> only(List<String> meant) {
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
