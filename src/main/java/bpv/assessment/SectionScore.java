package bpv.assessment;

import bpv.bid.OutcomeClass;
import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of a section: weighted means over the outcomes that count (scheme, section 3.3).
 *
 * @param outcomes every outcome of the intervention, in the order of the scheme
 * @param score 0 to 100
 * @param meanValue 0 to 100
 * @param meanConfidence 0 to 100
 * @param byClass the score of each class; a class without outcomes that count is absent
 * @param totalWeight the stated weights of the outcomes that count, added up
 */
public record SectionScore(
        List<OutcomeScore> outcomes,
        Fraction score,
        Fraction meanValue,
        Fraction meanConfidence,
        Map<OutcomeClass, Fraction> byClass,
        Fraction totalWeight) {

    public SectionScore {
        outcomes = List.copyOf(outcomes);
    }

    public static SectionScore of(List<OutcomeScore> outcomes) {
        List<SectionMeans.Weighted> counted = new ArrayList<>();
        Map<OutcomeClass, WeightedMean> classes = new EnumMap<>(OutcomeClass.class);
        for (OutcomeScore outcome : outcomes) {
            if (outcome.counts()) {
                Fraction weight = outcome.definition().weight();
                counted.add(new SectionMeans.Weighted(weight, outcome.valuePoints(), outcome.confidencePoints()));
                classes.computeIfAbsent(outcome.definition().outcomeClass(), any -> new WeightedMean())
                        .add(weight, outcome.score());
            }
        }
        SectionMeans means = SectionMeans.of(counted);
        Map<OutcomeClass, Fraction> byClass = new EnumMap<>(OutcomeClass.class);
        classes.forEach((outcomeClass, mean) -> byClass.put(outcomeClass, mean.value()));
        return new SectionScore(
                outcomes, means.score(), means.meanValue(), means.meanConfidence(), byClass, means.totalWeight());
    }

    /** Score and means alone. */
    public SectionMeans means() {
        return new SectionMeans(score, meanValue, meanConfidence, totalWeight);
    }

    /** The part of the section's score that an outcome decides, in per cent; zero if it does not count. */
    public Fraction effectiveWeight(OutcomeScore outcome) {
        return outcome.counts() ? outcome.definition().weight().times(100).dividedBy(totalWeight) : Fraction.ZERO;
    }

    /** The outcome that costs the section most: the greatest weight times points below 100; the first of equals. */
    public Optional<OutcomeScore> mostLost() {
        OutcomeScore most = null;
        Fraction lost = Fraction.ZERO;
        for (OutcomeScore outcome : outcomes) {
            if (outcome.counts()) {
                Fraction here =
                        outcome.definition().weight().times(Fraction.of(100).minus(outcome.score()));
                if (here.above(lost)) {
                    most = outcome;
                    lost = here;
                }
            }
        }
        return Optional.ofNullable(most);
    }
}
