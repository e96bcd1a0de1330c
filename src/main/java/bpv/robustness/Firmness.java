package bpv.robustness;

import bpv.assessment.RobustnessParameters;

/** How firmly a section is funded, or not, over all draws. */
public enum Firmness {
    /** Funded in nearly all draws. */
    CORE("core"),
    /** Funded in some and not in others: what the panel's judgement decides. */
    BORDERLINE("borderline"),
    /** Funded in hardly any. */
    OUT("out");

    private final String key;

    Firmness(String key) {
        this.key = key;
    }

    /** The word for it. */
    public String key() {
        return key;
    }

    static Firmness of(Share funded, RobustnessParameters numbers) {
        if (funded.percent().atLeast(numbers.coreFrom())) {
            return CORE;
        }
        return funded.percent().atMost(numbers.outUpTo()) ? OUT : BORDERLINE;
    }
}
