package bpv.committee;

import bpv.assessment.Assumption;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a paper was made from, as tables.
 *
 * @param provenance by which engine, rules and reference data
 * @param assumptions numbers and rules in force that no published source says
 * @param documents what was read
 */
record Sources(Provenance provenance, List<Assumption> assumptions, List<RoundResult.Document> documents) {
    Grid assumed() {
        Grid grid = new Grid(
                "Assumptions in force",
                Column.name("Number or rule", 40),
                Column.text("Value, or the rule's name", 40),
                Column.text("Unit", 24),
                Column.text("Meaning", 60),
                Column.text("File", 36),
                Column.rank("Line"));
        for (Assumption assumption : assumptions) {
            grid.row(
                    Cell.text(assumption.name()),
                    value(assumption.value()),
                    Cell.text(assumption.unit()),
                    Cell.text(assumption.means()),
                    Cell.text(assumption.file()),
                    Cell.count(assumption.line()));
        }
        return grid;
    }

    /** A number as a number, if that is what it is. */
    private static Cell value(String value) {
        return value.matches("-?\\d{1,12}(\\.\\d{1,5})?") ? new Cell.Decimal(new BigDecimal(value)) : Cell.text(value);
    }

    Grid read() {
        Grid grid = new Grid(
                "Documents", Column.name("Document", 60), Column.text("SHA-256", 68), Column.text("Assessed", 12));
        documents.forEach(document -> grid.row(
                Cell.text(document.file()),
                Cell.text(document.sha256()),
                Cell.text(document.assessed() ? "yes" : "no")));
        return grid;
    }

    /** To which more may be added. */
    Grid madeFrom() {
        Grid grid = new Grid("Provenance", Column.name("What", 34), Column.text("Which", 70));
        grid.row(Cell.text("Engine"), Cell.text(provenance.engine()));
        grid.row(Cell.text("Day of assessment"), new Cell.Day(provenance.day()));
        grid.row(Cell.text("Rules and numbers, SHA-256"), Cell.text(provenance.rules()));
        grid.row(Cell.text("Reference data, SHA-256"), Cell.text(provenance.reference()));
        grid.row(
                Cell.text("Published rules"),
                Cell.text(provenance.published().used() ? provenance.published().sentence() : "no"));
        provenance
                .published()
                .differs()
                .forEach(differs -> grid.row(Cell.text("Not the published rules"), Cell.text(differs)));
        return grid;
    }
}
