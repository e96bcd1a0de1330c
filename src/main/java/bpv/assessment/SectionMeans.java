package bpv.assessment;

import bpv.quantity.Fraction;
import java.util.Collection;

/**
 * The numbers of a section that follow from its outcomes' points and their weights (scheme, section 3.3).
 *
 * @param score 0 to 100
 * @param meanValue 0 to 100
 * @param meanConfidence 0 to 100
 * @param totalWeight the weights of the outcomes that count, added up
 */
public record SectionMeans(Fraction score, Fraction meanValue, Fraction meanConfidence, Fraction totalWeight) {
    /**
     * An outcome that counts.
     *
     * @param weight not negative
     * @param value 0 to 4
     * @param confidence 0 to 4
     */
    public record Weighted(Fraction weight, int value, int confidence) {
        Fraction score() {
            return OutcomeScore.score(value, confidence);
        }
    }

    /** Of all outcomes that count; without any, or without weight, everything is zero. */
    public static SectionMeans of(Collection<Weighted> outcomes) {
        WeightedMean score = new WeightedMean();
        WeightedMean value = new WeightedMean();
        WeightedMean confidence = new WeightedMean();
        for (Weighted outcome : outcomes) {
            score.add(outcome.weight(), outcome.score());
            value.add(outcome.weight(), Fraction.of(100L * outcome.value(), OutcomeScore.HIGHEST));
            confidence.add(outcome.weight(), Fraction.of(100L * outcome.confidence(), OutcomeScore.HIGHEST));
        }
        return new SectionMeans(score.value(), value.value(), confidence.value(), score.weight());
    }
}
