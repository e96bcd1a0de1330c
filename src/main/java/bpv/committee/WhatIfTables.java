package bpv.committee;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.release.Instalment;
import bpv.release.QuarterDecided;
import bpv.report.FigureMonth;
import bpv.report.Names;
import bpv.report.Projected;
import bpv.report.ProjectedQuarter;
import bpv.report.WhatIf;
import bpv.report.YearSum;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What 62-day performance makes of awards, as tables: one row for each set of figures, Alliance, quarter or month. */
final class WhatIfTables {
    static final String TITLE = "Cancer Transformation Fund: 62-day performance and the cash need";

    /** Decimals of a per cent of patients; JSON has six. */
    private static final int PLACES = 6;

    private final WhatIf whatIf;

    WhatIfTables(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    private static List<Column> money(Column... before) {
        List<Column> columns = new ArrayList<>(List.of(before));
        Stream.of("Due", "Paid", "Held", "Re-released", "Cash need", "Still held")
                .map(Column::number)
                .forEach(columns::add);
        return columns;
    }

    private static void money(List<Cell> row, Instalment quarter) {
        row.add(Cell.pence(quarter.due()));
        row.add(Cell.pence(quarter.paid()));
        row.add(Cell.pence(quarter.held()));
        row.add(Cell.pence(quarter.reReleased()));
        row.add(Cell.pence(quarter.cashNeed()));
        row.add(Cell.pence(quarter.stillHeld()));
    }

    private static void money(List<Cell> row, List<Instalment> quarters, List<Instalment> real) {
        YearSum sum = YearSum.of(quarters);
        row.add(Cell.pence(sum.due()));
        row.add(Cell.pence(sum.paid()));
        row.add(Cell.pence(sum.held()));
        row.add(Cell.pence(sum.reReleased()));
        row.add(Cell.pence(sum.cashNeed()));
        row.add(Cell.pence(sum.heldAtYearEnd()));
        row.add(Cell.penceMore(sum.cashNeed(), YearSum.of(real).cashNeed()));
    }

    private static Cell name(Projected projected) {
        return Cell.text(Names.capital(projected.name()));
    }

    private String called(String alliance) {
        return whatIf.names().getOrDefault(alliance, alliance);
    }

    /** The whole programme, one row for each set of figures and year. */
    Grid summary() {
        List<Column> columns = money(
                Column.name("Figures", 30),
                Column.text("Because", 50),
                Column.text("Year", 10),
                Column.rank("Alliances"));
        columns.add(Column.number("Cash need against the real figures"));
        Grid grid = new Grid("The programme by year", columns);
        for (Projected projected : whatIf.all()) {
            for (FinancialYear year : whatIf.years()) {
                List<Cell> row = new ArrayList<>(List.of(
                        name(projected),
                        Cell.text(projected.because()),
                        Cell.text(year.toString()),
                        Cell.count(projected.alliances(year).size())));
                money(row, projected.programme(year), whatIf.real().programme(year));
                grid.row(row);
            }
        }
        return grid;
    }

    /** The whole programme, quarter by quarter. */
    Grid programme() {
        Grid grid = new Grid(
                "The programme by quarter",
                money(Column.name("Figures", 30), Column.text("Quarter", 12), Column.text("Months that count", 22)));
        for (Projected projected : whatIf.all()) {
            for (FinancialYear year : whatIf.years()) {
                for (Instalment quarter : projected.programme(year)) {
                    List<Cell> row = new ArrayList<>(List.of(
                            name(projected),
                            Cell.text(quarter.quarter().toString()),
                            Cell.text(String.join(
                                    ", ",
                                    whatIf.windows().getOrDefault(quarter.quarter(), List.of()).stream()
                                            .map(Object::toString)
                                            .toList()))));
                    money(row, quarter);
                    grid.row(row);
                }
            }
        }
        return grid;
    }

    /** Each Alliance's award, one row for each set of figures and year. */
    Grid alliances() {
        List<Column> columns = money(
                Column.text("Figures", 30),
                Column.text("Alliance id", 34),
                Column.name("Alliance", 44),
                Column.text("Year", 10));
        columns.add(Column.number("Cash need against the real figures"));
        Grid grid = new Grid("Each Alliance by year", columns);
        for (Projected projected : whatIf.all()) {
            for (FinancialYear year : whatIf.years()) {
                for (String alliance : projected.alliances(year)) {
                    List<Cell> row = new ArrayList<>(List.of(
                            name(projected),
                            Cell.text(alliance),
                            Cell.text(called(alliance)),
                            Cell.text(year.toString())));
                    money(row, projected.money(alliance, year), whatIf.real().money(alliance, year));
                    grid.row(row);
                }
            }
        }
        return grid;
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
                name(projected),
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
                            name(projected),
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

    /** Whose awards these are. */
    Grid awarded() {
        Grid grid = new Grid("Awards", Column.name("What", 44), Column.text("Which", 70), Column.number("Pounds"));
        grid.row(Cell.text("Awarded"), Cell.text(whatIf.awarded().basis().words()), Cell.NOTHING);
        grid.row(
                Cell.text("Rules of policy"),
                Cell.text(String.valueOf(whatIf.awarded().rules())),
                Cell.NOTHING);
        whatIf.awarded()
                .stated()
                .forEach(each -> grid.row(
                        Cell.text(each.override() ? "Override" : "Rule of policy"),
                        Cell.text(each.rule() + ", because " + each.because() + " (" + each.by() + ")"),
                        Cell.NOTHING));
        for (FinancialYear year : whatIf.years()) {
            grid.row(
                    Cell.text("In all"),
                    Cell.text(year.toString()),
                    pounds(whatIf.awarded().total(year)));
            whatIf.awarded()
                    .awards()
                    .getOrDefault(year, Collections.emptySortedMap())
                    .forEach((alliance, money) ->
                            grid.row(Cell.text(called(alliance)), Cell.text(year.toString()), pounds(money)));
        }
        return grid;
    }

    private static Cell pounds(Money money) {
        return Cell.pence(money);
    }
}
