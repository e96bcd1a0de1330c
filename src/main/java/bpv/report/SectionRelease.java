package bpv.report;

import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.release.ReleaseRow;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The release of an Alliance's award in years linked to performance, and one section's share of it. */
final class SectionRelease {
    private final RoundResult result;
    private final AssessedSection section;
    private final Paper paper;
    private final Names names;

    SectionRelease(RoundResult result, AssessedSection section, Paper paper, Names names) {
        this.result = result;
        this.section = section;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        String alliance = section.section().alliance();
        paper.heading("62-day release of " + names.alliance(alliance));
        List<ReleaseRow> rows = result.release().stream()
                .filter(row -> row.alliance().equals(alliance))
                .toList();
        if (rows.isEmpty()) {
            paper.text("No award of this Alliance depends on 62-day performance.");
            return;
        }
        List<ReleaseRow> shared =
                rows.stream().filter(row -> !own(row).isNothing()).toList();
        if (shared.isEmpty()) {
            paper.text("Neither proposal gives this section money that depends on 62-day performance.");
            return;
        }
        paper.text("The Alliance's awards are released together. Years other than those below are paid in four equal"
                + " quarters.");
        for (Proposal proposal : result.proposals()) {
            byYear(rows.stream().filter(row -> proposal(row) == proposal).toList())
                    .forEach((year, quarters) -> schedule(proposal, year, quarters));
        }
        why(shared);
    }

    private void why(List<ReleaseRow> rows) {
        paper.subheading("Why");
        List<Explained<Finding>> findings = rows.stream()
                .map(ReleaseRow::decided)
                .flatMap(decided -> Stream.of(decided.part(), decided.reRelease(), decided.figures()))
                .distinct()
                .toList();
        paper.items(findings.stream()
                .map(finding -> quarter(finding) + ", " + finding.criterion() + ": "
                        + finding.conclusion().reason())
                .toList());
        paper.items(findings.stream()
                .map(Explained::card)
                .distinct()
                .map(FindingText::rule)
                .toList());
    }

    private Proposal proposal(ReleaseRow row) {
        return row.proposal().equals("rankOrder") ? result.rankOrder() : result.bestValue();
    }

    /** What the section is awarded in the year of a row. */
    private Money own(ReleaseRow row) {
        return proposal(row)
                .award(section.id())
                .map(award -> award.option().in(row.instalment().quarter().year()))
                .orElse(Money.NOTHING);
    }

    private static Map<FinancialYear, List<ReleaseRow>> byYear(List<ReleaseRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.instalment().quarter().year(), TreeMap::new, Collectors.toList()));
    }

    private void schedule(Proposal proposal, FinancialYear year, List<ReleaseRow> quarters) {
        paper.subheading(Names.capital(proposal.name()) + ", " + year);
        Money all = quarters.stream().map(row -> row.instalment().due()).reduce(Money.NOTHING, Money::plus);
        Money own = own(quarters.get(0));
        if (own.isNothing()) {
            paper.text("This section gets nothing in " + year + "; " + all + " is for others of the Alliance.");
            return;
        }
        paper.text("This section's share: " + own + " of " + all + ", "
                + Fraction.of(100).times(own.pence()).dividedBy(all.pence()).shown() + "%.");
        List<Column> columns = new ArrayList<>(List.of(Column.left("Pounds and pence")));
        quarters.forEach(
                row -> columns.add(Column.right("Q" + row.instalment().quarter().number())));
        Table table = new Table(columns);
        row(
                table,
                "Months",
                quarters,
                row -> Figures.months(row.decided().performance().window()));
        row(table, "Within 62 days / treated", quarters, ReleasePart::counts);
        row(table, "Per cent, pooled", quarters, row -> row.decided().pooledShown());
        row(
                table,
                "Per cent, mean of the months",
                quarters,
                row -> row.decided().meanShown());
        row(table, "Instalment paid at", quarters, ReleasePart::paidAt);
        row(table, "Due", quarters, row -> Figures.pence(row.instalment().due()));
        row(table, "Paid", quarters, row -> Figures.pence(row.instalment().paid()));
        row(table, "Held back", quarters, row -> Figures.pence(row.instalment().held()));
        row(
                table,
                "Re-released",
                quarters,
                row -> Figures.pence(row.instalment().reReleased()));
        row(table, "Still held", quarters, row -> Figures.pence(row.instalment().stillHeld()));
        paper.table(table);
    }

    private static void row(Table table, String title, List<ReleaseRow> quarters, Function<ReleaseRow, String> text) {
        List<String> cells = new ArrayList<>(List.of(title));
        quarters.forEach(row -> cells.add(text.apply(row).isEmpty() ? Figures.NONE : text.apply(row)));
        table.row(cells);
    }

    /** The quarter that a finding is about: its subject is the Alliance and the quarter. */
    private static String quarter(Explained<Finding> finding) {
        return finding.subject().substring(finding.subject().indexOf('/') + 1);
    }
}
