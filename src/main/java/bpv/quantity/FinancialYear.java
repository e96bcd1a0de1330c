package bpv.quantity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A financial year of the NHS, 1 April to 31 March, written {@code 2017/18}.
 *
 * @param start the calendar year in which it begins, 1900 to 2999
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {
    public FinancialYear {
        if (start < 1900 || start > 2999) {
            throw new IllegalArgumentException("a financial year starts between 1900 and 2999, but was " + start);
        }
    }

    /** The year written {@code 2017/18}; empty if the text has another form or its parts do not follow on. */
    public static Optional<FinancialYear> parse(String text) {
        if (text.length() != 7 || text.charAt(4) != '/') {
            return Optional.empty();
        }
        int start = digits(text, 0, 4);
        boolean followsOn = (start + 1) % 100 == digits(text, 5, 7);
        return followsOn && start >= 1900 && start <= 2999 ? Optional.of(new FinancialYear(start)) : Optional.empty();
    }

    /** The number in these places; -1 if something else than a digit stands there. A bid has many years to read. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
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
