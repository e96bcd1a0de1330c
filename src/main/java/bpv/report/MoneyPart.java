package bpv.report;

import bpv.allocation.Alternative;
import bpv.allocation.Award;
import bpv.allocation.Candidate;
import bpv.allocation.Objective;
import bpv.allocation.Option;
import bpv.allocation.Policy;
import bpv.allocation.Proof;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Table.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The money: each year against its envelope, the two proposals compared, and how best value was proved. */
final class MoneyPart {
    private final RoundResult result;
    private final Paper paper;
    private final Names names;

    MoneyPart(RoundResult result, Paper paper, Names names) {
        this.result = result;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        paper.heading("Money by year, in pounds");
        YearsTable years = new YearsTable(result);
        paper.table(years.table());
        paper.text("* By the sections that may be funded."
                + (years.hasReserve() ? "" : " No reserve is kept back: all of each envelope is available."));
        paper.subheading("The two proposals compared");
        paper.table(comparison(result.rankOrder(), result.bestValue()));
        paper.text("Benefit of a section funded as asked: " + benefit()
                + "; of a part, in proportion to its money. Rank order funds the list by score from the top and passes over"
                + " what does not fit; best value is the plan of greatest benefit.");
        paper.text(proof(result.bestValue().proof(), result.allocation().policy()));
        alternative(result.bestValue().alternative());
        differences();
        new LimitsPart(result, paper).write();
    }

    private String benefit() {
        return result.money().objective() == Objective.SCORE
                ? "its score"
                : "its score times the footprint's population in millions";
    }

    private static Table comparison(Proposal byRank, Proposal byValue) {
        Table table = new Table(
                Column.left(""),
                Column.right("Rank order"),
                Column.right("Best value"),
                Column.right("Best value less rank order"));
        table.row(
                "Awarded in all years, £",
                Figures.pounds(byRank.total()),
                Figures.pounds(byValue.total()),
                Figures.difference(byValue.total(), byRank.total()));
        table.row(
                "Benefit, points",
                Figures.points(byRank.benefit(), 6),
                Figures.points(byValue.benefit(), 6),
                Figures.difference(byValue.benefit(), byRank.benefit(), 6));
        table.row("Benefit for each £1m awarded", perMillion(byRank), perMillion(byValue), Figures.NONE);
        counts(
                table,
                "Sections funded",
                byRank.awards().size(),
                byValue.awards().size());
        counts(
                table,
                "On the reserve list",
                byRank.reserveList().size(),
                byValue.reserveList().size());
        return table;
    }

    private static void counts(Table table, String what, int byRank, int byValue) {
        table.row(
                what,
                String.valueOf(byRank),
                String.valueOf(byValue),
                Figures.difference(Fraction.of(byValue), Fraction.of(byRank), 0));
    }

    private static String perMillion(Proposal proposal) {
        return proposal.total().isNothing()
                ? Figures.NONE
                : Figures.points(
                        proposal.benefit()
                                .times(1_000_000)
                                .dividedBy(proposal.total().pounds()),
                        3);
    }

    /** What is proved of best value, and how; loudly where something is not. */
    static String proof(Proof proof, Policy policy) {
        if (!(proof instanceof Proof.BySearch search)) {
            return "How best value was found: " + proof.method() + ", " + proof.status() + ".";
        }
        String effort = search.method() + ", " + Figures.grouped(search.nodes()) + " nodes of at most "
                + Figures.grouped(search.nodeLimit());
        String within = policy.isNone() ? "within the envelopes" : "within the envelopes and the rules of policy";
        return switch (search.standing()) {
            case PROVED ->
                "Best value is proved (" + effort
                        + "): the bound equals its benefit, so the gap is 0 and no plan " + within
                        + " has more benefit;"
                        + " none of the same benefit takes less money.";
            case TIES_NOT_PROVED ->
                "Best value is PROVED IN BENEFIT, BUT TIES ARE NOT (" + effort
                        + "): no plan " + within
                        + " has more benefit, but one of the same benefit may take less money or"
                        + " come first by section id.";
            case NOT_PROVED ->
                "BEST VALUE IS NOT PROVED: the search stopped at its limit (" + effort
                        + "). No plan has a benefit above the bound of " + Figures.points(search.boundShown(6))
                        + "; another plan may have up to " + Figures.points(search.gapShown(6))
                        + " points more (the gap).";
        };
    }

    private void alternative(Alternative alternative) {
        if (alternative instanceof Alternative.Found found) {
            paper.text("Another plan has the same benefit, for " + found.total()
                    + " in all; the order of ties chose between them. It differs in:");
            Table table = new Table(Column.left("Section"), Column.left("Best value"), Column.left("The other plan"));
            found.differences()
                    .forEach(difference -> table.row(
                            names.section(difference.section()),
                            option(difference.here()),
                            option(difference.there())));
            paper.table(table);
        } else if (alternative instanceof Alternative.None) {
            paper.text("No other plan has the same benefit.");
        } else {
            paper.text("WHETHER ANOTHER PLAN HAS THE SAME BENEFIT IS NOT KNOWN: the search stopped at its limit.");
        }
    }

    private static String option(@Nullable Option option) {
        return option == null ? "nothing" : option.name() + ", " + option.total();
    }

    private void differences() {
        Table table = new Table(
                Column.right("#"),
                Column.left("Section").gap(1),
                Column.left("Rank order funds"),
                Column.left("Best value funds"),
                Column.right("Best value less rank order £").most(14));
        for (Candidate candidate : result.candidates()) {
            Optional<Award> byRank = result.rankOrder().award(candidate.section());
            Optional<Award> byValue = result.bestValue().award(candidate.section());
            if (!byRank.equals(byValue)) {
                table.row(
                        String.valueOf(result.ranks().get(candidate.section())),
                        names.section(candidate.section()),
                        byRank.map(award -> option(award.option())).orElse("nothing"),
                        byValue.map(award -> option(award.option())).orElse("nothing"),
                        Figures.difference(total(byValue), total(byRank)));
            }
        }
        paper.subheading("Where the two proposals differ");
        paper.table(table);
        if (table.isEmpty()) {
            paper.text("Nowhere: they make the same awards.");
        }
    }

    private static Money total(Optional<Award> award) {
        return award.map(Award::total).orElse(Money.NOTHING);
    }
}
