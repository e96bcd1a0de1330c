package bpv.performance;

/** How a published file counts patients. The two differ, and figures of the one are not added to the other. */
public enum Basis {
    /** Each patient whole, at the CCG where the patient is registered: what footprints are made of. */
    COMMISSIONER(
            "commissioner",
            "codes/commissioners.yaml",
            "each patient counted whole at the CCG of\n#           registration; footprints are sums of CCGs (Annex i of"
                    + " the guidance of 6 December 2016)."),

    /** At the hospital that answers for it; a patient whom two of them share counts half at each. */
    PROVIDER(
            "provider",
            "codes/providers.yaml",
            "a patient whom two hospitals share counts half\n#           at each, hence the halves; footprints are sums of"
                    + " hospitals, by our judgement.");

    private final String key;
    private final String codes;
    private final String means;

    Basis(String key, String codes, String means) {
        this.key = key;
        this.codes = codes;
        this.means = means;
    }

    /** The word that reports use. */
    public String key() {
        return key;
    }

    /** The file of the rules folder that says which footprint a code belongs to. */
    String codes() {
        return codes;
    }

    /** What it means, for the head of a file. */
    String means() {
        return means;
    }
}
