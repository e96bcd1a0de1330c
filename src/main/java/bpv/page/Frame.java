package bpv.page;

import bpv.report.Provenance;

/**
 * What stands around every page.
 *
 * @param round the round that bids are for, such as {@code 2017-2021}
 * @param provenance the rules that answers are given by, the day, and the program
 */
public record Frame(String round, Provenance provenance) {
    /** The first digits of the digest of rules and numbers; enough to tell one from another by eye. */
    String shortDigest() {
        return provenance.rules().substring(0, 12);
    }

    /** Whether these are the published rules, in a few words. */
    String published() {
        return provenance.published().used() ? "the published rules" : "not the published rules";
    }
}
