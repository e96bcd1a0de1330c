package bpv.allocation;

import bpv.quantity.Fraction;

/** What one section, funded as asked, adds to the benefit of a plan. */
public enum Objective {
    /** The section's score: every section counts alike, however many people it reaches. */
    SCORE,
    /** The section's score times the footprint's population in millions. */
    SCORE_TIMES_POPULATION;

    Fraction benefit(Fraction score, Fraction populationMillions) {
        return switch (this) {
            case SCORE -> score;
            case SCORE_TIMES_POPULATION -> score.times(populationMillions);
        };
    }
}
