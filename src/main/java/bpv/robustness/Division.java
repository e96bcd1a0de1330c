package bpv.robustness;

import bpv.allocation.Proof;
import bpv.allocation.Proof.Standing;
import bpv.allocation.Proposal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The money divided both ways.
 *
 * @param bestValue empty if no plan keeps to the rules of policy, or none was found
 * @param rankOrder always there
 * @param ranks of the sections that may be funded, by score, from 1
 */
record Division(Optional<Proposal> bestValue, Proposal rankOrder, SortedMap<String, Integer> ranks) {
    Optional<Awards> awards() {
        return bestValue.map(Awards::of);
    }

    /** Whether it is proved that best value is best, or that there is no plan. */
    boolean isProved() {
        return bestValue.filter(plan -> !isProved(plan)).isEmpty();
    }

    static boolean isProved(Proposal plan) {
        return plan.proof() instanceof Proof.BySearch proof && proof.standing() == Standing.PROVED;
    }
}
