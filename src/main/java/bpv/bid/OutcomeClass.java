package bpv.bid;

/** The class of an outcome in the value equation of Best Possible Value. */
public enum OutcomeClass {
    CLINICAL_EFFECTIVENESS("clinicalEffectiveness", "clinical effectiveness"),
    EXPERIENCE("experience", "experience"),
    SAFETY("safety", "safety");

    private final String key;
    private final String title;

    OutcomeClass(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The key in bid documents. */
    public String key() {
        return key;
    }

    /** The name in a sentence. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
