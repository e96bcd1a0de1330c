package bpv.committee;

import bpv.robustness.Dispute;
import bpv.robustness.EnvelopeBreak;
import bpv.robustness.Moves;
import bpv.robustness.Robustness;
import bpv.robustness.WeightRange;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;

/** How robust the proposals are, as a table: who gets what otherwise if a score, a weight or an envelope is. */
final class RobustnessMoves {
    private final Robustness robustness;

    RobustnessMoves(Robustness robustness) {
        this.robustness = robustness;
    }

    /** Who gets what otherwise, one row for each section that does. */
    Grid grid() {
        Grid grid = new Grid(
                "Who gets what otherwise",
                Column.text("Because of", 60),
                Column.text("Proposal", 14),
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.number("Before"),
                Column.number("Then"),
                Column.number("More or less"));
        for (Dispute each : robustness.moving()) {
            String why = each.section() + ", " + each.outcome() + " "
                    + each.score().key() + " " + each.from() + " -> " + each.to();
            moves(grid, why, "Best value", each.bestValue());
            moves(grid, why, "Rank order", each.rankOrder());
        }
        for (WeightRange range : robustness.ranges()) {
            moves(
                    grid,
                    "less weight of " + range.outcome(),
                    "Best value",
                    range.down().moves());
            moves(
                    grid,
                    "more weight of " + range.outcome(),
                    "Best value",
                    range.up().moves());
        }
        for (EnvelopeBreak each : robustness.breaks()) {
            moves(grid, (each.more() ? "more" : "less") + " money in " + each.year(), "Best value", each.moves());
        }
        return grid;
    }

    private void moves(Grid grid, String why, String proposal, Moves moves) {
        moves.sections()
                .forEach(each -> grid.row(
                        Cell.text(why),
                        Cell.text(proposal),
                        Cell.text(each.section()),
                        Cell.text(robustness.names().section(each.section())),
                        RobustnessTables.pounds(each.before()),
                        RobustnessTables.pounds(each.now()),
                        new Cell.Pounds(each.now() - each.before(), true)));
    }
}
