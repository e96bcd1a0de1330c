package bpv.verify;

/**
 * What a check came to.
 *
 * @param fault what does not hold; empty if all does
 * @param cases how many cases of the tree were looked at
 */
public record Verdict(String fault, long cases) {
    public boolean holds() {
        return fault.isEmpty();
    }
}
