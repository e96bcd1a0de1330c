package bpv.benchmark;

import bpv.benchmark.Decision.OfOutcome;
import bpv.bid.OutcomeClass;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.util.EnumMap;
import java.util.Map;

/** The weighted means of one section over the outcomes that count (scheme, section 3.3). */
final class PlainMeans {
    private final Map<OutcomeClass, Fraction> scores = new EnumMap<>(OutcomeClass.class);
    private final Map<OutcomeClass, Fraction> weights = new EnumMap<>(OutcomeClass.class);
    private Fraction score = Fraction.ZERO;
    private Fraction value = Fraction.ZERO;
    private Fraction confidence = Fraction.ZERO;
    private Fraction weight = Fraction.ZERO;

    void add(OutcomeDefinition definition, OfOutcome outcome) {
        if (!outcome.counts()) {
            return;
        }
        Fraction itsWeight = definition.weight();
        Fraction weighted = itsWeight.times(outcome.score());
        score = score.plus(weighted);
        value = value.plus(itsWeight.times(outcome.value()));
        confidence = confidence.plus(itsWeight.times(outcome.confidence()));
        weight = weight.plus(itsWeight);
        scores.merge(definition.outcomeClass(), weighted, Fraction::plus);
        weights.merge(definition.outcomeClass(), itsWeight, Fraction::plus);
    }

    Fraction score() {
        return weight.signum() == 0 ? Fraction.ZERO : score.dividedBy(weight);
    }

    Fraction value() {
        return weight.signum() == 0 ? Fraction.ZERO : value.times(25).dividedBy(weight);
    }

    Fraction confidence() {
        return weight.signum() == 0 ? Fraction.ZERO : confidence.times(25).dividedBy(weight);
    }

    Map<OutcomeClass, Fraction> byClass() {
        Map<OutcomeClass, Fraction> means = new EnumMap<>(OutcomeClass.class);
        scores.forEach((outcomeClass, sum) -> means.put(outcomeClass, sum.dividedBy(weights.get(outcomeClass))));
        return means;
    }
}
