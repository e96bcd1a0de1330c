package bpv.report;

import bpv.allocation.Alternative;

/** What is proved, in a few words that are the same in every output. */
public final class ProofText {
    private ProofText() {}

    /** Whether another plan has the same benefit. */
    public static String ties(Alternative alternative) {
        if (alternative instanceof Alternative.Found) {
            return "another plan has the same benefit";
        }
        if (alternative instanceof Alternative.None) {
            return "no other plan has the same benefit";
        }
        return alternative instanceof Alternative.NotKnown ? "not known" : "not asked";
    }
}
