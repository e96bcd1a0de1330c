package bpv.report;

import bpv.allocation.CutLine;
import bpv.allocation.CutLine.Place;
import bpv.allocation.CutLine.Price;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.report.Table.Column;
import java.util.function.UnaryOperator;

/** The sections by what they bring for what they take, and where the plan does other than that line says. */
final class CutLinePart {
    private static final int PLACES = 3;
    private static final Fraction MILLION = Fraction.of(1_000_000);

    private CutLinePart() {}

    static void write(CutLine line, Proposal best, Paper paper, UnaryOperator<String> names) {
        paper.heading("The cut line, at approximate prices");
        paper.text(DividedText.CUT_LINE);
        paper.items(line.prices().stream().map(CutLinePart::price).toList());
        if (line.prices().isEmpty()) {
            paper.text(DividedText.noPrices(line));
        }
        Table table = new Table(
                Column.left("Section"),
                Column.left("Option"),
                Column.right("Brings"),
                Column.right("Takes"),
                Column.left("Plan").most(40));
        boolean above = true;
        for (Place place : line.places()) {
            if (above && !place.isAbove()) {
                table.row("---- the line ----", "", "", "", "");
                above = false;
            }
            table.row(
                    names.apply(place.section()),
                    place.option().name(),
                    Figures.points(place.option().benefit(), PLACES),
                    Figures.points(place.cost(), PLACES),
                    DividedText.plan(place, best));
        }
        paper.table(table);
    }

    private static String price(Price price) {
        return price.of() + ": " + (price.inPounds() ? "£1m" : "a section") + " more brings about "
                + Figures.points(price.inPounds() ? price.benefit().times(MILLION) : price.benefit(), PLACES);
    }
}
