package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way of funding a section, in all its years or not at all. Funding nothing is no option: it is always possible.
 *
 * @param number its place on the section's menu, from 1
 * @param name such as {@code phase 1}, {@code phases 1-2} or {@code whole from 2018/19}
 * @param years whole pounds by financial year; only years with money, at least one
 * @param benefit what it adds to a plan, in the units of the {@link Objective}; not negative
 */
public record Option(int number, String name, SortedMap<FinancialYear, Money> years, Fraction benefit) {
    public Option {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        if (number < 1) {
            throw new IllegalArgumentException("options are numbered from 1, but " + name + " has " + number);
        }
        if (years.isEmpty() || years.values().stream().anyMatch(Money::isNothing)) {
            throw new IllegalArgumentException(
                    "an option has money in each of its years, but " + name + " has " + years);
        }
        if (benefit.signum() < 0) {
            throw new IllegalArgumentException("a benefit is not negative, but that of " + name + " is " + benefit);
        }
        years.values().forEach(Money::pounds);
    }

    /** What it takes in one year. */
    public Money in(FinancialYear year) {
        return years.getOrDefault(year, Money.NOTHING);
    }

    /** What it takes in all years together. */
    public Money total() {
        return years.values().stream().reduce(Money.NOTHING, Money::plus);
    }
}
