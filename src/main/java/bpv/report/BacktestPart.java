package bpv.report;

import bpv.quantity.FinancialYear;
import bpv.release.QuarterDecided;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the real figures would have made of each £100 awarded to each footprint. */
final class BacktestPart {
    private static final int LONGEST_NAME = 30;

    private final WhatIf whatIf;
    private final Paper paper;

    BacktestPart(WhatIf whatIf, Paper paper) {
        this.whatIf = whatIf;
        this.paper = paper;
    }

    void write(FinancialYear year) {
        Map<String, List<ProjectedQuarter>> footprints = new TreeMap<>();
        whatIf.real().ofAHundredPounds().stream()
                .filter(quarter -> quarter.money().quarter().year().equals(year))
                .forEach(quarter -> footprints
                        .computeIfAbsent(quarter.alliance(), any -> new ArrayList<>())
                        .add(quarter));
        paper.heading("All " + footprints.size() + " footprints, " + year + ", of each £100 awarded");
        paper.text(counted(footprints));
        paper.table(summary(footprints));
        paper.heading("The same, quarter by quarter");
        paper.table(quarters(footprints));
    }

    private static String counted(Map<String, List<ProjectedQuarter>> footprints) {
        TreeMap<Integer, Integer> tiers = new TreeMap<>();
        int provisional = 0;
        int differ = 0;
        int all = 0;
        for (List<ProjectedQuarter> quarters : footprints.values()) {
            for (ProjectedQuarter quarter : quarters) {
                QuarterDecided decided = quarter.release().decided();
                tiers.merge(decided.tier(), 1, Integer::sum);
                provisional += decided.provisional() ? 1 : 0;
                differ += decided.averagesDiffer() ? 1 : 0;
                all++;
            }
        }
        List<String> parts = new ArrayList<>();
        tiers.descendingMap().forEach((tier, count) -> parts.add(count + " would have been paid at " + tier + "%"));
        return "Of " + Figures.count(all, "quarter", "quarters") + " " + String.join(", ", parts) + "; " + provisional
                + (provisional == 1 ? " is" : " are") + " provisional (p). In " + differ
                + " the two averages of three months give different parts.";
    }

    private Table summary(Map<String, List<ProjectedQuarter>> footprints) {
        Table table = new Table(
                Column.left("Footprint").most(LONGEST_NAME),
                Column.right("Q1: %, paid at"),
                Column.right("Q2"),
                Column.right("Q3"),
                Column.right("Q4"),
                Column.right("Paid"),
                Column.right("Held"),
                Column.right("Re-released"),
                Column.right("Left at year end").most(8));
        footprints.forEach((alliance, quarters) -> {
            List<String> cells = new ArrayList<>(List.of(name(alliance)));
            quarters.forEach(quarter -> cells.add(decided(quarter)));
            YearSum sum =
                    YearSum.of(quarters.stream().map(ProjectedQuarter::money).toList());
            cells.add(Figures.pence(sum.paid()));
            cells.add(Figures.pence(sum.held()));
            cells.add(Figures.pence(sum.reReleased()));
            cells.add(Figures.pence(sum.heldAtYearEnd()));
            table.row(cells);
        });
        return table;
    }

    private static String decided(ProjectedQuarter quarter) {
        String shown = quarter.release().decided().pooledShown();
        return (shown.isEmpty() ? Figures.NONE : shown) + " " + ReleasePart.paidAt(quarter.release());
    }

    private Table quarters(Map<String, List<ProjectedQuarter>> footprints) {
        Table table = ReleasePart.table();
        footprints.forEach((alliance, quarters) -> {
            table.group(name(alliance));
            quarters.forEach(quarter -> ReleasePart.quarter(table, quarter.release()));
        });
        return table;
    }

    private String name(String alliance) {
        return whatIf.names().getOrDefault(alliance, alliance);
    }
}
