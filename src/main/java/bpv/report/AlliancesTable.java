package bpv.report;

import bpv.quantity.FinancialYear;
import bpv.release.Instalment;
import bpv.release.QuarterDecided;
import bpv.report.FigureMonth.Basis;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** The quarters of each Alliance's award: the figures, where they come from, and the money. */
final class AlliancesTable {
    private final WhatIf whatIf;
    private final Projected projected;

    AlliancesTable(WhatIf whatIf, Projected projected) {
        this.whatIf = whatIf;
        this.projected = projected;
    }

    Table of(FinancialYear year) {
        Table table = new Table(
                Column.left("Quarter"),
                Column.right("%").gap(1),
                Column.left("Figures").most(9),
                Column.right("Paid at").gap(1),
                Column.right("Due").gap(1),
                Column.right("Paid").gap(1),
                Column.right("Held").gap(1),
                Column.right("Re-released").gap(1),
                Column.right("Cash need").gap(1),
                Column.right("Still held").gap(1));
        for (String alliance : projected.alliances(year)) {
            table.group(whatIf.names().getOrDefault(alliance, alliance));
            List<ProjectedQuarter> real = whatIf.real().quarters(alliance, year);
            List<ProjectedQuarter> quarters = projected.quarters(alliance, year);
            for (int i = 0; i < quarters.size(); i++) {
                quarter(table, quarters.get(i), real.get(i));
            }
        }
        return table;
    }

    private static void quarter(Table table, ProjectedQuarter quarter, ProjectedQuarter real) {
        QuarterDecided decided = quarter.release().decided();
        List<String> cells = new ArrayList<>(List.of(
                "Q" + quarter.money().quarter().number(),
                decided.pooledShown().isEmpty() ? Figures.NONE : decided.pooledShown(),
                basis(quarter),
                ReleasePart.paidAt(quarter.release())));
        cells.addAll(money(quarter.money()));
        table.row(cells);
        if (decided.averagesDiffer()) {
            table.note("mean of the months " + decided.meanShown() + "%: by that average paid at "
                    + decided.partByOtherAverage() + "%");
        }
        if (quarter.months().stream().anyMatch(FigureMonth::capped)) {
            table.note("the assumed change leads beyond 0% or 100% and is cut off there");
        }
        if (quarter != real && quarter.count(Basis.REAL) < quarter.months().size()) {
            against(table, quarter, real);
        }
    }

    /** What is assumed, and what the real figures are and do instead. */
    private static void against(Table table, ProjectedQuarter quarter, ProjectedQuarter real) {
        List<String> stated = quarter.months().stream()
                .map(FigureMonth::stated)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        String shown = real.release().decided().pooledShown();
        table.note((stated.isEmpty() ? "" : "assumed: " + String.join(", ", stated) + "; ") + "real: "
                + (shown.isEmpty() ? "not known" : shown + "%") + ", paid at "
                + ReleasePart.paidAt(real.release())
                + (quarter.money().cashNeed().equals(real.money().cashNeed())
                        ? ", no difference in cash need"
                        : ", cash need "
                                + Figures.penceDifference(
                                        quarter.money().cashNeed(), real.money().cashNeed())
                                + " against it"));
    }

    /** Due, paid, held, re-released, cash need and still held. */
    static List<String> money(Instalment quarter) {
        return List.of(
                Figures.pence(quarter.due()),
                Figures.pence(quarter.paid()),
                Figures.pence(quarter.held()),
                Figures.pence(quarter.reReleased()),
                Figures.pence(quarter.cashNeed()),
                Figures.pence(quarter.stillHeld()));
    }

    private static String basis(ProjectedQuarter quarter) {
        List<String> parts = new ArrayList<>();
        int all = quarter.months().size();
        for (Basis basis : Basis.values()) {
            int count = quarter.count(basis);
            if (count == all) {
                return basis.words();
            }
            if (count > 0) {
                parts.add(count + " " + basis.words());
            }
        }
        return String.join(", ", parts);
    }
}
