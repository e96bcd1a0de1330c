package bpv.bid;

/** Where a baseline figure comes from. */
public enum BaselineSource {
    CANCER_DASHBOARD("cancerDashboard", "Cancer Dashboard"),
    NATIONAL_AUDIT("nationalAudit", "national audit"),
    CPES("cpes", "Cancer Patient Experience Survey"),
    CANCER_WAITING_TIMES("cancerWaitingTimes", "Cancer Waiting Times"),
    LOCAL_AUDIT("localAudit", "local audit"),
    ESTIMATE("estimate", "estimate"),
    NONE("none", "no source");

    private final String key;
    private final String title;

    BaselineSource(String key, String title) {
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
