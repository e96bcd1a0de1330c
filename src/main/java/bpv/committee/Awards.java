package bpv.committee;

import bpv.allocation.Award;
import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.report.Names;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each section gets in each year, by one proposal, in rank order. */
final class Awards {
    private Awards() {}

    static String title(Proposal proposal) {
        return Names.capital(proposal.name()) + ": awards by section and year";
    }

    static Grid of(Committee committee, Proposal proposal) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.rank("Rank"),
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.text("What is funded", 22)));
        committee.years().forEach(year -> columns.add(Column.number(year.toString())));
        columns.add(Column.number("All years"));
        columns.add(Column.number("Benefit"));
        columns.add(Column.text("Benefit, exact", 22).inWorkbook());
        Grid grid = new Grid(title(proposal), columns);
        for (Candidate candidate : committee.round().candidates()) {
            Optional<Award> award = proposal.award(candidate.section());
            award.ifPresent(given -> grid.row(row(committee, given)));
        }
        return grid.total(total(committee, proposal));
    }

    private static List<Cell> row(Committee committee, Award award) {
        List<Cell> row = new ArrayList<>(List.of(
                committee.rank(award.section()),
                Cell.text(award.section()),
                Cell.text(committee.names().section(award.section())),
                Cell.text(award.option().name())));
        for (FinancialYear year : committee.years()) {
            row.add(Cell.pounds(Optional.ofNullable(award.years().get(year))));
        }
        row.add(Cell.pounds(award.total()));
        row.add(Cell.points(award.option().benefit()));
        row.add(Cell.text(award.option().benefit().toString()));
        return row;
    }

    private static List<Cell> total(Committee committee, Proposal proposal) {
        List<Cell> total =
                new ArrayList<>(List.of(Cell.NOTHING, Cell.NOTHING, Cell.text("All sections"), Cell.text("")));
        for (FinancialYear year : committee.years()) {
            total.add(Cell.pounds(proposal.awards().stream()
                    .map(award -> award.option().in(year))
                    .reduce(Money.NOTHING, Money::plus)));
        }
        total.add(Cell.pounds(proposal.total()));
        total.add(Cell.points(proposal.benefit()));
        total.add(Cell.text(proposal.benefit().toString()));
        return total;
    }
}
