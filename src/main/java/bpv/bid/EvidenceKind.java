package bpv.bid;

/** What kind of evidence stands behind an outcome. */
public enum EvidenceKind {
    NICE_GUIDANCE("niceGuidance", "NICE guidance"),
    SYSTEMATIC_REVIEW("systematicReview", "systematic review"),
    RANDOMISED_TRIAL("randomisedTrial", "randomised trial"),
    EVALUATED_PILOT("evaluatedPilot", "evaluated pilot"),
    LOCAL_EXPERIENCE("localExperience", "local experience"),
    EXPERT_OPINION("expertOpinion", "expert opinion"),
    NONE("none", "no evidence");

    private final String key;
    private final String title;

    EvidenceKind(String key, String title) {
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
