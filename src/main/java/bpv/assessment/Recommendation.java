package bpv.assessment;

/** What is recommended for a section, best first. */
public enum Recommendation {
    FUND("fund", "fund"),
    FUND_WITH_CONDITIONS("fundWithConditions", "fund with conditions"),
    LATER_PHASE("laterPhase", "later phase"),
    DO_NOT_FUND("doNotFund", "do not fund"),
    INELIGIBLE("ineligible", "ineligible");

    private final String key;
    private final String title;

    Recommendation(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The label in results. */
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
