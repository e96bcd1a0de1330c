package bpv.committee;

import bpv.report.OverrideWeights;
import bpv.report.OverrideWeights.Found;
import bpv.report.OverrideWeights.Part;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;

/** For each override, the weights on which best value does the same by itself. */
final class Overrides {
    private Overrides() {}

    static Grid of(Committee committee) {
        Grid grid = new Grid(
                "Weights on which best value would do by itself what an override orders",
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.text("Ordered", 14),
                Column.text("Best value by itself", 30),
                Column.text("Outcome", 10),
                Column.number("Weight"),
                Column.number("Weight in force"),
                Column.number("Draws tried"),
                Column.text("Seed", 22));
        for (OverrideWeights each : committee.divided().overrideWeights()) {
            if (each.weights().isEmpty()) {
                String does = each.inForce() ? "does so on the weights in force" : "on none that were tried";
                row(grid, committee, each, does, Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);
            }
            each.weights().ifPresent(found -> parts(grid, committee, each, found));
        }
        return grid;
    }

    private static void parts(Grid grid, Committee committee, OverrideWeights each, Found found) {
        for (Part part : found.parts()) {
            row(
                    grid,
                    committee,
                    each,
                    "on these, the nearest found",
                    Cell.text(part.outcome()),
                    Cell.part(part.share()),
                    Cell.part(part.inForce()));
        }
    }

    private static void row(
            Grid grid, Committee committee, OverrideWeights each, String does, Cell outcome, Cell share, Cell inForce) {
        grid.row(
                Cell.text(each.section()),
                Cell.text(committee.names().section(each.section())),
                Cell.text(each.fund() ? "fund" : "do not fund"),
                Cell.text(does),
                outcome,
                share,
                inForce,
                Cell.count(each.tried()),
                // Seeds have up to 19 digits, and a number of a workbook keeps 15.
                Cell.text(Long.toString(each.seed())));
    }
}
