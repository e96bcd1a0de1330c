package bpv.report;

import bpv.allocation.Proposal;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.release.Instalment;
import bpv.release.QuarterDecided;
import bpv.release.ReleaseRow;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The release schedule: what each proposal would pay each Alliance for each quarter of a year linked to performance. */
final class ReleasePart {
    private final RoundResult result;
    private final Paper paper;
    private final Names names;

    ReleasePart(RoundResult result, Paper paper, Names names) {
        this.result = result;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        String linked = result.release().stream()
                .map(row -> row.instalment().quarter().year())
                .distinct()
                .sorted()
                .map(FinancialYear::toString)
                .collect(Collectors.joining(", "));
        paper.heading("62-day release schedule" + (linked.isEmpty() ? "" : " " + linked) + ", in pounds and pence");
        if (linked.isEmpty()) {
            paper.text("No award depends on 62-day performance.");
            return;
        }
        paper.text(
                "A projection from published figures: the part of each instalment that three months' 62-day performance"
                        + " pays (within of treated, pooled), the rest held back, and what is held released when the standard is"
                        + " met. Awards of other years are paid in four equal quarters.");
        List<String> keys =
                result.release().stream().map(ReleaseRow::proposal).distinct().toList();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            Proposal proposal = result.proposals().get(key.equals("bestValue") ? 1 : 0);
            paper.subheading(Names.capital(proposal.name()));
            paper.table(table(result.release().stream()
                    .filter(row -> row.proposal().equals(key))
                    .toList()));
        }
        paper.text(
                "Paid at: the part of the instalment paid. (p) is provisional: a month is missing or looks incomplete."
                        + " Still held runs on from quarter to quarter; the last line of a year is what stays held.");
    }

    private Table table(List<ReleaseRow> rows) {
        Table table = table();
        Map<String, List<ReleaseRow>> byAlliance = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> names.alliance(row.alliance()) + ", "
                                + row.instalment().quarter().year(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byAlliance.forEach((alliance, quarters) -> {
            table.group(alliance);
            quarters.forEach(row -> quarter(table, row));
        });
        table.total(total(rows, byAlliance));
        return table;
    }

    static Table table() {
        return new Table(
                Column.left("Quarter"),
                Column.left("Months"),
                Column.right("Within /treated").most(9),
                Column.right("%").gap(1),
                Column.right("Paid at"),
                Column.right("Due").gap(1),
                Column.right("Paid"),
                Column.right("Held"),
                Column.right("Re-released").gap(1),
                Column.right("Still held"));
    }

    static void quarter(Table table, ReleaseRow row) {
        QuarterDecided decided = row.decided();
        Instalment money = row.instalment();
        table.row(
                "Q" + money.quarter().number(),
                Figures.months(decided.performance().window()),
                counts(row),
                decided.pooledShown().isEmpty() ? Figures.NONE : decided.pooledShown(),
                paidAt(row),
                Figures.pence(money.due()),
                Figures.pence(money.paid()),
                Figures.pence(money.held()),
                Figures.pence(money.reReleased()),
                Figures.pence(money.stillHeld()));
        if (decided.averagesDiffer()) {
            table.note("mean of the months " + decided.meanShown() + "%: by that average paid at "
                    + decided.partByOtherAverage() + "%");
        }
    }

    static String counts(ReleaseRow row) {
        return row.decided().performance().counts().within() + "/"
                + row.decided().performance().counts().treated();
    }

    /** The part of the instalment paid, marked if it is provisional. */
    static String paidAt(ReleaseRow row) {
        return row.decided().tier() + "%" + (row.decided().provisional() ? " (p)" : "");
    }

    private static List<String> total(List<ReleaseRow> rows, Map<String, List<ReleaseRow>> byAlliance) {
        Money[] sums = {Money.NOTHING, Money.NOTHING, Money.NOTHING, Money.NOTHING, Money.NOTHING};
        for (ReleaseRow row : rows) {
            sums[0] = sums[0].plus(row.instalment().due());
            sums[1] = sums[1].plus(row.instalment().paid());
            sums[2] = sums[2].plus(row.instalment().held());
            sums[3] = sums[3].plus(row.instalment().reReleased());
        }
        for (List<ReleaseRow> quarters : byAlliance.values()) {
            sums[4] =
                    sums[4].plus(quarters.get(quarters.size() - 1).instalment().stillHeld());
        }
        List<String> cells = new ArrayList<>(List.of("Total", "", "", "", ""));
        for (Money sum : sums) {
            cells.add(Figures.pence(sum));
        }
        return cells;
    }
}
