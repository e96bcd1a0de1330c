package bpv.benchmark;

import static bpv.assessment.Verdict.FOR_THE_PANEL;
import static bpv.assessment.Verdict.MET;
import static bpv.assessment.Verdict.NOT_MET;

import bpv.alliance.Alliance;
import bpv.assessment.GatewayParameters;
import bpv.assessment.Verdict;
import bpv.bid.Approvals;
import bpv.bid.Bid;
import bpv.bid.DeliveryPlan;
import bpv.bid.OrganisationApproval;
import bpv.bid.PatientEngagement;
import bpv.bid.StpApproval;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gateway for bids of one Alliance (scheme, section 2). */
final class PlainGateway {
    private final GatewayParameters numbers;
    private final Set<String> stps = new HashSet<>();
    private final Set<String> ccgs = new HashSet<>();
    private final Map<String, String> printedNames = new HashMap<>();

    PlainGateway(GatewayParameters numbers, Alliance alliance) {
        this.numbers = numbers;
        alliance.stps().forEach(name -> stps.add(PlainText.name(name)));
        alliance.ccgs().forEach(name -> ccgs.add(PlainText.name(name)));
        alliance.otherNames()
                .forEach((other, printed) -> printedNames.put(PlainText.name(other), PlainText.name(printed)));
    }

    /** G1 to G9. */
    List<Verdict> verdicts(Bid bid) {
        Approvals approvals = bid.approvals();
        return List.of(
                metIf(!bid.submitted().isAfter(numbers.closingDate())),
                metIf(approvals.allianceLead() != null),
                metIf(everyStp(approvals)),
                metIf(boardOrEveryCcg(approvals)),
                metIf(planAgreed(bid)),
                metIf(bid.deliveryPlan() != null
                        && !PlainText.isMissing(bid.deliveryPlan().stpLink())),
                metIf(Boolean.TRUE.equals(bid.additional())),
                engagement(bid.patientEngagement()),
                metIf(datedBySubmission(approvals, bid.submitted())));
    }

    private static Verdict metIf(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    private boolean everyStp(Approvals approvals) {
        Set<String> approved = new HashSet<>();
        for (StpApproval approval : approvals.stpLeads()) {
            approved.add(PlainText.name(approval.stp()));
        }
        return approved.containsAll(stps);
    }

    private boolean boardOrEveryCcg(Approvals approvals) {
        if (approvals.board() != null && Boolean.TRUE.equals(approvals.board().hasAuthority())) {
            return true;
        }
        Set<String> approved = new HashSet<>();
        for (OrganisationApproval approval : approvals.organisations()) {
            String name = PlainText.name(approval.name());
            approved.add(printedNames.getOrDefault(name, name));
        }
        return approved.containsAll(ccgs);
    }

    private static boolean planAgreed(Bid bid) {
        DeliveryPlan plan = bid.deliveryPlan();
        return plan != null && isBy(bid.submitted(), plan.agreed());
    }

    private Verdict engagement(@Nullable PatientEngagement engagement) {
        if (engagement == null) {
            return NOT_MET;
        }
        int fewest = Math.min(
                PlainText.words(engagement.meaningful()),
                Math.min(PlainText.words(engagement.representative()), PlainText.words(engagement.inequalities())));
        if (fewest == 0) {
            return NOT_MET;
        }
        return fewest < numbers.engagementWords() ? FOR_THE_PANEL : MET;
    }

    /** Whether there is an approval, and none without a date or with a late one. */
    private static boolean datedBySubmission(Approvals approvals, LocalDate submitted) {
        boolean none = approvals.allianceLead() == null
                && approvals.board() == null
                && approvals.stpLeads().isEmpty()
                && approvals.organisations().isEmpty();
        return !none
                && (approvals.allianceLead() == null
                        || isBy(submitted, approvals.allianceLead().date()))
                && (approvals.board() == null
                        || isBy(submitted, approvals.board().date()))
                && approvals.stpLeads().stream().allMatch(approval -> isBy(submitted, approval.date()))
                && approvals.organisations().stream().allMatch(approval -> isBy(submitted, approval.date()));
    }

    private static boolean isBy(LocalDate last, @Nullable LocalDate day) {
        return day != null && !day.isAfter(last);
    }
}
