package bpv.document;

import static bpv.document.Field.optional;
import static bpv.document.Field.required;

import bpv.bid.Approvals;
import bpv.bid.Bid;
import bpv.bid.BidForm;
import bpv.bid.Contact;
import bpv.bid.DeliveryPlan;
import bpv.bid.Governance;
import bpv.bid.PatientEngagement;
import bpv.bid.RecoveryAction;
import bpv.bid.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The form: the one description from which come the reader and the JSON Schema. */
final class BidFields {
    private final Field<String> schema;
    private final Field<String> round;
    private final Field<String> alliance;
    private final Field<LocalDate> submitted =
            required("submitted", "Submitted", "The day of submission, such as 2017-01-18.", new Day());
    private final Field<Contact> contact =
            optional("contact", "Contact", "The principal contact of the bid.", PeopleFields.contact());
    private final Field<Approvals> approvals = optional(
            "approvals", "Approvals", "Who has approved the bid before it was submitted.", PeopleFields.approvals());
    private final Field<Governance> governance =
            optional("governance", "Governance", "Leadership, governance and partnership.", governance());
    private final Field<PatientEngagement> patientEngagement =
            optional("patientEngagement", "Patient engagement", "How patients are engaged.", patientEngagement());
    private final Field<DeliveryPlan> deliveryPlan =
            optional("deliveryPlan", "Delivery plan", "The Alliance's delivery plan.", deliveryPlan());
    private final Field<Boolean> additional =
            optional("additional", "Additional", "Whether the money is over and above CCG baselines.", new Truth());
    private final Field<List<RecoveryAction>> sixtyTwoDayRecovery = optional(
            "sixtyTwoDayRecovery", "62-day recovery", "Actions on the 62-day standard.", Items.any(recoveryAction()));
    private final Field<List<Function<String, Section>>> interventions;

    BidFields(BidForm form) {
        schema =
                required("schema", "Schema", "The form of the document: bid/1.", new Constant("bid/1", "wrong-schema"));
        round = required(
                "round",
                "Round",
                "The round that the bid is submitted to: " + form.round() + ".",
                new Constant(form.round(), "wrong-round"));
        alliance = required(
                "alliance",
                "Alliance",
                "The id of the Alliance, such as " + form.alliances().get(0) + ".",
                new AllianceId(form.alliances()));
        interventions = required(
                "interventions", "Interventions", "A section for each intervention bid for.", new Sections(form));
    }

    /** The form in JSON Schema. */
    static ObjectNode schemaOf(BidForm form) {
        return new BidFields(form).shape().schema();
    }

    Shape<Bid> shape() {
        return new Group<>(
                List.of(
                        schema,
                        round,
                        alliance,
                        submitted,
                        contact,
                        approvals,
                        governance,
                        patientEngagement,
                        deliveryPlan,
                        additional,
                        sixtyTwoDayRecovery,
                        interventions),
                this::bid);
    }

    private Bid bid(Values values) {
        String id = values.of(alliance);
        return new Bid(
                values.of(round),
                id,
                values.of(submitted),
                values.orNull(contact),
                values.or(approvals, Approvals.NONE),
                values.orNull(governance),
                values.orNull(patientEngagement),
                values.orNull(deliveryPlan),
                values.orNull(additional),
                values.or(sixtyTwoDayRecovery, List.of()),
                values.of(interventions).stream()
                        .map(section -> section.apply(id))
                        .toList());
    }

    private static Shape<Governance> governance() {
        Field<String> oversight =
                optional("oversight", "Oversight", "The arrangements that would oversee the work.", new Text());
        Field<String> stpFit = optional("stpFit", "STP fit", "How they sit inside wider STP governance.", new Text());
        Field<String> partners =
                optional("partners", "Partners", "How wider partners are involved in design and delivery.", new Text());
        return new Group<>(
                List.of(oversight, stpFit, partners),
                values -> new Governance(values.orNull(oversight), values.orNull(stpFit), values.orNull(partners)));
    }

    private static Shape<PatientEngagement> patientEngagement() {
        Field<String> meaningful = optional("meaningful", "Meaningful", "How engagement is meaningful.", new Text());
        Field<String> representative =
                optional("representative", "Representative", "How it is representative.", new Text());
        Field<String> inequalities = optional(
                "inequalities", "Inequalities", "How it will contribute to tackling inequalities.", new Text());
        return new Group<>(
                List.of(meaningful, representative, inequalities),
                values -> new PatientEngagement(
                        values.orNull(meaningful), values.orNull(representative), values.orNull(inequalities)));
    }

    private static Shape<DeliveryPlan> deliveryPlan() {
        Field<String> title = optional("title", "Title", "What the plan is called.", new Text());
        Field<LocalDate> agreed =
                optional("agreed", "Agreed", "The day on which it was agreed, such as 2017-01-12.", new Day());
        Field<String> stpLink = optional("stpLink", "STP link", "How it is linked to the local STP plan.", new Text());
        return new Group<>(
                List.of(title, agreed, stpLink),
                values -> new DeliveryPlan(values.orNull(title), values.orNull(agreed), values.orNull(stpLink)));
    }

    private static Shape<RecoveryAction> recoveryAction() {
        Field<String> action = required("action", "Action", "What will be done.", new Text());
        Field<String> owner = optional("owner", "Owner", "Who answers for it.", new Text());
        Field<LocalDate> due = optional("due", "Due", "By when, such as 2017-06-30.", new Day());
        return new Group<>(
                List.of(action, owner, due),
                values -> new RecoveryAction(values.of(action), values.orNull(owner), values.orNull(due)));
    }
}
