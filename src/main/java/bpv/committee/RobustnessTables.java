package bpv.committee;

import bpv.allocation.Proposal;
import bpv.assessment.RobustnessParameters;
import bpv.quantity.Fraction;
import bpv.report.Names;
import bpv.robustness.Dispute;
import bpv.robustness.Firmness;
import bpv.robustness.Moves;
import bpv.robustness.Robustness;
import bpv.robustness.RobustnessParts;
import bpv.robustness.SectionChances;
import bpv.robustness.Share;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How robust the proposals are, as tables: what is found of sections and scores, and what from. */
final class RobustnessTables {
    static final String TITLE = "Cancer Transformation Fund: how robust the proposals are";

    /** Decimals of a percentage point. */
    private static final int PLACES = 3;

    /** Decimals of a number in per cent. */
    private static final int PERCENT_PLACES = 2;

    private final Robustness robustness;

    RobustnessTables(Robustness robustness) {
        this.robustness = robustness;
    }

    /** What there is in all. */
    Grid summary() {
        Grid grid = new Grid("Summary", Column.name("What", 60), Column.number("How many"));
        count(grid, "Draws", robustness.draws());
        count(grid, "Sections", robustness.sections().size());
        count(grid, "Sections that best value funds in nearly all draws (core)", robustness.count(Firmness.CORE));
        count(grid, "Sections that it funds in some (borderline)", robustness.count(Firmness.BORDERLINE));
        count(grid, "Sections that it funds in hardly any (out)", robustness.count(Firmness.OUT));
        count(
                grid,
                "Scores that might be a point otherwise",
                robustness.disputes().size());
        count(
                grid,
                "Of these, scores that could move money",
                robustness.moving().size());
        count(grid, "Rules of policy that every plan keeps", robustness.limits().size());
        count(grid, "Draws in which no plan was found that keeps them", robustness.withoutPlan());
        count(grid, "Draws in which best value was not proved", robustness.notProved());
        return grid;
    }

    private static void count(Grid grid, String what, int number) {
        grid.row(Cell.text(what), Cell.count(number));
    }

    /** Every score that might be a point otherwise, those that could move most money first. */
    Grid disputes() {
        Grid grid = new Grid(
                "Scores that might be a point otherwise",
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.text("Outcome", 10),
                Column.text("Score", 12),
                Column.rank("From"),
                Column.rank("To"),
                Column.text("Moves money", 10),
                Column.number("Pounds moved"),
                Column.number("By best value"),
                Column.number("By rank order"),
                Column.text("A plan keeps the rules", 10),
                Column.text("Proved", 10),
                Column.text("Best value then", 60),
                Column.text("Rank order then", 60));
        for (Dispute each : robustness.disputes()) {
            grid.row(
                    Cell.text(each.section()),
                    Cell.text(robustness.names().section(each.section())),
                    Cell.text(each.outcome()),
                    Cell.text(each.score().key()),
                    Cell.count(each.from()),
                    Cell.count(each.to()),
                    Cell.text(each.movesMoney() ? "yes" : "no"),
                    pounds(each.pounds()),
                    each.planned() ? pounds(each.bestValue().pounds()) : Cell.NOTHING,
                    pounds(each.rankOrder().pounds()),
                    Cell.text(each.planned() ? "yes" : "no"),
                    Cell.text(each.proved() ? "yes" : "no"),
                    Cell.text(moves(each.bestValue())),
                    Cell.text(moves(each.rankOrder())));
        }
        return grid;
    }

    private String moves(Moves moves) {
        return RobustnessParts.moves(robustness, moves);
    }

    static Cell pounds(long pounds) {
        return new Cell.Pounds(pounds, false);
    }

    /** Every section with its chances. */
    Grid sections() {
        Grid grid = new Grid(
                "All sections",
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.text("Best value", 12),
                Column.number("Funded"),
                Column.number("± percentage points"),
                Column.number("Draws"),
                Column.text("Funded now", 10),
                Column.text("Rank order", 12),
                Column.number("Funded by rank"),
                Column.number("± by rank"),
                Column.number("Draws by rank"),
                Column.text("Funded by rank now", 10),
                Column.rank("Best rank"),
                Column.rank("Median rank"),
                Column.rank("Worst rank"),
                Column.number("Without a rank"),
                Column.number("± without a rank"),
                Column.number("Draws without a rank"));
        robustness.sections().forEach(each -> grid.row(section(each)));
        return grid;
    }

    private List<Cell> section(SectionChances each) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(each.section()),
                Cell.text(robustness.names().section(each.section())),
                Cell.text(each.firmness().key())));
        share(row, each.bestValue());
        row.add(Cell.text(each.funded() ? "yes" : "no"));
        row.add(Cell.text(each.firmnessByRank().key()));
        share(row, each.rankOrder());
        row.add(Cell.text(each.fundedByRank() ? "yes" : "no"));
        row.add(rank(each.bestRank()));
        row.add(rank(each.medianRank()));
        row.add(rank(each.worstRank()));
        share(row, each.unranked());
        return row;
    }

    static void share(List<Cell> row, Share share) {
        row.add(Cell.part(Fraction.of(share.draws(), share.of())));
        row.add(new Cell.Decimal(share.standardError(PLACES)));
        row.add(Cell.count(share.draws()));
    }

    static Cell rank(Optional<Integer> rank) {
        return rank.map(Integer::longValue).map(Cell::count).orElse(Cell.NOTHING);
    }

    /** What both proposals give as things are. */
    Grid now() {
        Grid grid = new Grid(
                "As things are",
                Column.text("Proposal", 14),
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.text("What is funded", 22),
                Column.number("All years"));
        for (Proposal proposal : List.of(robustness.rankOrder(), robustness.bestValue())) {
            proposal.awards()
                    .forEach(award -> grid.row(
                            Cell.text(Names.capital(proposal.name())),
                            Cell.text(award.section()),
                            Cell.text(robustness.names().section(award.section())),
                            Cell.text(award.option().name()),
                            Cell.pounds(award.total())));
        }
        return grid;
    }

    /** From what the draws were made. */
    Grid made() {
        Grid grid = new Grid("How this was made", Column.name("What", 60), Column.number("Which"));
        grid.row(Cell.text("Draws"), Cell.count(robustness.draws()));
        // Seeds have up to 19 digits, and a number of a workbook keeps 15.
        grid.row(Cell.text("Seed"), Cell.text(Long.toString(robustness.seed())));
        RobustnessParameters numbers = robustness.numbers();
        percent(grid, "Least weight of an outcome within its intervention", numbers.leastWeight());
        percent(grid, "Greatest weight", numbers.greatestWeight());
        percent(grid, "Chance that a value is one point lower", numbers.valueOneLower());
        percent(grid, "Chance that a value is one point higher", numbers.valueOneHigher());
        percent(grid, "Chance that a confidence is one point lower", numbers.confidenceOneLower());
        percent(grid, "Chance that a confidence is one point higher", numbers.confidenceOneHigher());
        percent(grid, "Core from", numbers.coreFrom());
        percent(grid, "Out up to", numbers.outUpTo());
        percent(grid, "Step of a weight", numbers.weightStep());
        percent(grid, "Envelopes tried up to", numbers.envelopeChange());
        robustness.limits().forEach(name -> grid.row(Cell.text("Rule of policy kept"), Cell.text(name)));
        return grid;
    }

    private static void percent(Grid grid, String what, Fraction percent) {
        grid.row(Cell.text(what), Cell.part(percent.dividedBy(100), PERCENT_PLACES));
    }
}
