package bpv.fairness;

import bpv.allocation.Proposal;
import bpv.report.AssessedDocument;
import bpv.round.MoneySettings;
import bpv.round.NoPlan;
import bpv.round.Round;
import java.util.List;

/** How the money of a few bids would be divided. */
final class Proposed {
    private Proposed() {}

    /** Both proposals; none where rules of policy, made for a whole round, leave no plan for these bids. */
    static List<Proposal> by(Round round, List<AssessedDocument> bids, MoneySettings money) {
        try {
            return round.propose(bids, money);
        } catch (NoPlan forTheseFew) {
            return List.of();
        }
    }
}
