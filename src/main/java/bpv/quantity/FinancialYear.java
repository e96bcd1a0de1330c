package bpv.quantity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year of the NHS, 1 April to 31 March, written {@code 2017/18}.
 *
 * @param start the calendar year in which it begins, 1900 to 2999
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{2})");

    public FinancialYear {
        if (start < 1900 || start > 2999) {
            throw new IllegalArgumentException("a financial year starts between 1900 and 2999, but was " + start);
        }
    }

    /** The year written {@code 2017/18}; empty if the text has another form or its parts do not follow on. */
    public static Optional<FinancialYear> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(form.group(1));
        boolean followsOn = (start + 1) % 100 == Integer.parseInt(form.group(2));
        return followsOn && start >= 1900 && start <= 2999 ? Optional.of(new FinancialYear(start)) : Optional.empty();
    }

    public static FinancialYear containing(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(start + 1, 3, 31);
    }

    /** 30 September, the last day of the first half. */
    public LocalDate lastDayOfFirstHalf() {
        return LocalDate.of(start, 9, 30);
    }

    /** 30 June. */
    public LocalDate lastDayOfFirstQuarter() {
        return LocalDate.of(start, 6, 30);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public FinancialYear next() {
        return new FinancialYear(start + 1);
    }

    public boolean atMost(FinancialYear other) {
        return start <= other.start;
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        int end = (start + 1) % 100;
        return start + (end < 10 ? "/0" : "/") + end;
    }
}
