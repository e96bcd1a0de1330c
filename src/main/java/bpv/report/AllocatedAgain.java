package bpv.report;

import bpv.assessment.Assumption;
import bpv.source.Node;
import java.util.List;

/**
 * An assessment that was kept as JSON, with its money divided anew.
 *
 * @param provenance what it was made from and by
 * @param assumptions numbers and rules in force that no published source says, and numbers that were overridden
 * @param documents {@code provenance.documents} of the assessment, as kept
 * @param bids {@code bids} of the assessment, as kept
 * @param problems {@code problems} of the assessment, as kept
 * @param passedOver {@code passedOver} of the assessment, as kept
 * @param allocation how the money may be divided
 */
public record AllocatedAgain(
        Provenance provenance,
        List<Assumption> assumptions,
        Node documents,
        Node bids,
        Node problems,
        Node passedOver,
        Allocation allocation) {
    public AllocatedAgain {
        assumptions = List.copyOf(assumptions);
    }
}
