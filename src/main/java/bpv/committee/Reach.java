package bpv.committee;

import bpv.allocation.Distance;
import bpv.allocation.Distance.Extra;
import bpv.allocation.Exchange;
import bpv.quantity.Fraction;
import bpv.report.Figures;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;

/** What would fund each section that best value does not fund. */
final class Reach {
    private static final int PLACES = 3;

    private final Committee committee;

    Reach(Committee committee) {
        this.committee = committee;
    }

    /** The least change of each kind that would do, each alone. */
    Grid distances() {
        Grid grid = new Grid(
                "What would fund a section",
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.number("Benefit lost"),
                Column.number("Score"),
                Column.number("Score needed"),
                Column.text("Score needed, exact", 18).inWorkbook(),
                Column.number("Or ask less by"),
                Column.number("Or more money"),
                Column.text("in", 10),
                Column.text("Proved the least", 10));
        committee.divided().distances().forEach(each -> distance(grid, each));
        return grid;
    }

    private void distance(Grid grid, Distance each) {
        grid.row(
                Cell.text(each.section()),
                Cell.text(committee.names().section(each.section())),
                each.benefit().map(Cell::points).orElse(Cell.NOTHING),
                Cell.points(each.score()),
                each.scoreNeeded().map(Reach::enough).orElse(Cell.NOTHING),
                each.scoreNeeded().map(Fraction::quotient).map(Cell::text).orElse(Cell.NOTHING),
                each.percentOff().map(Cell::percent).orElse(Cell.NOTHING),
                Cell.pounds(each.extra().map(Extra::money)),
                each.extra().map(extra -> Cell.text(extra.year().toString())).orElse(Cell.NOTHING),
                Cell.text(each.proved() ? "yes" : "no"));
    }

    /** A score that is enough as it is shown. */
    private static Cell enough(Fraction score) {
        return new Cell.Decimal(Figures.roundedUp(score, PLACES));
    }

    /** What at most two others would give up. */
    Grid exchanges() {
        Grid grid = new Grid(
                "The best exchange that changes what at most two others get",
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.number("Benefit lost"),
                Column.text("What changes", 80));
        for (Distance each : committee.divided().distances()) {
            each.exchange().ifPresent(found -> exchange(grid, each.section(), found));
        }
        return grid;
    }

    private void exchange(Grid grid, String section, Exchange found) {
        grid.row(
                Cell.text(section),
                Cell.text(committee.names().section(section)),
                Cell.points(found.loss()),
                Cell.text(committee.moved(found.moved())));
    }

    /** For how many sections no exchange keeps to the money and the rules. */
    int withoutExchange() {
        return (int) committee.divided().distances().stream()
                .filter(each -> each.exchange().isEmpty())
                .count();
    }
}
