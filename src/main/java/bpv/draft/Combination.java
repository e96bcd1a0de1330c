package bpv.draft;

import bpv.assessment.OutcomeScore;
import bpv.assessment.RecommendationParameters;
import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which scores, mean values and mean confidences a section can have together: every sum over its outcomes of one option
 * each, and of the sums that stand on the same sides of all thresholds one.
 */
final class Combination {
    private final List<Fraction> weights;
    private final List<List<OutcomeOption>> options;
    private final RecommendationParameters thresholds;
    private final Fraction total;

    /** By which weights are whole numbers. */
    private final Fraction scale;

    Combination(List<Fraction> weights, List<List<OutcomeOption>> options, RecommendationParameters thresholds) {
        this.weights = weights;
        this.options = options;
        this.thresholds = thresholds;
        Fraction sum = Fraction.ZERO;
        for (Fraction weight : weights) {
            sum = sum.plus(weight);
        }
        this.total = sum;
        Fraction common = Fraction.ONE;
        for (Fraction weight : weights) {
            common = common.times(Fraction.of(weight.times(common).denominator(), BigInteger.ONE));
        }
        this.scale = common;
    }

    /**
     * Weighted sums of value times confidence, of value and of confidence, with the options that give them.
     *
     * @param before the sums without the last option; null for none
     */
    private record Sums(
            long products,
            long values,
            long confidences,
            @Nullable Sums before,
            int picked) {
        private record Key(long products, long values, long confidences) {}

        Key key() {
            return new Key(products, values, confidences);
        }
    }

    /** Of each side of the thresholds that can be attained, one choice of an option for each outcome. */
    List<List<OutcomeOption>> sides() {
        Map<Sums.Key, Sums> sums = new LinkedHashMap<>();
        Sums none = new Sums(0, 0, 0, null, -1);
        sums.put(none.key(), none);
        for (int i = 0; i < options.size(); i++) {
            sums = next(sums, i);
        }
        Map<String, Sums> sides = new LinkedHashMap<>();
        sums.values().forEach(sum -> sides.putIfAbsent(side(sum), sum));
        return sides.values().stream().map(this::picked).toList();
    }

    private Map<Sums.Key, Sums> next(Map<Sums.Key, Sums> sums, int outcome) {
        long weight = weights.get(outcome).times(scale).numerator().longValueExact();
        Map<Sums.Key, Sums> next = new LinkedHashMap<>();
        for (Sums before : sums.values()) {
            for (int i = 0; i < options.get(outcome).size(); i++) {
                OutcomeOption option = options.get(outcome).get(i);
                Sums after = new Sums(
                        before.products() + weight * option.product(),
                        before.values() + weight * option.value(),
                        before.confidences() + weight * option.confidence(),
                        before,
                        i);
                next.putIfAbsent(after.key(), after);
            }
        }
        return next;
    }

    private List<OutcomeOption> picked(Sums sums) {
        List<OutcomeOption> picked = new ArrayList<>();
        Sums at = sums;
        for (int i = options.size() - 1; i >= 0; i--) {
            picked.add(0, options.get(i).get(at.picked()));
            at = Objects.requireNonNull(at.before());
        }
        return picked;
    }

    private String side(Sums sums) {
        Fraction score = mean(sums.products(), OutcomeScore.HIGHEST * OutcomeScore.HIGHEST);
        Fraction value = mean(sums.values(), OutcomeScore.HIGHEST);
        Fraction confidence = mean(sums.confidences(), OutcomeScore.HIGHEST);
        return "" + score.atLeast(thresholds.scoreFloor()) + score.atLeast(thresholds.scoreToFund())
                + value.atLeast(thresholds.valueFloor()) + confidence.atLeast(thresholds.confidenceToFund());
    }

    private Fraction mean(long sum, int highest) {
        return total.signum() == 0
                ? Fraction.ZERO
                : Fraction.of(sum).times(100).dividedBy(total).dividedBy(scale).dividedBy(highest);
    }
}
