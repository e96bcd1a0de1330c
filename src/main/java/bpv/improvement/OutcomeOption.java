package bpv.improvement;

import java.util.Comparator;

/**
 * One way in which an outcome may be changed, and what it comes to.
 *
 * @param value the value it earns, 0 to 4
 * @param confidence the tests it passes
 * @param early whether it adds a milestone in the first six months of the first funded year
 * @param remedy the changes; none for the outcome as it is
 */
record OutcomeOption(int value, int confidence, boolean early, Remedy remedy) {
    /** Smaller changes first, and of equally small ones the better. */
    static final Comparator<OutcomeOption> ORDER = Comparator.comparing((OutcomeOption option) -> option.remedy.cost())
            .thenComparing(Comparator.comparingInt(OutcomeOption::value).reversed())
            .thenComparing(Comparator.comparingInt(OutcomeOption::confidence).reversed())
            .thenComparing(option -> !option.early);

    boolean earnsAs(OutcomeOption other) {
        return value == other.value && confidence == other.confidence && early == other.early;
    }
}
