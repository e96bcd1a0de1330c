package bpv.committee;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.release.Instalment;
import bpv.report.Names;
import bpv.report.Projected;
import bpv.report.WhatIf;
import bpv.report.YearSum;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What 62-day performance makes of awards, as tables: the programme and each Alliance, by year and by quarter. */
final class WhatIfTables {
    static final String TITLE = "Cancer Transformation Fund: 62-day performance and the cash need";

    private final WhatIf whatIf;

    WhatIfTables(WhatIf whatIf) {
        this.whatIf = whatIf;
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

    static Cell name(Projected projected) {
        return Cell.text(Names.capital(projected.name()));
    }

    private String called(String alliance) {
        return whatIf.names().getOrDefault(alliance, alliance);
    }

    /** The whole programme, one row for each set of figures and year. */
    Grid summary() {
        List<Column> columns = WhatIfQuarters.money(
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
                WhatIfQuarters.money(
                        Column.name("Figures", 30), Column.text("Quarter", 12), Column.text("Months that count", 22)));
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
                    WhatIfQuarters.money(row, quarter);
                    grid.row(row);
                }
            }
        }
        return grid;
    }

    /** Each Alliance's award, one row for each set of figures and year. */
    Grid alliances() {
        List<Column> columns = WhatIfQuarters.money(
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

    /** Whose awards these are. */
    Grid awarded() {
        Grid grid = new Grid("Awards", Column.name("What", 44), Column.text("Which", 70), Column.number("Pounds"));
        grid.row(Cell.text("Awarded"), Cell.text(whatIf.awarded().basis().words()), Cell.NOTHING);
        grid.row(
                Cell.text("Rules of policy"),
                Cell.text(String.valueOf(whatIf.awarded().rules())),
                Cell.NOTHING);
        whatIf.awarded()
                .overridden()
                .forEach(each -> grid.row(Cell.text("Not as the rules folder says"), Cell.text(each), Cell.NOTHING));
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
