package bpv.benchmark;

import bpv.bid.AfterFunding;
import bpv.bid.Approval;
import bpv.bid.Approvals;
import bpv.bid.Baseline;
import bpv.bid.Bid;
import bpv.bid.BoardApproval;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Contact;
import bpv.bid.DeliveryPlan;
import bpv.bid.Evidence;
import bpv.bid.Governance;
import bpv.bid.Lead;
import bpv.bid.Milestone;
import bpv.bid.PatientEngagement;
import bpv.bid.Phase;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bids as documents in indented JSON (which is YAML as well), from which the reader gets the same bid again. Long, as the
 * form has many parts: one short method for each.
 */
final class BidText {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BidText() {}

    static byte[] json(Bid bid) {
        return JSON.writeValueAsBytes(bid(bid));
    }

    private static Map<String, Object> bid(Bid bid) {
        Map<String, Object> interventions = new LinkedHashMap<>();
        bid.sections()
                .forEach(section -> interventions.put(section.intervention().key(), section(section)));
        return object(
                "schema", "bid/1",
                "round", bid.round(),
                "alliance", bid.alliance(),
                "submitted", bid.submitted(),
                "contact", or(bid.contact(), BidText::contact),
                "approvals", approvals(bid.approvals()),
                "governance", or(bid.governance(), BidText::governance),
                "patientEngagement", or(bid.patientEngagement(), BidText::engagement),
                "deliveryPlan", or(bid.deliveryPlan(), BidText::plan),
                "additional", bid.additional(),
                "sixtyTwoDayRecovery",
                        list(
                                bid.sixtyTwoDayRecovery(),
                                action -> object(
                                        "action", action.action(), "owner", action.owner(), "due", action.due())),
                "interventions", interventions);
    }

    private static Object contact(Contact contact) {
        return object(
                "name", contact.name(),
                "jobTitle", contact.jobTitle(),
                "phone", contact.phone(),
                "email", contact.email());
    }

    private static Object governance(Governance governance) {
        return object(
                "oversight", governance.oversight(),
                "stpFit", governance.stpFit(),
                "partners", governance.partners());
    }

    private static Object engagement(PatientEngagement engagement) {
        return object(
                "meaningful", engagement.meaningful(),
                "representative", engagement.representative(),
                "inequalities", engagement.inequalities());
    }

    private static Object plan(DeliveryPlan plan) {
        return object("title", plan.title(), "agreed", plan.agreed(), "stpLink", plan.stpLink());
    }

    private static Object approvals(Approvals approvals) {
        return object(
                "allianceLead", or(approvals.allianceLead(), BidText::approval),
                "stpLeads",
                        list(
                                approvals.stpLeads(),
                                stp -> object(
                                        "stp", stp.stp(),
                                        "name", stp.name(),
                                        "jobTitle", stp.jobTitle(),
                                        "date", stp.date())),
                "board", or(approvals.board(), BidText::board),
                "organisations",
                        list(
                                approvals.organisations(),
                                listed -> object("name", listed.name(), "date", listed.date())));
    }

    private static Object approval(Approval approval) {
        return object("name", approval.name(), "jobTitle", approval.jobTitle(), "date", approval.date());
    }

    private static Object board(BoardApproval board) {
        return object("hasAuthority", board.hasAuthority(), "date", board.date());
    }

    private static Object section(Section section) {
        return object(
                "approach", section.approach(),
                "lead", or(section.lead(), BidText::lead),
                "outcomes", list(section.outcomes(), BidText::outcome),
                "milestones", list(section.milestones(), BidText::milestone),
                "risks", list(section.risks(), BidText::risk),
                "funding", list(section.funding(), BidText::funding),
                "phases", list(section.phases(), BidText::phase),
                "afterFunding", or(section.afterFunding(), BidText::afterFunding),
                "productivity", section.productivity(),
                "quality", section.quality());
    }

    private static Object lead(Lead lead) {
        return object("name", lead.name(), "jobTitle", lead.jobTitle(), "inPost", lead.inPost());
    }

    /** The trajectory stands backwards, as the reader has to sort it. */
    private static Object outcome(ClaimedOutcome outcome) {
        List<Object> backwards = new ArrayList<>(
                list(outcome.trajectory(), value -> object("year", value.year().toString(), "value", value.value())));
        Collections.reverse(backwards);
        return object(
                "outcome", outcome.outcome(),
                "baseline", baseline(outcome.baseline()),
                "trajectory", backwards,
                "evidence", or(outcome.evidence(), BidText::evidence));
    }

    private static Object baseline(Baseline baseline) {
        return object(
                "value", baseline.value(),
                "period", or(baseline.period(), period -> period.text()),
                "source", or(baseline.source(), source -> source.key()));
    }

    private static Object evidence(Evidence evidence) {
        return object("kind", or(evidence.kind(), kind -> kind.key()), "reference", evidence.reference());
    }

    private static Object milestone(Milestone milestone) {
        return object(
                "outcome", milestone.outcome(),
                "what", milestone.what(),
                "due", milestone.due(),
                "owner", milestone.owner());
    }

    private static Object risk(Risk risk) {
        return object(
                "outcome", risk.outcome(),
                "what", risk.what(),
                "likelihood", risk.likelihood(),
                "impact", risk.impact(),
                "mitigation", risk.mitigation(),
                "owner", risk.owner());
    }

    private static Object phase(Phase phase) {
        return object("name", phase.name(), "funding", list(phase.funding(), BidText::funding));
    }

    private static Object funding(YearFunding funding) {
        return object(
                "year", funding.year().toString(),
                "revenue", funding.revenue().pounds(),
                "capital",
                        funding.capital().isNothing() ? null : funding.capital().pounds());
    }

    private static Object afterFunding(AfterFunding after) {
        return object(
                "recurrentCost", or(after.recurrentCost(), Money::pounds),
                "metBy", or(after.metBy(), metBy -> metBy.key()));
    }

    private static <T> @Nullable Object or(@Nullable T value, Function<T, Object> written) {
        return value == null ? null : written.apply(value);
    }

    private static <T> List<Object> list(List<T> items, Function<T, Object> written) {
        return items.stream().map(written).toList();
    }

    /** An object of keys and values in turn; what has no value is left out. */
    private static Map<String, Object> object(@Nullable Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            boolean asIs = value instanceof Number
                    || value instanceof Boolean
                    || value instanceof List
                    || value instanceof Map;
            if (value != null) {
                object.put(String.valueOf(keysAndValues[i]), asIs ? value : value.toString());
            }
        }
        return object;
    }
}
