package bpv.robustness;

/** One of the two scores of an outcome. */
public enum Score {
    VALUE("value"),
    CONFIDENCE("confidence");

    private final String key;

    Score(String key) {
        this.key = key;
    }

    /** The word for it. */
    public String key() {
        return key;
    }
}
