package bpv.assessment;

/** How firmly a rule or number stands on its source. */
public enum Standing {
    /** Read directly in the source. */
    QUOTED("quoted"),
    /** Our reading of something that the source says. */
    INFERRED("inferred"),
    /** Assumption, not published. */
    ASSUMED("assumed");

    private final String key;

    Standing(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    @Override
    public String toString() {
        return key;
    }
}
