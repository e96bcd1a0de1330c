package bpv.committee;

import bpv.assessment.Assumption;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.report.Names;
import bpv.report.Provenance;
import bpv.report.RoundResult.SectionOf;
import bpv.source.Problem;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.math.BigDecimal;

/** What a proposal rests on, as tables: conditions, assumptions, documents, and what it was made from. */
final class Grounds {
    private final Committee committee;

    Grounds(Committee committee) {
        this.committee = committee;
    }

    Grid conditions() {
        Grid grid = new Grid(
                "Conditions of funding",
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.text("Due", 18),
                Column.text("What the Alliance has to do", 60),
                Column.text("How it will be checked", 40));
        for (SectionOf of : committee.round().sections()) {
            for (Explained<Condition> condition : of.section().conditions()) {
                grid.row(
                        Cell.text(of.section().id()),
                        Cell.text(committee.names().section(of.section().id())),
                        new Cell.Day(condition.conclusion().due()),
                        Cell.text(condition.conclusion().what()),
                        Cell.text(Names.capital(condition.conclusion().checkedBy()) + "."));
            }
        }
        return grid;
    }

    Grid assumptions() {
        Grid grid = new Grid(
                "Assumptions in force",
                Column.name("Number or rule", 40),
                Column.text("Value, or the rule's name", 40),
                Column.text("Unit", 24),
                Column.text("Meaning", 60),
                Column.text("File", 36),
                Column.rank("Line"));
        for (Assumption assumption : committee.round().assumptions()) {
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

    Grid documents() {
        Grid grid = new Grid(
                "Documents", Column.name("Document", 60), Column.text("SHA-256", 68), Column.text("Assessed", 12));
        committee
                .round()
                .documents()
                .forEach(document -> grid.row(
                        Cell.text(document.file()),
                        Cell.text(document.sha256()),
                        Cell.text(document.assessed() ? "yes" : "no")));
        return grid;
    }

    Grid problems() {
        Grid grid = new Grid(
                "Problems",
                Column.name("Document", 60),
                Column.rank("Line"),
                Column.text("What is wrong", 70),
                Column.text("Expected", 40),
                Column.text("Found", 40));
        for (Problem problem : committee.round().problems()) {
            grid.row(
                    Cell.text(problem.file()),
                    Cell.count(problem.line()),
                    Cell.text(problem.message()),
                    Cell.text(problem.expected()),
                    Cell.text(problem.found()));
        }
        return grid;
    }

    Grid provenance() {
        Provenance provenance = committee.round().provenance();
        Grid grid = new Grid("Provenance", Column.name("What", 34), Column.text("Which", 70));
        grid.row(Cell.text("Engine"), Cell.text(provenance.engine()));
        grid.row(Cell.text("Day of assessment"), new Cell.Day(provenance.day()));
        grid.row(Cell.text("Rules and numbers, SHA-256"), Cell.text(provenance.rules()));
        grid.row(Cell.text("Reference data, SHA-256"), Cell.text(provenance.reference()));
        grid.row(
                Cell.text("Published rules"),
                Cell.text(provenance.published().used() ? provenance.published().sentence() : "no"));
        committee
                .bestValue()
                .ifPresent(best ->
                        grid.row(Cell.text("Proof of best value"), Cell.text(new Difference(committee, best).proof())));
        provenance
                .published()
                .differs()
                .forEach(differs -> grid.row(Cell.text("Not the published rules"), Cell.text(differs)));
        return grid;
    }
}
