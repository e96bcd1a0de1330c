package bpv.committee;

import bpv.allocation.Alternative;
import bpv.allocation.Proof;
import bpv.allocation.Proposal;
import bpv.assessment.Verdict;
import bpv.report.AssessedParts;
import bpv.report.ConflictText;
import bpv.report.DividedText;
import bpv.report.Figures;
import bpv.report.Paper;

/** What rules and arithmetic leave to people, on any paper. */
final class Decisions {
    private final Committee committee;
    private final Prices prices;

    Decisions(Committee committee) {
        this.committee = committee;
        this.prices = new Prices(committee);
    }

    /** How much there is to decide, in a sentence. */
    String counted() {
        long questions = committee.round().bids().stream()
                .flatMap(bid -> bid.assessed().gateway().stream())
                .filter(finding -> finding.conclusion().verdict() == Verdict.FOR_THE_PANEL)
                .count();
        int conditions = committee.round().sections().stream()
                .mapToInt(of -> of.section().conditions().size())
                .sum();
        int overrides = prices.overrides().size();
        return Figures.count((int) questions, "question", "questions") + " for the panel, "
                + Figures.count(conditions, "condition", "conditions") + " of funding, "
                + Figures.count(overrides, "override", "overrides")
                + (committee.bestValue().map(Decisions::isTied).orElse(false)
                        ? ", and a choice between plans of the same benefit."
                        : ".");
    }

    private static boolean isTied(Proposal best) {
        return best.alternative() instanceof Alternative.Found;
    }

    void write(Paper paper) {
        if (!prices.overrides().isEmpty()) {
            paper.subheading("Overrides (" + prices.overrides().size() + ")");
            paper.items(prices.overrides());
            paper.text(prices.ofOverrides());
            paper.items(committee.divided().overrideWeights().stream()
                    .map(DividedText::weights)
                    .toList());
        }
        committee.bestValue().ifPresent(best -> plan(paper, best));
        new AssessedParts(committee.round(), paper).attention();
    }

    private void plan(Paper paper, Proposal best) {
        if (best.proof() instanceof Proof.BySearch search && search.standing() != Proof.Standing.PROVED) {
            paper.subheading("Best value is not proved in all");
            paper.text(
                    search.status() + ": raise nodeLimit in allocation/parameters.yaml, take out rules, or decide with"
                            + " that in mind.");
        }
        if (!prices.broken().isEmpty()) {
            paper.subheading("Rules of policy that rank order does not keep ("
                    + prices.broken().size() + ")");
            paper.items(prices.broken());
        }
        if (best.alternative() instanceof Alternative.Found found) {
            paper.subheading("Another plan of the same benefit");
            paper.text("It awards " + found.total() + " in all. The order of ties chose: least money first, then by id."
                    + " It differs in: "
                    + committee.moved(found.differences())
                    + ".");
        } else if (best.alternative() instanceof Alternative.NotKnown) {
            paper.subheading("Ties");
            paper.text("Whether another plan has the same benefit is not known: the search stopped at its limit.");
        }
    }

    /** Why there is no plan, and what would make one. */
    void conflict(Paper paper) {
        committee.divided().conflict().ifPresent(conflict -> {
            paper.text("Neither best value nor rank order is proposed: rank order breaks a rule, too.");
            paper.text(ConflictText.why(conflict));
            paper.items(prices.conflict());
            paper.subheading("What would make a plan");
            paper.text(ConflictText.wayOut(conflict));
            paper.items(ConflictText.ways(conflict));
        });
        if (!prices.overrides().isEmpty()) {
            paper.subheading("Overrides given");
            paper.items(prices.overrides());
        }
    }
}
