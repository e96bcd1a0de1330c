package bpv.document;

import static bpv.document.Field.optional;
import static bpv.document.Field.required;

import bpv.bid.AfterFunding;
import bpv.bid.BidForm;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Intervention;
import bpv.bid.Lead;
import bpv.bid.Milestone;
import bpv.bid.Phase;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What the form asks about one intervention. */
final class SectionFields {
    private static final Field<String> OWNER = optional("owner", "Owner", "Who answers for it.", new Text());

    private final BidForm form;
    private final Intervention intervention;

    private final Field<String> approach = optional("approach", "Approach", "The strategic approach.", new Text());
    private final Field<Lead> lead = optional("lead", "Lead", "Who leads the work.", PeopleFields.lead());
    private final Field<List<ClaimedOutcome>> outcomes;
    private final Field<List<Milestone>> milestones;
    private final Field<List<Risk>> risks;
    private final Field<List<YearFunding>> funding;
    private final Field<List<Phase>> phases;
    private final Field<AfterFunding> afterFunding =
            optional("afterFunding", "After funding", "What follows when the fund ends.", FundingFields.afterFunding());
    private final Field<String> productivity =
            optional("productivity", "Productivity", "What becomes more productive.", new Text());
    private final Field<String> quality = optional("quality", "Quality", "What becomes better.", new Text());

    /** One declaration for each key: longer than a method should be, and nothing to follow. */
    SectionFields(BidForm form, Intervention intervention) {
        this.form = form;
        this.intervention = intervention;
        outcomes = required(
                "outcomes",
                "Outcomes",
                "The outcomes that the section claims to improve, each once.",
                new Checked<>(Items.any(new OutcomeFields(form, intervention)), new Once("outcome", "outcome-twice")));
        milestones = optional("milestones", "Milestones", "What is to be done by when.", Items.any(milestone()));
        risks = optional("risks", "Risks", "What could go wrong.", Items.any(risk()));
        funding = required(
                "funding",
                "Funding",
                "What is asked for in each financial year; at least one pound in all.",
                FundingFields.funding(form.years()));
        phases = optional(
                "phases",
                "Phases",
                "Parts that can be funded on their own, in this order; together no more than the ask of any year.",
                Items.any(FundingFields.phase(form.years())));
    }

    /** The section; it belongs to the Alliance that the document names elsewhere. */
    Shape<Function<String, Section>> shape() {
        Shape<Function<String, Section>> group = new Group<>(
                List.of(
                        approach,
                        lead,
                        outcomes,
                        milestones,
                        risks,
                        funding,
                        phases,
                        afterFunding,
                        productivity,
                        quality),
                values -> alliance -> section(alliance, values));
        return new Checked<>(group, new SectionChecks(form, intervention));
    }

    private Section section(String alliance, Values values) {
        return new Section(
                alliance,
                intervention,
                values.orNull(approach),
                values.orNull(lead),
                values.of(outcomes),
                values.or(milestones, List.of()),
                values.or(risks, List.of()),
                values.of(funding),
                values.or(phases, List.of()),
                values.orNull(afterFunding),
                values.orNull(productivity),
                values.orNull(quality));
    }

    private Shape<Milestone> milestone() {
        Field<String> outcome =
                optional("outcome", "Outcome", "The outcome of this section that it serves, if any.", outcomeId());
        Field<String> what = required("what", "What", "What is to be done.", new Text());
        Field<LocalDate> due = required("due", "Due", "The day by which it is done, such as 2017-09-30.", new Day());
        return new Group<>(
                List.of(outcome, what, due, OWNER),
                values -> new Milestone(
                        values.orNull(outcome),
                        values.of(what),
                        values.of(due),
                        values.orNull(OWNER),
                        values.pointer()));
    }

    private Shape<Risk> risk() {
        Field<String> outcome = optional(
                "outcome",
                "Outcome",
                "The outcome of this section that is at risk; left out if it is the whole section.",
                outcomeId());
        Field<String> what = optional("what", "What", "What could happen.", new Text());
        Field<Integer> likelihood =
                required("likelihood", "Likelihood", "How likely it is, from 1 to 5.", new Whole(1, 5));
        Field<Integer> impact = required("impact", "Impact", "How much it would matter, from 1 to 5.", new Whole(1, 5));
        Field<String> mitigation = optional("mitigation", "Mitigation", "What is done about it.", new Text());
        return new Group<>(
                List.of(outcome, what, likelihood, impact, mitigation, OWNER),
                values -> new Risk(
                        values.orNull(outcome),
                        values.orNull(what),
                        values.of(likelihood),
                        values.of(impact),
                        values.orNull(mitigation),
                        values.orNull(OWNER),
                        values.pointer()));
    }

    private OutcomeId outcomeId() {
        return new OutcomeId(form, intervention);
    }
}
