package bpv.assessment;

import bpv.bid.Bid;
import bpv.bid.PatientEngagement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bid as the gateway sees it: what is stated, and how fully.
 *
 * @param bid the bid
 * @param engagementMissing counts of patient engagement that are not described
 * @param engagementWords the words of the shortest text on patient engagement
 */
public record Application(Bid bid, List<String> engagementMissing, int engagementWords) implements Subject {
    public static Application of(Bid bid) {
        PatientEngagement engagement = bid.patientEngagement();
        int meaningful = Words.count(engagement == null ? null : engagement.meaningful());
        int representative = Words.count(engagement == null ? null : engagement.representative());
        int inequalities = Words.count(engagement == null ? null : engagement.inequalities());
        List<String> missing = new ArrayList<>(0);
        if (meaningful == 0) {
            missing.add("meaningful");
        }
        if (representative == 0) {
            missing.add("representative");
        }
        if (inequalities == 0) {
            missing.add("reducing inequalities");
        }
        return new Application(bid, missing, Math.min(meaningful, Math.min(representative, inequalities)));
    }

    public LocalDate submitted() {
        return bid.submitted();
    }

    public boolean allianceLeadApproved() {
        return bid.approvals().allianceLead() != null;
    }

    public boolean hasPlan() {
        return bid.deliveryPlan() != null;
    }

    /** The day on which the delivery plan was agreed, if there is a plan and it says so. */
    public @Nullable LocalDate planAgreed() {
        return bid.deliveryPlan() == null ? null : bid.deliveryPlan().agreed();
    }

    public boolean linkedToStpPlan() {
        return bid.deliveryPlan() != null && !Words.none(bid.deliveryPlan().stpLink());
    }

    /** Whether the form says that the money is over and above CCG baselines. */
    public boolean overBaselines() {
        return Boolean.TRUE.equals(bid.additional());
    }

    @Override
    public String subject() {
        return bid.alliance();
    }

    @Override
    public String pointer() {
        return "";
    }
}
