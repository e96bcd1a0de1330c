package bpv.round;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Node;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads sums of money from JSON: whole pounds, and by financial year. */
final class Pounds {
    private static final String EXPECTED = "whole pounds, from 0 to 999999999999";
    private static final Pattern FORM = Pattern.compile("0|[1-9]\\d{0,11}");

    private final Slips slips;

    Pounds(Slips slips) {
        this.slips = slips;
    }

    Optional<Money> sum(Node node) {
        return slips.number(
                node,
                EXPECTED,
                text -> FORM.matcher(text).matches()
                        ? Optional.of(Money.ofPounds(Long.parseLong(text)))
                        : Optional.empty());
    }

    /** Sums by year, of these years only. */
    SortedMap<FinancialYear, Money> byYear(Node node, Collection<FinancialYear> years) {
        SortedMap<FinancialYear, Money> sums = new TreeMap<>();
        slips.group(node).ifPresent(group -> {
            for (Node.Entry entry : group.entries()) {
                Optional<FinancialYear> year = FinancialYear.parse(entry.key()).filter(years::contains);
                if (year.isEmpty()) {
                    String message = "'" + entry.key() + "' is no financial year of the round: " + years + ".";
                    slips.add(entry.value(), "wrong-year", message, years.toString(), entry.key());
                } else {
                    sum(entry.value()).ifPresent(sum -> sums.put(year.get(), sum));
                }
            }
        });
        return sums;
    }
}
