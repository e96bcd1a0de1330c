package bpv.fairness;

import bpv.document.FormPart.Kind;

/** Which way a field gets better. */
enum Better {
    HIGHER("higher"),
    LOWER("lower"),
    /** Up or down, as {@code outcomes.yaml} says of the outcome that the value belongs to. */
    AS_ITS_OUTCOME("asItsOutcome"),
    EARLIER("earlier"),
    LATER("later"),
    /** Anything written there is better than nothing. */
    FILLED("filled"),
    /** More words are better than fewer. */
    LONGER("longer"),
    /** Along a list of words, from the worst to the best. */
    LISTED("");

    private final String key;

    Better(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether what may stand in such a field can be compared this way. */
    boolean fits(Kind kind) {
        return switch (this) {
            case HIGHER, LOWER, AS_ITS_OUTCOME -> kind == Kind.NUMBER;
            case EARLIER -> kind == Kind.DAY;
            case LATER -> kind == Kind.PERIOD;
            case FILLED -> kind == Kind.TEXT || kind == Kind.DAY;
            case LONGER -> kind == Kind.TEXT;
            case LISTED -> kind != Kind.GROUP && kind != Kind.LIST;
        };
    }
}
