package bpv.committee;

import bpv.allocation.Objective;
import bpv.allocation.Proposal;
import bpv.report.AssessedParts;
import bpv.report.DividedText;
import bpv.report.Figures;
import bpv.report.LimitText;
import bpv.report.Names;
import bpv.workbook.Cell;
import bpv.workbook.Days;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for a committee as one HTML file: no script, nothing to load, printable. The difference in value and pounds
 * stands at its top; where there is no plan, why not.
 */
public final class CommitteeReport {
    private final Committee committee;
    private final ReportPage page = new ReportPage();
    private final Decisions decisions;

    private CommitteeReport(Committee committee) {
        this.committee = committee;
        this.decisions = new Decisions(committee);
    }

    /** All of it; the caller closes the writer. */
    public static void html(Committee committee, Writer out) throws IOException {
        out.write(new CommitteeReport(committee).whole());
    }

    private String whole() {
        page.title(committee.title());
        committee.bestValue().ifPresentOrElse(this::proposals, this::noPlan);
        new AssessedParts(committee.round(), page).grounds();
        page.grid(new Grounds(committee).proof());
        return page.whole("As of " + Days.written(committee.round().provenance().day())
                + ". Rules and arithmetic produced this report. It proposes; people decide.");
    }

    private void noPlan() {
        page.heading("There is no proposal");
        first();
        decisions.conflict(page);
        ranking();
        needsDecision();
    }

    private void proposals(Proposal best) {
        Difference difference = new Difference(committee, best);
        page.heading("The difference in value and pounds");
        first();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Benefit: best value less rank order", difference.inValue());
        figures.put("Money awarded: best value less rank order", difference.inPounds());
        page.figures(figures);
        page.text(difference.summary());
        if (difference.isProved()) {
            page.text(difference.proof());
        } else {
            page.stamp(difference.proof());
        }
        page.text("For people to decide: " + decisions.counted());
        page.heading("Rank order and best value, side by side");
        page.grid(difference.compare());
        page.text("Benefit is a section's score"
                + (committee.round().money().objective() == Objective.SCORE
                        ? ""
                        : " times the people of its footprint in millions")
                + ", in proportion to the part of its ask that is funded. Rank order funds the list by score from the top and"
                + " passes over what does not fit; best value is the plan of greatest benefit.");
        page.grid(difference.sections());
        if (difference.sections().isEmpty()) {
            page.text("The two make the same awards.");
        }
        ranking();
        years(best);
        frontier(best);
        awards(best);
        needsDecision();
        new Otherwise(committee, page, best).write();
    }

    /** What nobody should miss: bids that are not in it, and rules other than those published. */
    private void first() {
        long left = committee.round().documents().stream()
                .filter(document -> !document.assessed())
                .count();
        if (left > 0) {
            page.stamp(left + " of "
                    + Figures.count(committee.round().documents().size(), "document", "documents")
                    + " could not be assessed and had no part in this: see Problems.");
        }
        if (committee.round().candidates().isEmpty()) {
            page.stamp("No section may be funded.");
        }
        if (!committee.divided().overridden().isEmpty()) {
            page.stamp(DividedText.overridden(committee.divided()));
        }
        page.published(committee.round().provenance());
    }

    private void ranking() {
        page.onNewPage();
        page.heading("Ranking");
        page.text(
                "By score; equal scores share a rank. Score, value and confidence are of 100. Sections without a rank may"
                        + " not be funded."
                        + (committee.proposals().isEmpty()
                                ? ""
                                : " The last columns are what each proposal awards in all years; " + Figures.NONE
                                        + " is nothing."));
        page.grid(Ranking.of(committee));
    }

    private void years(Proposal best) {
        page.onNewPage();
        page.heading("Years against envelopes");
        Years years = new Years(committee);
        page.picture(
                "Picture: money by year",
                YearsPicture.of(committee, best),
                "The upright line is what is available in the year.");
        page.grid(years.grid());
        page.text("Asked for: by the sections that may be funded."
                + (years.keepsBack() ? "" : " No reserve is kept back: all of each envelope is available.")
                + (years.mayCarry() ? " " + LimitText.carry(committee.divided().policy()) + "." : ""));
    }

    private void frontier(Proposal best) {
        page.onNewPage();
        page.heading("Frontier of cumulative value against cost");
        Frontier frontier = Frontier.of(committee.round().candidates());
        if (frontier.points().isEmpty()) {
            page.text("No section may be funded.");
            return;
        }
        page.text(
                "The sections by benefit for each pound, each as fully as it may be funded, added up. A section's benefit"
                        + " grows in proportion to its money, so no plan lies above the line, whatever the years and rules. How far a"
                        + " proposal lies below it is what years, whole options and rules take: at the cost of best value the line"
                        + " stands at "
                        + Cell.points(frontier.most(best.total())).shown() + " points.");
        page.picture(
                "Picture: cumulative benefit against cost",
                FrontierPicture.of(committee, frontier, best),
                "The table below has every point of the line.");
        page.grid(frontier.grid(committee));
    }

    private void awards(Proposal best) {
        for (Proposal proposal : List.of(committee.rankOrder(), best)) {
            page.onNewPage();
            page.heading(Awards.title(proposal));
            if (proposal.awards().isEmpty()) {
                page.text(Names.capital(proposal.name()) + " awards nothing.");
            } else {
                page.grid(Awards.of(committee, proposal));
            }
        }
    }

    private void needsDecision() {
        page.onNewPage();
        page.heading("What needs a decision");
        decisions.write(page);
        page.grid(new Grounds(committee).conditions());
    }
}
