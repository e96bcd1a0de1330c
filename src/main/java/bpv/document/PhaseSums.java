package bpv.document;

import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Phases add up to no more than the section asks for, in any year, revenue and capital apart.
 *
 * @param asked what the section asks for, each year once
 */
record PhaseSums(Shape<YearFunding> yearFunding, List<YearFunding> asked) {
    void check(Node section, Reading reading) {
        check(section, "revenue", YearFunding::revenue, reading);
        check(section, "capital", YearFunding::capital, reading);
    }

    /** The problem is shown at the phase with which the sum first exceeds the ask, and names the sum of all phases. */
    private void check(Node section, String kind, Function<YearFunding, Money> amount, Reading reading) {
        Map<FinancialYear, Money> sums = new HashMap<>();
        Map<FinancialYear, Node> beyond = new HashMap<>();
        for (Node phase : Lookup.items(section, "phases")) {
            for (Node entry : Lookup.items(phase, "funding")) {
                Optional<YearFunding> funding = reading.quietly(yearFunding, entry);
                if (funding.isEmpty()) {
                    continue;
                }
                FinancialYear year = funding.get().year();
                Money sum = sums.merge(year, amount.apply(funding.get()), Money::plus);
                if (sum.compareTo(askedIn(year, amount)) > 0) {
                    beyond.putIfAbsent(year, Lookup.child(entry, kind).orElse(entry));
                }
            }
        }
        beyond.forEach((year, node) ->
                report(node, year, kind, sums.getOrDefault(year, Money.NOTHING), askedIn(year, amount), reading));
    }

    private Money askedIn(FinancialYear year, Function<YearFunding, Money> amount) {
        return asked.stream()
                .filter(funding -> funding.year().equals(year))
                .map(amount)
                .findFirst()
                .orElse(Money.NOTHING);
    }

    private static void report(Node node, FinancialYear year, String kind, Money sum, Money ask, Reading reading) {
        reading.problem(
                node.place(),
                node.pointer(),
                "phases-exceed-ask",
                "The phases add up to " + sum + " of " + kind + " in " + year + ", but the section asks for " + ask
                        + ".",
                "no more than " + ask + " of " + kind + " in all phases of " + year,
                sum.toString(),
                null);
    }
}
