package bpv.robustness;

import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A weight for each outcome of each intervention. Within an intervention only proportions count: parts are shown as shares of
 * their sum.
 *
 * @param parts by outcome in the order of the scheme, not negative and not all 0, for each intervention that has outcomes
 */
public record Weights(Map<Intervention, Map<String, Fraction>> parts) {
    public Weights {
        Map<Intervention, Map<String, Fraction>> copy = new EnumMap<>(Intervention.class);
        parts.forEach(
                (intervention, own) -> copy.put(intervention, Collections.unmodifiableMap(new LinkedHashMap<>(own))));
        parts = Collections.unmodifiableMap(copy);
    }

    /** As the numbers in force say. */
    static Weights of(Collection<OutcomeDefinition> outcomes) {
        Map<Intervention, Map<String, Fraction>> parts = new EnumMap<>(Intervention.class);
        outcomes.forEach(outcome -> parts.computeIfAbsent(outcome.intervention(), any -> new LinkedHashMap<>())
                .put(outcome.id(), outcome.weight()));
        return new Weights(parts);
    }

    Map<String, Fraction> of(Intervention intervention) {
        return parts.getOrDefault(intervention, Map.of());
    }

    Fraction part(Intervention intervention, String outcome) {
        return of(intervention).getOrDefault(outcome, Fraction.ZERO);
    }

    private Fraction total(Intervention intervention) {
        return of(intervention).values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What part of its intervention's weight an outcome has, from 0 to 1. */
    public Fraction share(Intervention intervention, String outcome) {
        Fraction total = total(intervention);
        return total.signum() == 0 ? Fraction.ZERO : part(intervention, outcome).dividedBy(total);
    }

    /** With another share for one outcome, and what is left for the others in their proportions; these are not all 0. */
    Weights moved(Intervention intervention, String outcome, Fraction share) {
        Fraction left = Fraction.ONE.minus(share);
        Fraction others = Fraction.ONE.minus(share(intervention, outcome));
        Map<String, Fraction> moved = new LinkedHashMap<>();
        of(intervention)
                .keySet()
                .forEach(each -> moved.put(
                        each,
                        each.equals(outcome)
                                ? share
                                : share(intervention, each).times(left).dividedBy(others)));
        Map<Intervention, Map<String, Fraction>> all = new EnumMap<>(parts);
        all.put(intervention, moved);
        return new Weights(all);
    }

    /**
     * So much of the way from these to others, in every share, in whole millionths; of an intervention in which both are the
     * same, these.
     *
     * @param way from 0, which is these themselves, to 1
     */
    Weights towards(Weights others, Fraction way) {
        Map<Intervention, Map<String, Fraction>> all = new EnumMap<>(Intervention.class);
        parts.forEach((intervention, own) -> {
            Map<String, Fraction> between = new LinkedHashMap<>();
            own.keySet().forEach(outcome -> {
                Fraction from = share(intervention, outcome);
                between.put(
                        outcome,
                        from.plus(
                                others.share(intervention, outcome).minus(from).times(way)));
            });
            boolean same = way.signum() == 0 || own.equals(others.of(intervention));
            all.put(intervention, same ? own : millionths(between));
        });
        return new Weights(all);
    }

    /** Shares as whole millionths with the same sum: each rounded down, then one more for those that lost most by it. */
    private static Map<String, Fraction> millionths(Map<String, Fraction> shares) {
        Map<String, Fraction> rounded = new LinkedHashMap<>();
        Map<String, Fraction> lost = new LinkedHashMap<>();
        Fraction missing = Fraction.of(Simplex.TOTAL);
        for (Map.Entry<String, Fraction> each : shares.entrySet()) {
            Fraction exact = each.getValue().times(Simplex.TOTAL);
            Fraction whole = Fraction.of(exact.numerator().divide(exact.denominator()), BigInteger.ONE);
            rounded.put(each.getKey(), whole);
            lost.put(each.getKey(), exact.minus(whole));
            missing = missing.minus(whole);
        }
        lost.entrySet().stream()
                .sorted(Map.Entry.<String, Fraction>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(missing.numerator().longValueExact())
                .forEach(each -> rounded.merge(each.getKey(), Fraction.ONE, Fraction::plus));
        return rounded;
    }

    /** How much of the weight has to be moved to come to others, all interventions added up. */
    public Fraction distance(Weights others) {
        Fraction moved = Fraction.ZERO;
        for (Map.Entry<Intervention, Map<String, Fraction>> own : parts.entrySet()) {
            for (String outcome : own.getValue().keySet()) {
                Fraction more = others.share(own.getKey(), outcome).minus(share(own.getKey(), outcome));
                moved = moved.plus(more.isPositive() ? more : Fraction.ZERO);
            }
        }
        return moved;
    }
}
