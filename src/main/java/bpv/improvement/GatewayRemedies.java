package bpv.improvement;

import bpv.assessment.ApprovalRoll;
import bpv.assessment.AssessedBid;
import bpv.assessment.ChangeableField;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Verdict;
import bpv.assessment.Words;
import bpv.bid.Bid;
import bpv.bid.BoardApproval;
import bpv.bid.DeliveryPlan;
import bpv.bid.PatientEngagement;
import bpv.improvement.Edit.Serves;
import bpv.source.Edits;
import bpv.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What puts right a gateway finding of one bid, by the day on which the bid is submitted. */
final class GatewayRemedies {
    private final Judge judge;
    private final Fields fields;
    private final Bid bid;
    private final AssessedBid assessed;
    private final boolean shortIsAsked;

    /** @param withThePanel whether nothing may be left for the panel either */
    GatewayRemedies(Judge judge, AssessedBid assessed, boolean withThePanel) {
        this.shortIsAsked = withThePanel;
        this.judge = judge;
        this.fields = new Fields(judge.improvement());
        this.bid = assessed.bid();
        this.assessed = assessed;
    }

    /** The gateway findings that keep a bid from a recommendation. */
    List<Explained<Finding>> standing() {
        return assessed.gateway().stream()
                .filter(finding -> finding.conclusion().verdict() == Verdict.NOT_MET
                        || shortIsAsked && finding.conclusion().verdict() == Verdict.FOR_THE_PANEL)
                .toList();
    }

    /** The smallest change that meets a criterion; empty if none may be offered. */
    Optional<Remedy> of(String criterion) {
        return switch (criterion) {
            case "G2" -> allowed(ChangeableField.APPROVALS, List.of(lead()));
            case "G3" -> allowed(ChangeableField.APPROVALS, stps());
            case "G4" -> allowed(ChangeableField.APPROVALS, boardOrCcgs());
            case "G5" -> allowed(ChangeableField.DELIVERY_PLAN, List.of(agreed()));
            case "G6" -> allowed(ChangeableField.DELIVERY_PLAN, List.of(stpLink()));
            case "G7" -> allowed(ChangeableField.ADDITIONAL, List.of(additional()));
            case "G8" -> allowed(ChangeableField.PATIENT_ENGAGEMENT, engagement());
            case "G9" -> allowed(ChangeableField.APPROVALS, dates());
            default -> Optional.empty();
        };
    }

    private Optional<Remedy> allowed(ChangeableField field, List<Edit> edits) {
        return judge.improvement().allows(field) ? Optional.of(Remedy.of(edits)) : Optional.empty();
    }

    private Serves serves(String criterion) {
        return new Serves(bid.alliance(), criterion);
    }

    private Edit lead() {
        return fields.date(
                "/approvals/allianceLead/date", "approval of the Alliance lead", null, bid.submitted(), serves("G2"));
    }

    private List<Edit> stps() {
        List<Edit> edits = new ArrayList<>();
        for (String stp : judge.approvals(bid).stpsMissing()) {
            Map<String, Node> values = new LinkedHashMap<>();
            values.put("stp", Edits.text(stp));
            values.put("name", Edits.text(Placeholder.about("name the STP lead")));
            values.put("jobTitle", Edits.text(Placeholder.about("give the job title")));
            values.put("date", date());
            String shown = "the approval of the STP lead for " + stp + ", dated " + bid.submitted();
            edits.add(fields.item("/approvals/stpLeads", "approval of an STP lead", values, shown, serves("G3")));
        }
        return edits;
    }

    /** The Board with authority, or each CCG that is missing: whichever is less. */
    private List<Edit> boardOrCcgs() {
        List<Edit> board = board();
        List<Edit> ccgs = ccgs();
        return Remedy.of(ccgs).cost().compareTo(Remedy.of(board).cost()) < 0 ? ccgs : board;
    }

    private List<Edit> board() {
        BoardApproval listed = bid.approvals().board();
        String before = listed == null || listed.hasAuthority() == null ? null : String.valueOf(listed.hasAuthority());
        List<Edit> edits = new ArrayList<>();
        edits.add(fields.choice(
                "/approvals/board/hasAuthority", "authority of the Alliance Board", before, "true", serves("G4")));
        if (listed == null) {
            edits.add(fields.date(
                    "/approvals/board/date", "approval of the Alliance Board", null, bid.submitted(), serves("G4")));
        }
        return edits;
    }

    private List<Edit> ccgs() {
        List<Edit> edits = new ArrayList<>();
        for (String ccg : judge.approvals(bid).ccgsMissing()) {
            Map<String, Node> values = new LinkedHashMap<>();
            values.put("name", Edits.text(ccg));
            values.put("date", date());
            String shown = "the approval of " + ccg + ", dated " + bid.submitted();
            edits.add(fields.item("/approvals/organisations", "approval of a CCG", values, shown, serves("G4")));
        }
        return edits;
    }

    private Edit agreed() {
        DeliveryPlan plan = bid.deliveryPlan();
        LocalDate before = plan == null ? null : plan.agreed();
        return fields.date("/deliveryPlan/agreed", "delivery plan, agreed on", before, bid.submitted(), serves("G5"));
    }

    private Edit stpLink() {
        DeliveryPlan plan = bid.deliveryPlan();
        return fields.text(
                "/deliveryPlan/stpLink",
                "delivery plan, link to the STP plan",
                plan == null ? null : plan.stpLink(),
                Placeholder.about("say how the bid is linked to the local STP plan"),
                serves("G6"));
    }

    private Edit additional() {
        String before = bid.additional() == null ? null : String.valueOf(bid.additional());
        return fields.choice("/additional", "money over and above CCG baselines", before, "true", serves("G7"));
    }

    private List<Edit> engagement() {
        PatientEngagement given = bid.patientEngagement();
        List<Edit> edits = new ArrayList<>();
        engagement(edits, "meaningful", "how engagement is meaningful", given == null ? null : given.meaningful());
        engagement(
                edits,
                "representative",
                "how engagement is representative",
                given == null ? null : given.representative());
        engagement(
                edits,
                "inequalities",
                "how engagement tackles inequalities",
                given == null ? null : given.inequalities());
        return edits;
    }

    /** A text that is there but short is a question for the panel and no failure, so that it may stay as it is. */
    private void engagement(List<Edit> edits, String key, String about, @Nullable String written) {
        int words = judge.numbers().gateway().engagementWords();
        if (Words.none(written) || shortIsAsked && Words.count(written) < words) {
            String text = Placeholder.words(words, about, written);
            edits.add(fields.text(
                    "/patientEngagement/" + key, "patient engagement, " + key, written, text, serves("G8")));
        }
    }

    private List<Edit> dates() {
        ApprovalRoll roll = judge.approvals(bid);
        List<Edit> edits = new ArrayList<>();
        for (String place : roll.datePlaces()) {
            edits.add(fields.date(
                    place + "/date",
                    "date of an approval",
                    ApprovalDates.at(bid, place),
                    bid.submitted(),
                    serves("G9")));
        }
        return edits;
    }

    private Node date() {
        return Edits.plain(bid.submitted().toString());
    }
}
