package bpv.document;

import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Phases add up to no more than the section asks for, in any year, revenue and capital apart.
 *
 * @param asked what the section asks for, each year once
 */
record PhaseSums(Shape<YearFunding> yearFunding, List<YearFunding> asked) {
    /** What one phase takes in one year, and where that stands. */
    private record Part(Node node, YearFunding funding) {}

    void check(Node section, Reading reading) {
        List<Part> parts = new ArrayList<>();
        for (Node phase : Lookup.items(section, "phases")) {
            for (Node entry : Lookup.items(phase, "funding")) {
                reading.quietly(yearFunding, entry).ifPresent(funding -> parts.add(new Part(entry, funding)));
            }
        }
        check(parts, "revenue", YearFunding::revenue, reading);
        check(parts, "capital", YearFunding::capital, reading);
    }

    /** The problem is shown at the phase with which the sum first exceeds the ask, and names the sum of all phases. */
    private void check(List<Part> parts, String kind, Function<YearFunding, Money> amount, Reading reading) {
        Map<FinancialYear, Money> sums = new HashMap<>();
        Map<FinancialYear, Node> beyond = new HashMap<>();
        for (Part part : parts) {
            FinancialYear year = part.funding.year();
            Money sum = sums.merge(year, amount.apply(part.funding), Money::plus);
            if (sum.compareTo(askedIn(year, amount)) > 0) {
                beyond.putIfAbsent(year, Lookup.child(part.node, kind).orElse(part.node));
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
