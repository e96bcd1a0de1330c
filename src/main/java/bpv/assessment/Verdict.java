package bpv.assessment;

/** What a rule finds of one criterion. */
public enum Verdict {
    MET("met", "met"),
    NOT_MET("notMet", "not met"),
    FOR_THE_PANEL("forThePanel", "for the panel"),
    NOT_APPLICABLE("notApplicable", "not applicable");

    private final String key;
    private final String title;

    Verdict(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The key in results. */
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
