package bpv.bid;

/** What meets the recurrent cost when the fund ends. */
public enum RecurrentFunding {
    CASH_RELEASING_SAVINGS("cashReleasingSavings", "cash-releasing savings"),
    CCG_BASELINE("ccgBaseline", "CCG baseline"),
    NONE("none", "nothing");

    private final String key;
    private final String title;

    RecurrentFunding(String key, String title) {
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
