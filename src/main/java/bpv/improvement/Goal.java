package bpv.improvement;

import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.assessment.RecommendationParameters;
import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a section may be recommended as wished for, as it can be counted.
 *
 * @param score the least score
 * @param scoreBelow the score that it has to stay below; null if none
 * @param value the least mean value
 * @param confidence the least mean confidence
 * @param failures how many readiness tests may be failed
 * @param settled whether no concern may be raised and nothing be for the panel
 */
record Goal(
        Fraction score,
        @Nullable Fraction scoreBelow,
        Fraction value,
        Fraction confidence,
        int failures,
        boolean settled) {

    /**
     * The ways to a recommendation, or to a better one. No way lowers a score: so a section that waits for a later phase is
     * not brought to conditions by scoring less.
     *
     * @param now the score that the section has
     */
    static List<Goal> of(Recommendation target, RecommendationParameters numbers, Fraction now) {
        Fraction floor = higher(numbers.scoreFloor(), now);
        if (target == Recommendation.FUND) {
            return List.of(new Goal(
                    higher(numbers.scoreToFund(), floor),
                    null,
                    numbers.valueFloor(),
                    numbers.confidenceToFund(),
                    0,
                    true));
        }
        List<Goal> goals = new ArrayList<>();
        goals.add(new Goal(
                floor, null, numbers.valueFloor(), Fraction.ZERO, Math.max(0, numbers.failedReadiness() - 1), false));
        if (floor.below(numbers.scoreToFund())) {
            goals.add(new Goal(
                    floor, numbers.scoreToFund(), numbers.valueFloor(), Fraction.ZERO, Integer.MAX_VALUE, false));
        }
        return goals;
    }

    private static Fraction higher(Fraction one, Fraction other) {
        return one.above(other) ? one : other;
    }

    /** The least sum of value times confidence times weight that comes to a score. */
    static long pointsOfScore(Fraction score, long weight) {
        return ceiling(score.times(weight)
                .times(OutcomeScore.HIGHEST * OutcomeScore.HIGHEST)
                .dividedBy(100));
    }

    /** The least sum of points times weight that comes to a mean. */
    static long pointsOfMean(Fraction mean, long weight) {
        return ceiling(mean.times(weight).times(OutcomeScore.HIGHEST).dividedBy(100));
    }

    private static long ceiling(Fraction number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }
}
