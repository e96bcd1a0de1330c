package bpv.committee;

import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.robustness.Border;
import bpv.robustness.Border.ChangedScore;
import bpv.robustness.EnvelopeBreak;
import bpv.robustness.Robustness;
import bpv.robustness.RobustnessParts;
import bpv.robustness.WeightRange;
import bpv.robustness.WeightRange.Side;
import bpv.robustness.Weights;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.Map;

/** How robust the proposals are, as tables: where weights, scores and envelopes change who is funded. */
final class RobustnessBreaks {
    private static final int PLACES = 2;

    private final Robustness robustness;

    RobustnessBreaks(Robustness robustness) {
        this.robustness = robustness;
    }

    /** Weights with which a borderline section is treated the other way. */
    Grid borders() {
        Grid grid = new Grid(
                "Weights that prove the borders",
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.text("Then", 14),
                Column.number("Weight moved"),
                Column.number("Draw"),
                Column.rank("Scores otherwise"),
                Column.text("Outcome", 10),
                Column.number("Weight"),
                Column.number("Just before it"),
                Column.number("Weight in force"));
        robustness.borders().forEach(each -> weights(grid, each));
        return grid;
    }

    private void weights(Grid grid, Border each) {
        for (Map.Entry<Intervention, Map<String, Fraction>> own :
                each.weights().parts().entrySet()) {
            for (String outcome : own.getValue().keySet()) {
                grid.row(
                        Cell.text(each.section()),
                        name(each.section()),
                        Cell.text(each.funded() ? "funded" : "not funded"),
                        Cell.part(each.distance(), PLACES),
                        Cell.count(each.draw()),
                        Cell.count(each.scores().size()),
                        Cell.text(outcome),
                        weight(each.weights(), own.getKey(), outcome),
                        each.beside()
                                .map(beside -> weight(beside, own.getKey(), outcome))
                                .orElse(Cell.NOTHING),
                        weight(robustness.inForce(), own.getKey(), outcome));
            }
        }
    }

    private static Cell weight(Weights weights, Intervention intervention, String outcome) {
        return Cell.part(weights.share(intervention, outcome), PLACES);
    }

    private Cell name(String section) {
        return Cell.text(robustness.names().section(section));
    }

    /** Scores that differ too, where no weights alone do it. */
    Grid scores() {
        Grid grid = new Grid(
                "Scores that differ in a draw",
                Column.text("Borderline section id", 40),
                Column.name("Borderline section", 44),
                Column.number("Draw"),
                Column.text("Section id", 40),
                Column.text("Outcome", 10),
                Column.text("Score", 12),
                Column.rank("From"),
                Column.rank("To"));
        for (Border border : robustness.borders()) {
            for (ChangedScore each : border.scores()) {
                grid.row(
                        Cell.text(border.section()),
                        name(border.section()),
                        Cell.count(border.draw()),
                        Cell.text(each.section()),
                        Cell.text(each.outcome()),
                        Cell.text(each.score().key()),
                        Cell.count(each.from()),
                        Cell.count(each.to()));
            }
        }
        return grid;
    }

    /** How far one weight may move, one row for each way. */
    Grid weights() {
        Grid grid = new Grid(
                "How far one weight may move",
                Column.text("Intervention", 22),
                Column.name("Outcome", 10),
                Column.number("In force"),
                Column.text("Way", 8),
                Column.number("Same sections up to"),
                Column.number("Same money up to"),
                Column.number("Otherwise at"),
                Column.text("Proved", 10),
                Column.text("What changes", 60));
        for (WeightRange range : robustness.ranges()) {
            side(grid, range, "down", range.down());
            side(grid, range, "up", range.up());
        }
        return grid;
    }

    private void side(Grid grid, WeightRange range, String way, Side side) {
        grid.row(
                Cell.text(range.intervention().title()),
                Cell.text(range.outcome()),
                Cell.part(range.inForce(), PLACES),
                Cell.text(way),
                Cell.part(side.sameSections(), PLACES),
                Cell.part(side.sameMoney(), PLACES),
                side.changed().map(share -> Cell.part(share, PLACES)).orElse(Cell.NOTHING),
                Cell.text(side.proved() ? "yes" : "no"),
                Cell.text(
                        side.changed().isPresent() && side.moves().isEmpty()
                                ? "no plan keeps to the rules of policy"
                                : RobustnessParts.moves(robustness, side.moves())));
    }

    /** The first pound of each year's envelope that changes anything. */
    Grid envelopes() {
        Grid grid = new Grid(
                "The first pound of an envelope that changes anything",
                Column.name("Year", 10),
                Column.text("Envelope", 10),
                Column.number("First pound"),
                Column.number("Tried to"),
                Column.text("A plan keeps the rules", 10),
                Column.text("Proved", 10),
                Column.text("What changes", 60));
        for (EnvelopeBreak each : robustness.breaks()) {
            grid.row(
                    Cell.text(each.year().toString()),
                    Cell.text(each.more() ? "more" : "less"),
                    each.pounds().map(RobustnessTables::pounds).orElse(Cell.NOTHING),
                    RobustnessTables.pounds(each.tried()),
                    Cell.text(each.planned() ? "yes" : "no"),
                    Cell.text(each.proved() ? "yes" : "no"),
                    Cell.text(RobustnessParts.moves(robustness, each.moves())));
        }
        return grid;
    }
}
