package bpv.impact;

import java.util.List;

/**
 * The smallest part of an edit that, made alone, brings a section to where the whole edit brings it.
 *
 * @param aspects in what it does
 * @param changes the numbers of the changes, from 1, in the order of {@link Impact#changes()}
 * @param certainty how sure it is that no smaller part does
 */
public record Cause(List<Aspect> aspects, List<Integer> changes, Certainty certainty) {
    public Cause {
        aspects = List.copyOf(aspects);
        changes = List.copyOf(changes);
    }

    /** How sure it is that a part is the smallest. */
    public enum Certainty {
        /** Every smaller part was tried, and none does. */
        SMALLEST,
        /** None of its changes can be left out, but a smaller part of others was not looked for. */
        NONE_TO_SPARE,
        /** The search stopped at its limit; a smaller part may do. */
        GAVE_UP,
        /** Not even all changes of meaning together do: something else in the folders makes the difference. */
        NOT_FOUND
    }
}
