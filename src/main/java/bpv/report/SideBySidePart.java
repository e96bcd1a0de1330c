package bpv.report;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.release.Instalment;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The cash need by the real figures and by each scenario, side by side: of the programme, and of each Alliance. */
final class SideBySidePart {
    private static final int LONGEST_NAME = 26;

    private final WhatIf whatIf;
    private final Paper paper;

    SideBySidePart(WhatIf whatIf, Paper paper) {
        this.whatIf = whatIf;
        this.paper = paper;
    }

    void write(FinancialYear year) {
        paper.heading("Cash need of the programme, " + year);
        Table programme = comparison();
        whatIf.all()
                .forEach(each -> compared(
                        programme,
                        each.name(),
                        each.programme(year),
                        whatIf.real().programme(year)));
        programme.total(range(year));
        paper.table(programme);
        paper.heading("Cash need by Alliance, " + year);
        Table alliances = comparison();
        for (String alliance : whatIf.real().alliances(year)) {
            List<Instalment> real = whatIf.real().money(alliance, year);
            alliances.group(whatIf.names().getOrDefault(alliance, alliance) + ", awarded £"
                    + Figures.pence(YearSum.of(real).due()));
            whatIf.all().forEach(each -> compared(alliances, each.name(), each.money(alliance, year), real));
        }
        paper.table(alliances);
    }

    /** Between which ends the cash need lies, as far as these figures go. */
    private List<String> range(FinancialYear year) {
        List<List<Instalment>> all =
                whatIf.all().stream().map(each -> each.programme(year)).toList();
        List<String> cells = new ArrayList<>(List.of("highest less lowest"));
        for (int i = 0; i < all.get(0).size(); i++) {
            int quarter = i;
            cells.add(range(all.stream()
                    .map(quarters -> quarters.get(quarter).cashNeed())
                    .toList()));
        }
        cells.add(range(all.stream().map(each -> YearSum.of(each).cashNeed()).toList()));
        cells.add(
                range(all.stream().map(each -> YearSum.of(each).heldAtYearEnd()).toList()));
        return cells;
    }

    private static String range(List<Money> sums) {
        return Figures.pence(Collections.max(sums).minus(Collections.min(sums)));
    }

    private static Table comparison() {
        return new Table(
                Column.left("Figures").most(LONGEST_NAME),
                Column.right("Q1"),
                Column.right("Q2"),
                Column.right("Q3"),
                Column.right("Q4"),
                Column.right("Year"),
                Column.right("Held at year end"));
    }

    private static void compared(Table table, String name, List<Instalment> quarters, List<Instalment> real) {
        if (quarters.isEmpty()) {
            return;
        }
        YearSum sum = YearSum.of(quarters);
        List<String> cells = new ArrayList<>(List.of(name));
        quarters.forEach(quarter -> cells.add(Figures.pence(quarter.cashNeed())));
        cells.add(Figures.pence(sum.cashNeed()));
        cells.add(Figures.pence(sum.heldAtYearEnd()));
        table.row(cells);
        if (quarters != real && !quarters.equals(real)) {
            table.note("against the real figures "
                    + Figures.penceDifference(sum.cashNeed(), YearSum.of(real).cashNeed())
                    + " in the year, " + byQuarter(quarters, real));
        }
    }

    private static String byQuarter(List<Instalment> quarters, List<Instalment> real) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            Money here = quarters.get(i).cashNeed();
            Money there = real.get(i).cashNeed();
            if (!here.equals(there)) {
                differences.add("Q" + quarters.get(i).quarter().number() + " " + Figures.penceDifference(here, there));
            }
        }
        return differences.isEmpty() ? "and in each quarter" : String.join(", ", differences);
    }
}
