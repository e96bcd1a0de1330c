package bpv.bid;

/** The three interventions that an Alliance may bid for (guidance paragraph 8b), in the order of the form. */
public enum Intervention {
    EARLY_DIAGNOSIS("earlyDiagnosis", "early diagnosis"),
    RECOVERY_PACKAGE("recoveryPackage", "Recovery Package"),
    STRATIFIED_FOLLOW_UP("stratifiedFollowUp", "stratified follow-up");

    private final String key;
    private final String title;

    Intervention(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The key in bid documents and results, such as {@code earlyDiagnosis}. */
    public String key() {
        return key;
    }

    /** The name in a sentence, such as {@code early diagnosis}. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
