package bpv.robustness;

import bpv.report.Figures;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import bpv.robustness.WeightRange.Side;

/** How far one weight, and one year's envelope, may move before anything changes. */
final class RangesPart {
    private final Robustness robustness;
    private final Paper paper;

    RangesPart(Robustness robustness, Paper paper) {
        this.robustness = robustness;
        this.paper = paper;
    }

    void write() {
        weights();
        envelopes();
    }

    private void weights() {
        paper.heading("How far one weight may move");
        paper.text(
                "In per cent of the intervention's weight, the other weights keeping their proportions and the scores as they"
                        + " are. Between the first two shares best value funds the same sections, between the last two everybody"
                        + " gets the same money; one step beyond, of "
                        + robustness.numbers().weightStep()
                        + " percentage points, it is otherwise. Nothing is said of what lies beyond that.");
        Table table = new Table(
                Column.left("Outcome"),
                Column.right("In force"),
                Column.right("Same sections from"),
                Column.right("to"),
                Column.right("Same money from"),
                Column.right("to"));
        for (WeightRange range : robustness.ranges()) {
            table.row(
                    range.outcome(),
                    BordersPart.percent(range.inForce()),
                    BordersPart.percent(range.down().sameSections()),
                    BordersPart.percent(range.up().sameSections()),
                    BordersPart.percent(range.down().sameMoney()),
                    BordersPart.percent(range.up().sameMoney()));
            beyond(table, range.down(), "below");
            beyond(table, range.up(), "above");
        }
        paper.table(table);
        paper.text(
                "That one plan stays best from one step to another is proved by searches in which everything that would speak"
                        + " against it is counted at its best and the plan at its worst; only between two neighbouring steps is"
                        + " nothing proved.");
    }

    private void beyond(Table table, Side side, String where) {
        side.changed().ifPresent(share -> {
            String moves = RobustnessParts.moves(robustness, side.moves());
            table.note(where + ", at " + BordersPart.percent(share) + ": "
                    + (moves.isEmpty() ? "no plan keeps to the rules of policy" : moves)
                    + proved(side.proved()));
        });
    }

    private static String proved(boolean proved) {
        return proved ? "" : " (not proved within the node limit)";
    }

    private void envelopes() {
        paper.heading("The first pound of an envelope that changes anything");
        paper.text(
                "Each year's envelope alone, by up to " + robustness.numbers().envelopeChange()
                        + "% of itself; scores and recommendations stay. With one pound fewer of change, best value gives everybody"
                        + " what it gives now.");
        Table table = new Table(
                Column.left("Year"),
                Column.left("Envelope"),
                Column.right("First pound £"),
                Column.right("Tried to £"));
        for (EnvelopeBreak each : robustness.breaks()) {
            table.row(
                    each.year().toString(),
                    each.more() ? "more" : "less",
                    each.pounds().map(Figures::grouped).orElse(Figures.NONE),
                    Figures.grouped(each.tried()));
            if (each.pounds().isPresent()) {
                String moves = RobustnessParts.moves(robustness, each.moves());
                table.note((each.planned() ? moves : "no plan keeps to the rules of policy") + proved(each.proved()));
            }
        }
        paper.table(table);
    }
}
