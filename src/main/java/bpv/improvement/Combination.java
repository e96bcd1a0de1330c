package bpv.improvement;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One option for each of the first outcomes of a section, and what they come to together.
 *
 * @param points value times confidence times weight, added up; capped at what is needed, unless more may be too much
 * @param value value times weight, added up and capped
 * @param confidence confidence times weight, likewise
 * @param early whether a milestone is added in the first six months of the first funded year
 * @param chosen the number of the option of each outcome
 */
record Combination(long points, long value, long confidence, boolean early, Cost cost, int[] chosen) {
    static final Combination NONE = new Combination(0, 0, 0, false, Cost.NOTHING, new int[0]);

    /** Smaller first; of equally small ones the one whose first option that differs comes first. */
    static final Comparator<Combination> ORDER =
            Comparator.comparing(Combination::cost).thenComparing(Combination::chosen, Arrays::compare);

    Combination plus(OutcomeOption option, int number, long weight) {
        int[] both = Arrays.copyOf(chosen, chosen.length + 1);
        both[chosen.length] = number;
        return new Combination(
                points + weight * option.value() * option.confidence(),
                value + weight * option.value(),
                confidence + weight * option.confidence(),
                early || option.early(),
                cost.plus(option.remedy().cost()),
                both);
    }

    Combination capped(long mostPoints, long mostValue, long mostConfidence) {
        return new Combination(
                Math.min(points, mostPoints),
                Math.min(value, mostValue),
                Math.min(confidence, mostConfidence),
                early,
                cost,
                chosen);
    }

    /** Whether whatever follows, this is no worse. @param exact whether more points may be worse than fewer */
    boolean servesAs(Combination other, boolean exact) {
        boolean points = exact ? this.points == other.points : this.points >= other.points;
        return points && value >= other.value && confidence >= other.confidence && (early || !other.early);
    }
}
