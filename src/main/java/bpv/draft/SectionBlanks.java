package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.round.BidAssessor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one section of a draft still has to say. */
final class SectionBlanks {
    private final DraftTree draft;
    private final Part section;
    private final List<OutcomeDefinition> definitions;
    private final BidForm form;
    private final int riskRating;
    private final DueMilestones milestones;
    private final Blanks blanks;

    SectionBlanks(DraftTree draft, Part section, Intervention intervention, BidAssessor assessor, Blanks blanks) {
        this.draft = draft;
        this.section = section;
        this.form = assessor.form();
        this.definitions = form.outcomesOf(intervention);
        this.riskRating = assessor.numbers().confidence().riskRating();
        this.blanks = blanks;
        this.milestones = new DueMilestones(section);
    }

    void find() {
        blanks.group(section, "lead", "inPost");
        blanks.needed(section, "outcomes", "funding", "afterFunding");
        blanks.items(section.get("funding"), "year", "revenue");
        blanks.items(section.get("milestones"), "what", "due");
        blanks.items(section.get("phases"), "name", "funding");
        Part after = section.get("afterFunding");
        if (after.text("recurrentCost").filter(cost -> !cost.equals("0")).isPresent()) {
            blanks.needed(after, "metBy");
        }
        if (!section.has("productivity") && !section.has("quality")) {
            blanks.needed(section, "productivity", "quality");
        }
        for (Part risk : section.get("risks").items()) {
            blanks.needed(risk, "likelihood", "impact");
            if (Risks.needsMitigation(risk, riskRating)) {
                blanks.needed(risk, "mitigation");
            }
        }
        outcomes();
    }

    private void outcomes() {
        FundedYears funded = FundedYears.of(draft, form, section);
        Set<String> claimed = new HashSet<>(section.get("outcomes").texts("outcome"));
        for (OutcomeDefinition definition : definitions) {
            if (claimed.contains(definition.id())) {
                funded.certain().forEach(year -> milestone(definition, year));
            } else if (definition.core()) {
                blanks.item(section, "outcomes", definition.id() + " (" + definition.means() + ")");
            }
        }
        section.get("outcomes").items().forEach(outcome -> outcome(outcome, funded.first()));
        funded.first()
                .filter(year -> !milestones.anyInFirstHalf(year))
                .ifPresent(year -> blanks.item(section, "milestones", "one due in the first six months of " + year));
    }

    private void outcome(Part outcome, Optional<FinancialYear> first) {
        blanks.needed(outcome, "outcome", "trajectory");
        blanks.group(outcome, "baseline", "value", "period", "source");
        blanks.items(outcome.get("trajectory"), "year", "value");
        blanks.group(outcome, "evidence", "kind");
        Part evidence = outcome.get("evidence");
        if (evidence.isWritten() && !evidence.says("kind", "none")) {
            blanks.needed(evidence, "reference");
        }
        if (first.isPresent() && outcome.has("trajectory")) {
            definitions.stream()
                    .filter(definition -> outcome.says("outcome", definition.id()))
                    .forEach(definition -> years(outcome, definition, first.get()));
        }
    }

    private void years(Part outcome, OutcomeDefinition definition, FinancialYear first) {
        List<String> listed = outcome.get("trajectory").texts("year");
        OutcomeDefinition.Target target = definition.target();
        FinancialYear last = target == null ? form.lastYear() : target.year();
        for (FinancialYear year = first; year.atMost(last); year = year.next()) {
            if (!listed.contains(year.toString())) {
                blanks.item(outcome, "trajectory", year.toString());
            }
        }
    }

    private void milestone(OutcomeDefinition definition, FinancialYear year) {
        List<Part> due = milestones.of(definition, year);
        if (due.isEmpty()) {
            blanks.item(section, "milestones", definition.id() + " in " + year);
        } else if (due.stream().noneMatch(item -> item.has("owner"))) {
            due.forEach(item -> blanks.needed(item, "owner"));
        }
    }
}
