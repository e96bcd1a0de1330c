package bpv.improvement;

import bpv.bid.AfterFunding;
import bpv.bid.Baseline;
import bpv.bid.Bid;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Evidence;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.bid.YearFunding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bids and their parts with one thing changed, for rules to be asked what follows. */
final class Altered {
    private Altered() {}

    static Bid submitted(Bid bid, LocalDate day) {
        return new Bid(
                bid.round(),
                bid.alliance(),
                day,
                bid.contact(),
                bid.approvals(),
                bid.governance(),
                bid.patientEngagement(),
                bid.deliveryPlan(),
                bid.additional(),
                bid.sixtyTwoDayRecovery(),
                bid.sections());
    }

    static ClaimedOutcome trajectory(ClaimedOutcome claim, List<TrajectoryValue> trajectory) {
        Baseline baseline = claim.baseline();
        return new ClaimedOutcome(claim.outcome(), baseline, trajectory, claim.evidence(), claim.pointer());
    }

    static ClaimedOutcome evidence(ClaimedOutcome claim, Evidence evidence) {
        return new ClaimedOutcome(claim.outcome(), claim.baseline(), claim.trajectory(), evidence, claim.pointer());
    }

    static Section outcome(Section section, ClaimedOutcome claim) {
        List<ClaimedOutcome> outcomes = section.outcomes().stream()
                .map(other -> other.outcome().equals(claim.outcome()) ? claim : other)
                .toList();
        return section(section, outcomes, section.funding(), section.afterFunding());
    }

    static Section funding(Section section, List<YearFunding> funding) {
        return section(section, section.outcomes(), funding, section.afterFunding());
    }

    static Section afterFunding(Section section, AfterFunding afterFunding) {
        return section(section, section.outcomes(), section.funding(), afterFunding);
    }

    private static Section section(
            Section section,
            List<ClaimedOutcome> outcomes,
            List<YearFunding> funding,
            @Nullable AfterFunding afterFunding) {
        return new Section(
                section.alliance(),
                section.intervention(),
                section.approach(),
                section.lead(),
                outcomes,
                section.milestones(),
                section.risks(),
                funding,
                section.phases(),
                afterFunding,
                section.productivity(),
                section.quality());
    }
}
