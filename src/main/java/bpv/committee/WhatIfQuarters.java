package bpv.committee;

import bpv.quantity.Fraction;
import bpv.release.Instalment;
import bpv.release.QuarterDecided;
import bpv.report.FigureMonth;
import bpv.report.Projected;
import bpv.report.ProjectedQuarter;
import bpv.report.WhatIf;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What 62-day performance makes of awards, as tables: each Alliance by quarter and by month, with what was decided. */
final class WhatIfQuarters {
    /** Decimals of a per cent of patients; JSON has six. */
    private static final int PLACES = 6;

    private final WhatIf whatIf;

    WhatIfQuarters(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** Columns, and then those of an instalment. */
    static List<Column> money(Column... before) {
        List<Column> columns = new ArrayList<>(List.of(before));
        Stream.of("Due", "Paid", "Held", "Re-released", "Cash need", "Still held")
                .map(Column::number)
                .forEach(columns::add);
        return columns;
    }

    static void money(List<Cell> row, Instalment quarter) {
        row.add(Cell.pence(quarter.due()));
        row.add(Cell.pence(quarter.paid()));
        row.add(Cell.pence(quarter.held()));
        row.add(Cell.pence(quarter.reReleased()));
        row.add(Cell.pence(quarter.cashNeed()));
        row.add(Cell.pence(quarter.stillHeld()));
    }

    /** Each Alliance's award, quarter by quarter, with what was decided. */
    Grid quarters() {
        return quarters("Each Alliance by quarter", whatIf.all(), Projected::quarters);
    }

    /** The same of £100 to each footprint, by the real figures. */
    Grid ofAHundredPounds() {
        return quarters("Of each £100 awarded", whatIf.all(), Projected::ofAHundredPounds);
    }

    private Grid quarters(String title, List<Projected> all, Function<Projected, List<ProjectedQuarter>> quarters) {
        Grid grid = new Grid(
                title,
                money(
                        Column.text("Figures", 30),
                        Column.text("Alliance id", 34),
                        Column.name("Alliance", 44),
                        Column.text("Quarter", 12),
                        Column.number("Treated"),
                        Column.number("Within 62 days"),
                        Column.number("Per cent, pooled"),
                        Column.number("Per cent, mean of months"),
                        Column.number("Paid at"),
                        Column.number("Paid at by the other average"),
                        Column.text("Provisional", 10),
                        Column.text("Why", 60)));
        for (Projected projected : all) {
            for (ProjectedQuarter each : quarters.apply(projected)) {
                grid.row(quarter(projected, each));
            }
        }
        return grid;
    }

    private List<Cell> quarter(Projected projected, ProjectedQuarter each) {
        QuarterDecided decided = each.release().decided();
        List<Cell> row = new ArrayList<>(List.of(
                WhatIfTables.name(projected),
                Cell.text(each.alliance()),
                Cell.text(called(each.alliance())),
                Cell.text(each.money().quarter().toString()),
                Cell.count(decided.performance().counts().treated()),
                Cell.count(decided.performance().counts().within()),
                percent(decided.performance().pooled()),
                percent(decided.performance().mean()),
                Cell.percent(decided.tier()),
                Cell.percent(decided.partByOtherAverage()),
                Cell.text(decided.provisional() ? "yes" : "no"),
                Cell.text(decided.part().conclusion().reason()
                        + (decided.provisional()
                                ? " " + decided.figures().conclusion().reason()
                                : ""))));
        money(row, each.money());
        return row;
    }

    /** In per cent, not as a part of a whole: thresholds are in per cent too. */
    private static Cell percent(@Nullable Fraction percent) {
        return percent == null ? Cell.NOTHING : new Cell.Decimal(percent.toDecimal(PLACES));
    }

    /** Each month that counts, and where its figure comes from. */
    Grid months() {
        Grid grid = new Grid(
                "Each month that counts",
                Column.text("Figures", 30),
                Column.text("Alliance id", 34),
                Column.name("Alliance", 44),
                Column.text("Quarter", 12),
                Column.text("Month", 10),
                Column.text("The figure is", 12),
                Column.number("Per cent"),
                Column.text("Stated", 34),
                Column.text("Cut off at 0% or 100%", 12));
        for (Projected projected : whatIf.all()) {
            for (ProjectedQuarter each : projected.ofAHundredPounds()) {
                for (FigureMonth month : each.months()) {
                    grid.row(
                            WhatIfTables.name(projected),
                            Cell.text(each.alliance()),
                            Cell.text(called(each.alliance())),
                            Cell.text(each.money().quarter().toString()),
                            Cell.text(month.month().toString()),
                            Cell.text(month.basis().words()),
                            percent(month.percent()),
                            Cell.text(month.stated()),
                            Cell.text(month.capped() ? "yes" : "no"));
                }
            }
        }
        return grid;
    }

    private String called(String alliance) {
        return whatIf.names().getOrDefault(alliance, alliance);
    }
}
