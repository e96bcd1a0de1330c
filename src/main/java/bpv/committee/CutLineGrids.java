package bpv.committee;

import bpv.allocation.CutLine;
import bpv.allocation.CutLine.Place;
import bpv.allocation.CutLine.Price;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.report.DividedText;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;

/** The cut line: the sections by what they bring for what they take, at approximate prices. */
final class CutLineGrids {
    private static final Fraction MILLION = Fraction.of(1_000_000);

    private final Committee committee;
    private final CutLine line;
    private final Proposal best;

    CutLineGrids(Committee committee, CutLine line, Proposal best) {
        this.committee = committee;
        this.line = line;
        this.best = best;
    }

    Grid prices() {
        Grid grid = new Grid(
                "Approximate prices",
                Column.name("What is limited", 50),
                Column.text("So much more", 14),
                Column.number("Brings about"));
        for (Price price : line.prices()) {
            grid.row(
                    Cell.text(price.of()),
                    Cell.text(price.inPounds() ? "£1m" : "a section"),
                    Cell.points(price.inPounds() ? price.benefit().times(MILLION) : price.benefit()));
        }
        return grid;
    }

    Grid places() {
        Grid grid = new Grid(
                "Sections by what they bring for what they take",
                Column.rank("Place"),
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.text("Option", 20),
                Column.number("Brings"),
                Column.number("Takes about"),
                Column.text("The line", 10),
                Column.text("Best value", 40));
        for (Place place : line.places()) {
            grid.row(
                    Cell.count(grid.rows().size() + 1L),
                    Cell.text(place.section()),
                    Cell.text(committee.names().section(place.section())),
                    Cell.text(place.option().name()),
                    Cell.points(place.option().benefit()),
                    Cell.points(place.cost()),
                    Cell.text(place.isAbove() ? "above" : "below"),
                    Cell.text(DividedText.plan(place, best)));
        }
        return grid;
    }

    /** How many sections stand above it, and how many the plan treats otherwise than it says. */
    String counted() {
        long above = line.places().stream().filter(Place::isAbove).count();
        long otherwise = line.places().stream().filter(Place::isException).count();
        return above + " of " + line.places().size() + " stand above the line. Best value treats "
                + (otherwise == 0 ? "none of them" : otherwise + " of them")
                + " otherwise than the line says"
                + (otherwise == 0 ? "." : ", because sections cannot be divided, or a rule orders it.");
    }
}
