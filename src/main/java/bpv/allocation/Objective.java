package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.Arrays;
import java.util.Optional;

/** What one section, funded as asked, adds to the benefit of a plan. */
public enum Objective {
    /** The section's score: every section counts alike, however many people it reaches. */
    SCORE("score"),
    /** The section's score times the footprint's population in millions. */
    SCORE_TIMES_POPULATION("scoreTimesPopulation");

    private final String key;

    Objective(String key) {
        this.key = key;
    }

    /** The word for it in numbers and results. */
    public String key() {
        return key;
    }

    /** The one with this key. */
    public static Optional<Objective> of(String key) {
        return Arrays.stream(values())
                .filter(objective -> objective.key.equals(key))
                .findFirst();
    }

    Fraction benefit(Fraction score, Fraction populationMillions) {
        return switch (this) {
            case SCORE -> score;
            case SCORE_TIMES_POPULATION -> score.times(populationMillions);
        };
    }
}
