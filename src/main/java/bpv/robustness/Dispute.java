package bpv.robustness;

/**
 * A score that might be one point otherwise, and what money would move if that one were, at the weights in force.
 *
 * @param section its id
 * @param outcome such as {@code ED1}
 * @param score which of its two scores
 * @param from as it was found
 * @param to as it might be
 * @param bestValue what best value would give otherwise
 * @param planned whether some plan would then keep to the rules of policy
 * @param rankOrder what rank order would give otherwise
 * @param proved whether best value would be proved
 */
public record Dispute(
        String section,
        String outcome,
        Score score,
        int from,
        int to,
        Moves bestValue,
        boolean planned,
        Moves rankOrder,
        boolean proved) {
    /** Whether anybody would get anything else, by either proposal. */
    public boolean movesMoney() {
        return !bestValue.isEmpty() || !rankOrder.isEmpty() || !planned;
    }

    /** How much would move, in pounds, by the proposal that moves more. */
    public long pounds() {
        return Math.max(bestValue.pounds(), rankOrder.pounds());
    }
}
