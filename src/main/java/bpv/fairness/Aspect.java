package bpv.fairness;

/** What must never fall when a bid gets better. */
enum Aspect {
    SCORE("score"),
    RECOMMENDATION("recommendation"),
    AWARD("award"),
    /** Of two bids of a round: a single answer. No field declares it. */
    ANSWER("answer");

    private final String key;

    Aspect(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
