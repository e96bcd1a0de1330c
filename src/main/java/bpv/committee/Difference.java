package bpv.committee;

import bpv.allocation.Candidate;
import bpv.allocation.Proof;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Figures;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.Optional;

/** Best value set against rank order: in value, in pounds, and section by section. */
final class Difference {
    private final Committee committee;
    private final Proposal ranked;
    private final Proposal best;

    Difference(Committee committee, Proposal best) {
        this.committee = committee;
        this.ranked = committee.rankOrder();
        this.best = best;
    }

    /** Such as {@code +173.833 points (+2.8%)}. */
    String inValue() {
        return Cell.change(gain()).shown() + " points" + share(gain(), ranked.benefit());
    }

    /** Such as {@code +£22,718,000 (+4.1%)}. */
    String inPounds() {
        long more = best.total().pounds() - ranked.total().pounds();
        return Cell.change(best.total(), ranked.total()).shown()
                + share(Fraction.of(more), Fraction.of(ranked.total().pounds()));
    }

    private Fraction gain() {
        return best.benefit().minus(ranked.benefit());
    }

    private static String share(Fraction more, Fraction of) {
        return of.signum() == 0
                ? ""
                : " (" + Figures.difference(more.times(100).dividedBy(of), Fraction.ZERO, 1) + "%)";
    }

    /** What the two figures mean. */
    String summary() {
        return "Best value brings a benefit of " + Cell.points(best.benefit()).shown() + " points for " + best.total()
                + "; rank order brings " + Cell.points(ranked.benefit()).shown() + " for " + ranked.total() + ". "
                + compared();
    }

    /** Whether no plan has more benefit. */
    boolean isProved() {
        return !(best.proof() instanceof Proof.BySearch search) || search.standing() != Proof.Standing.NOT_PROVED;
    }

    private String compared() {
        if (ranked.broken().isEmpty()) {
            String keeps = committee.divided().policy().limits().isEmpty()
                    ? "There are no rules of policy"
                    : "Rank order keeps every rule of policy";
            return keeps + ", so best value is never worse than rank order"
                    + (gain().signum() == 0 ? "; here it is no better." : ".");
        }
        return "Rank order does not keep "
                + Figures.count(ranked.broken().size(), "rule", "rules")
                + " of policy, named below, which best value keeps"
                + (gain().signum() < 0 ? "; that is why it can have more benefit." : ".");
    }

    /** What is proved of best value; loudly where something is not. */
    String proof() {
        if (!(best.proof() instanceof Proof.BySearch search)) {
            return "How best value was found: " + best.proof().method() + ".";
        }
        String effort = search.method() + ", " + Figures.grouped(search.nodes()) + " of at most "
                + Figures.grouped(search.nodeLimit()) + " nodes";
        return switch (search.standing()) {
            case PROVED ->
                "It is proved that no plan within the money of each year and the rules has more benefit (" + effort
                        + ").";
            case TIES_NOT_PROVED ->
                "It is proved that no plan has more benefit (" + effort
                        + "), BUT NOT that none of the same benefit takes less money.";
            case NOT_PROVED ->
                "BEST VALUE IS NOT PROVED: the search stopped at its limit (" + effort
                        + "). Another plan may have up to " + Figures.points(search.gapShown(3)) + " points more.";
        };
    }

    /** Measure by measure. */
    Grid compare() {
        Grid grid = new Grid(
                "The two proposals compared",
                Column.name("Measure", 38),
                Column.number("Rank order"),
                Column.number("Best value"),
                Column.number("Best value less rank order"));
        grid.row(
                Cell.text("Benefit, points"),
                Cell.points(ranked.benefit()),
                Cell.points(best.benefit()),
                Cell.change(gain()));
        grid.row(
                Cell.text("Awarded in all years"),
                Cell.pounds(ranked.total()),
                Cell.pounds(best.total()),
                Cell.change(best.total(), ranked.total()));
        Money available = committee.available();
        grid.row(
                Cell.text("Awarded, of what is available"),
                Cell.share(ranked.total(), available),
                Cell.share(best.total(), available),
                Cell.NOTHING);
        grid.row(Cell.text("Benefit for each £1m awarded"), perMillion(ranked), perMillion(best), Cell.NOTHING);
        count(grid, "Sections funded", ranked.awards().size(), best.awards().size());
        count(
                grid,
                "Sections on the reserve list",
                ranked.reserveList().size(),
                best.reserveList().size());
        count(
                grid,
                "Rules of policy not kept",
                ranked.broken().size(),
                best.broken().size());
        return grid;
    }

    private static Cell perMillion(Proposal proposal) {
        return proposal.total().isNothing()
                ? Cell.NOTHING
                : Cell.points(proposal.benefit()
                        .times(1_000_000)
                        .dividedBy(proposal.total().pounds()));
    }

    private static void count(Grid grid, String what, int byRank, int byValue) {
        grid.row(Cell.text(what), Cell.count(byRank), Cell.count(byValue), Cell.more(byValue - byRank));
    }

    /** The sections that the two treat differently, in rank order. */
    Grid sections() {
        Grid grid = new Grid(
                "Where the two proposals differ",
                Column.rank("Rank"),
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.text("Rank order funds", 22),
                Column.text("Best value funds", 22),
                Column.number("Rank order").inWorkbook(),
                Column.number("Best value").inWorkbook(),
                Column.number("Best value less rank order"));
        for (Candidate candidate : committee.round().candidates()) {
            String id = candidate.section();
            if (!ranked.award(id).equals(best.award(id))) {
                grid.row(
                        committee.rank(id),
                        Cell.text(id),
                        Cell.text(committee.names().section(id)),
                        funds(ranked, id),
                        funds(best, id),
                        Cell.pounds(total(ranked, id)),
                        Cell.pounds(total(best, id)),
                        Cell.change(total(best, id), total(ranked, id)));
            }
        }
        return grid;
    }

    private static Money total(Proposal proposal, String section) {
        return Committee.total(proposal, section).orElse(Money.NOTHING);
    }

    private static Cell funds(Proposal proposal, String section) {
        Optional<String> option = Committee.option(proposal, section);
        return Cell.text(
                option.map(name -> name + ", " + total(proposal, section)).orElse("nothing"));
    }
}
