package bpv.draft;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.List;

/** How an outcome of a section is delivered: its milestones and its risks. */
final class Delivery {
    private final String section;
    private final Risks risks;
    private final DueMilestones milestones;
    private final Words words;

    Delivery(DraftTree draft, String section, Risks risks, Words words) {
        this.section = section;
        this.risks = risks;
        this.words = words;
        this.milestones = new DueMilestones(Nodes.at(draft.tree(), section));
    }

    /** As little as may be, and all that delivery asks for in these funded years. */
    Facet of(OutcomeDefinition outcome, List<FinancialYear> years) {
        List<Fill> least = new ArrayList<>();
        List<Fill> most = new ArrayList<>();
        risks.of(outcome.id(), true, least);
        risks.of(outcome.id(), false, most);
        if (risks.areBlank()) {
            least.add(new Fill(
                    section + "/risks/-",
                    Nodes.group("outcome", outcome.id(), "likelihood", Risks.MOST_RATED, "impact", Risks.MOST_RATED)));
        }
        years.forEach(year -> milestone(outcome, year, most));
        return Facet.of(least, most);
    }

    /** Adds a milestone due in the year, but late in it, unless there is one; an owner where only that is missing. */
    private void milestone(OutcomeDefinition outcome, FinancialYear year, List<Fill> fills) {
        List<Part> due = milestones.of(outcome, year);
        if (due.isEmpty()) {
            fills.add(new Fill(
                    section + "/milestones/-",
                    Nodes.group(
                            "outcome",
                            outcome.id(),
                            "what",
                            words.brief(),
                            "due",
                            year.lastDay(),
                            "owner",
                            words.brief())));
        } else if (due.stream().noneMatch(item -> item.has("owner"))) {
            fills.add(Nodes.text(due.get(0).pointer() + "/owner", words.brief()));
        }
    }
}
