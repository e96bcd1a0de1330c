package bpv.bid;

import bpv.quantity.FinancialYear;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The period that a baseline measures: a calendar year {@code 2015} or a financial year {@code 2015/16}.
 *
 * @param text as written
 * @param end its last day: 31 December or 31 March
 */
public record Period(String text, LocalDate end) {
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|2\\d)\\d{2}");

    /** The period written so; empty if the text has another form or the parts of a financial year do not follow on. */
    public static Optional<Period> parse(String text) {
        if (CALENDAR_YEAR.matcher(text).matches()) {
            return Optional.of(new Period(text, LocalDate.of(Integer.parseInt(text), 12, 31)));
        }
        return FinancialYear.parse(text).map(year -> new Period(text, year.lastDay()));
    }

    @Override
    public String toString() {
        return text;
    }
}
