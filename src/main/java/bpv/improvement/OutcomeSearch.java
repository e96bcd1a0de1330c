package bpv.improvement;

import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Chooses an option for each outcome of a section so that a goal is reached at least cost: outcome by outcome, all
 * combinations are kept that no other one serves as well as for no more.
 */
final class OutcomeSearch {
    /** How many of the cheapest, and of the best, are kept when the budget is spent. */
    private static final int FEW = 200;

    private final List<List<OutcomeOption>> options;
    private final List<Long> weights;
    private final long weight;
    private final Budget budget;

    /** @param weights the weight of each outcome, above zero */
    OutcomeSearch(List<List<OutcomeOption>> options, List<Fraction> weights, Budget budget) {
        this.options = options;
        this.weights = whole(weights);
        this.weight = this.weights.stream().mapToLong(Long::longValue).sum();
        this.budget = budget;
    }

    /** Weights as whole numbers that stand to one another as they do. */
    private static List<Long> whole(List<Fraction> weights) {
        BigInteger common = BigInteger.ONE;
        for (Fraction weight : weights) {
            common = common.multiply(weight.denominator().divide(common.gcd(weight.denominator())));
        }
        Fraction factor = Fraction.of(common, BigInteger.ONE);
        return weights.stream()
                .map(weight -> weight.times(factor).numerator().longValueExact())
                .toList();
    }

    /**
     * The least combination that reaches a goal.
     *
     * @param early whether it has to add a milestone in the first six months of the first funded year
     */
    Optional<Combination> least(Goal goal, boolean early) {
        long points = Goal.pointsOfScore(goal.score(), weight);
        long value = Goal.pointsOfMean(goal.value(), weight);
        long confidence = Goal.pointsOfMean(goal.confidence(), weight);
        long below = goal.scoreBelow() == null ? Long.MAX_VALUE : Goal.pointsOfScore(goal.scoreBelow(), weight);
        boolean exact = below < Long.MAX_VALUE;
        List<Combination> kept = List.of(Combination.NONE);
        for (int i = 0; i < options.size(); i++) {
            List<Combination> next = new ArrayList<>();
            Rest rest = new Rest(i + 1);
            for (Combination combination : kept) {
                for (int number = 0; number < options.get(i).size(); number++) {
                    Combination longer = combination.plus(options.get(i).get(number), number, weights.get(i));
                    if (longer.points() < below && rest.mayReach(longer, points, value, confidence, early)) {
                        next.add(longer.capped(exact ? below : points, value, confidence));
                    }
                }
            }
            budget.use(next.size());
            kept = few(undominated(next, exact));
        }
        return kept.stream()
                .filter(combination -> combination.early() || !early)
                .min(Combination.ORDER);
    }

    /** The most that the outcomes from one on can add. */
    private final class Rest {
        private long points;
        private long value;
        private long confidence;
        private boolean early;

        Rest(int from) {
            for (int i = from; i < options.size(); i++) {
                long own = weights.get(i);
                points += own * most(i, option -> option.value() * option.confidence());
                value += own * most(i, OutcomeOption::value);
                confidence += own * most(i, OutcomeOption::confidence);
                early |= options.get(i).stream().anyMatch(OutcomeOption::early);
            }
        }

        private long most(int outcome, ToIntFunction<OutcomeOption> of) {
            return options.get(outcome).stream().mapToInt(of).max().orElse(0);
        }

        boolean mayReach(Combination so, long needPoints, long needValue, long needConfidence, boolean needEarly) {
            return so.points() + points >= needPoints
                    && so.value() + value >= needValue
                    && so.confidence() + confidence >= needConfidence
                    && (so.early() || early || !needEarly);
        }
    }

    private static List<Combination> undominated(List<Combination> combinations, boolean exact) {
        combinations.sort(Combination.ORDER);
        List<Combination> kept = new ArrayList<>();
        for (Combination combination : combinations) {
            if (kept.stream().noneMatch(other -> other.servesAs(combination, exact))) {
                kept.add(combination);
            }
        }
        return kept;
    }

    private List<Combination> few(List<Combination> combinations) {
        if (!budget.spent() || combinations.size() <= 2 * FEW) {
            return combinations;
        }
        List<Combination> few = new ArrayList<>(combinations.subList(0, FEW));
        combinations.stream()
                .skip(FEW)
                .sorted(Comparator.comparingLong(Combination::points).reversed().thenComparing(Combination.ORDER))
                .limit(FEW)
                .forEach(few::add);
        return few;
    }
}
