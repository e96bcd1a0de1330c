package bpv.improvement;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes that belong together: all of them are made, or none.
 *
 * @param edits in the order in which they are made
 * @param cost what they come to
 */
record Remedy(List<Edit> edits, Cost cost) {
    static final Remedy NOTHING = new Remedy(List.of(), Cost.NOTHING);

    static Remedy of(List<Edit> edits) {
        Cost cost = Cost.NOTHING;
        for (Edit edit : edits) {
            cost = cost.plus(new Cost(1, edit.units()));
        }
        return new Remedy(List.copyOf(edits), cost);
    }

    static Remedy of(Edit edit) {
        return of(List.of(edit));
    }

    Remedy plus(Remedy other) {
        List<Edit> both = new ArrayList<>(edits);
        both.addAll(other.edits);
        return new Remedy(both, cost.plus(other.cost));
    }
}
