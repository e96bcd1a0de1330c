package bpv.committee;

import bpv.allocation.Proof;
import bpv.allocation.Proposal;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.report.Names;
import bpv.report.ProofText;
import bpv.report.RoundResult.SectionOf;
import bpv.source.Problem;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;

/** What a proposal rests on, as tables: conditions, problems of documents, and what is proved. */
final class Grounds {
    /** As JSON has it. */
    private static final int PLACES = 6;

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

    /** What was proved of best value, and how that can be checked; nothing if there is no plan. */
    Grid proof() {
        Grid grid = new Grid("Proof of best value", Column.name("What", 40), Column.text("Which", 70));
        committee.bestValue().ifPresent(best -> proof(grid, best));
        return grid;
    }

    private void proof(Grid grid, Proposal best) {
        grid.row(Cell.text("Said in words"), Cell.text(new Difference(committee, best).proof()));
        grid.row(Cell.text("Method"), Cell.text(best.proof().method()));
        grid.row(Cell.text("Standing"), Cell.text(best.proof().status()));
        if (best.proof() instanceof Proof.BySearch search) {
            grid.row(
                    Cell.text("No plan has more points than (rounded up)"),
                    new Cell.Decimal(search.boundShown(PLACES)));
            grid.row(Cell.text("So another may have so many more"), new Cell.Decimal(search.gapShown(PLACES)));
            grid.row(Cell.text("Nodes looked at"), Cell.count(search.nodes()));
            grid.row(Cell.text("Nodes at most"), Cell.count(search.nodeLimit()));
        }
        grid.row(Cell.text("Ties"), Cell.text(ProofText.ties(best.alternative())));
        committee
                .certificate()
                .ifPresentOrElse(
                        certified -> {
                            grid.row(Cell.text("Certificate"), Cell.text(certified.file()));
                            grid.row(Cell.text("Seal of the certificate, SHA-256"), Cell.text(certified.seal()));
                            grid.row(
                                    Cell.text("To check it"),
                                    Cell.text("bpv verify " + certified.file()
                                            + ": it shares nothing with the search that made it"));
                        },
                        () -> grid.row(
                                Cell.text("Certificate"),
                                Cell.text("none was written in this run; --certificate FILE writes one")));
    }
}
