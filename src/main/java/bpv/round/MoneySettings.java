package bpv.round;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Objective;
import bpv.assessment.Assumption;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an allocation is to have other than the numbers in force say, for a what-if.
 *
 * @param envelopes by financial year of the round; a year that is absent stays as it is
 * @param reserves by financial year of the round; a year that is absent stays as it is
 * @param objective null to leave it as it is
 */
public record MoneySettings(
        SortedMap<FinancialYear, Money> envelopes,
        SortedMap<FinancialYear, Money> reserves,
        @Nullable Objective objective) {
    /** The numbers in force, unchanged. */
    public static final MoneySettings NONE = new MoneySettings(new TreeMap<>(), new TreeMap<>(), null);

    /** What it may hold. */
    static final List<String> KEYS = List.of("envelopes", "reserves", "objective");

    /** Reads {@code {envelopes, reserves, objective}}, each of which may be absent. */
    static MoneySettings read(Node node, AllocationParameters inForce, Slips slips) {
        Node.Mapping group = slips.group(node).orElse(null);
        if (group == null) {
            return NONE;
        }
        slips.only(group, KEYS);
        return of(group, inForce, slips);
    }

    /** Reads them from a group that may hold other keys, too. */
    static MoneySettings of(Node.Mapping group, AllocationParameters inForce, Slips slips) {
        Pounds pounds = new Pounds(slips);
        SortedMap<FinancialYear, Money> envelopes = new TreeMap<>();
        SortedMap<FinancialYear, Money> reserves = new TreeMap<>();
        group.get("envelopes").ifPresent(sums -> envelopes.putAll(pounds.byYear(sums, inForce.years())));
        group.get("reserves").ifPresent(sums -> reserves.putAll(pounds.byYear(sums, inForce.years())));
        Objective objective = group.get("objective")
                .flatMap(word -> slips.text(word, "score or scoreTimesPopulation", Objective::of))
                .orElse(null);
        MoneySettings settings = new MoneySettings(envelopes, reserves, objective);
        if (slips.none()) {
            settings.within(group, inForce, slips);
        }
        return settings.beside(inForce);
    }

    /** Those that are not as the numbers in force are anyway. */
    private MoneySettings beside(AllocationParameters inForce) {
        SortedMap<FinancialYear, Money> otherEnvelopes = new TreeMap<>(envelopes);
        otherEnvelopes.entrySet().removeAll(inForce.envelopes().entrySet());
        SortedMap<FinancialYear, Money> otherReserves = new TreeMap<>(reserves);
        otherReserves.entrySet().removeAll(inForce.reserves().entrySet());
        return new MoneySettings(otherEnvelopes, otherReserves, objective == inForce.objective() ? null : objective);
    }

    private void within(Node node, AllocationParameters inForce, Slips slips) {
        SortedMap<FinancialYear, Money> all = with(inForce.envelopes(), envelopes);
        with(inForce.reserves(), reserves).forEach((year, reserve) -> {
            Money envelope = all.getOrDefault(year, Money.NOTHING);
            if (reserve.compareTo(envelope) > 0) {
                String message = "The reserve of " + year + " is " + reserve + ", which is more than its envelope of "
                        + envelope + ".";
                slips.add(node, "reserve-above-envelope", message, "at most " + envelope, reserve.toString());
            }
        });
    }

    private static SortedMap<FinancialYear, Money> with(
            SortedMap<FinancialYear, Money> inForce, SortedMap<FinancialYear, Money> instead) {
        SortedMap<FinancialYear, Money> all = new TreeMap<>(inForce);
        all.putAll(instead);
        return all;
    }

    /** The numbers in force, with these instead of theirs. */
    AllocationParameters applied(AllocationParameters inForce) {
        return new AllocationParameters(
                inForce.round(),
                inForce.assessmentDay(),
                with(inForce.envelopes(), envelopes),
                with(inForce.reserves(), reserves),
                objective == null ? inForce.objective() : objective,
                inForce.nodeLimit());
    }

    /** What is overridden, such as {@code envelopes/2018/19}, in order. */
    List<String> overridden() {
        List<String> overridden = new ArrayList<>();
        envelopes.keySet().forEach(year -> overridden.add("envelopes/" + year));
        reserves.keySet().forEach(year -> overridden.add("reserves/" + year));
        if (objective != null) {
            overridden.add("objective");
        }
        return overridden;
    }

    /** How an allocation departs from the rules folder by them, in sentences. */
    List<String> departures() {
        return overridden().stream()
                .map(name -> "the number allocation/" + name + " is overridden for this allocation")
                .toList();
    }

    /** The assumptions, with a note on each number that is overridden. */
    List<Assumption> noted(List<Assumption> assumptions) {
        List<Assumption> noted = new ArrayList<>(assumptions);
        envelopes.forEach((year, sum) -> noted.add(note("envelopes/" + year, sum.toString())));
        reserves.forEach((year, sum) -> noted.add(note("reserves/" + year, sum.toString())));
        if (objective != null) {
            noted.add(note("objective", objective.key()));
        }
        return noted;
    }

    private static Assumption note(String name, String value) {
        String means = "Overridden for this allocation: not the number in the rules folder.";
        return new Assumption("allocation/" + name, means, value, "", "allocation/parameters.yaml", 1);
    }
}
