package bpv.draft;

import bpv.rules.Numbers;

/**
 * Texts to complete a draft with.
 *
 * @param brief a text of few words
 * @param full a text of as many words as any criterion asks for
 */
record Words(String brief, String full) {
    static Words of(Numbers numbers) {
        int most = Math.max(
                numbers.gateway().engagementWords(), numbers.readiness().governanceWords());
        return new Words("To be written", "To be written" + ", in words".repeat(most));
    }
}
