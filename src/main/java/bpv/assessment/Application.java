package bpv.assessment;

import bpv.bid.Bid;
import bpv.bid.PatientEngagement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("meaningful", Words.count(engagement == null ? null : engagement.meaningful()));
        words.put("representative", Words.count(engagement == null ? null : engagement.representative()));
        words.put("inequalities", Words.count(engagement == null ? null : engagement.inequalities()));
        return new Application(
                bid,
                words.entrySet().stream()
                        .filter(count -> count.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toList(),
                words.values().stream().min(Integer::compare).orElse(0));
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
