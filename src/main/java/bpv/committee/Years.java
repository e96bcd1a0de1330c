package bpv.committee;

import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.quantity.Money;
import bpv.report.Names;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Each year's money against its envelope, in both proposals. */
final class Years {
    private final Committee committee;
    private final List<Proposal> proposals;
    private final boolean carries;
    private final boolean keepsBack;

    Years(Committee committee) {
        this.committee = committee;
        this.proposals = committee.proposals();
        this.carries = proposals.stream()
                .flatMap(proposal -> proposal.years().stream())
                .anyMatch(year -> !year.carriedOut().isNothing());
        this.keepsBack = committee.round().money().yearly().stream()
                .anyMatch(year -> !year.reserve().isNothing());
    }

    /** A column of sums of one proposal. */
    private record Sum(String title, Function<YearLine, Money> of) {}

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        if (carries) {
            sums.add(new Sum("carried in", YearLine::carriedIn));
        }
        sums.add(new Sum("awards", YearLine::awarded));
        if (carries) {
            sums.add(new Sum("carried out", YearLine::carriedOut));
        }
        sums.add(new Sum("leaves", YearLine::left));
        return sums;
    }

    boolean keepsBack() {
        return keepsBack;
    }

    /** Whether rules of policy let a year's money be spent in the next. */
    boolean mayCarry() {
        return !committee.divided().policy().carry().isEmpty();
    }

    Grid grid() {
        List<Column> columns = new ArrayList<>(List.of(Column.name("Year", 10), Column.number("Envelope")));
        if (keepsBack) {
            columns.add(Column.number("Reserve"));
            columns.add(Column.number("Available"));
        }
        if (mayCarry()) {
            columns.add(Column.number("May carry out").inWorkbook());
        }
        columns.add(Column.number("Asked for"));
        for (Proposal proposal : proposals) {
            sums().forEach(sum -> columns.add(Column.number(Names.capital(proposal.name()) + " " + sum.title())));
        }
        Grid grid = new Grid("Years against envelopes", columns);
        for (int i = 0; i < committee.years().size(); i++) {
            grid.row(row(i));
        }
        return grid.total(total());
    }

    private List<Cell> row(int number) {
        YearLine year = committee.rankOrder().years().get(number);
        List<Cell> row = new ArrayList<>(List.of(Cell.text(year.year().toString()), Cell.pounds(year.envelope())));
        if (keepsBack) {
            row.add(Cell.pounds(year.envelope().minus(year.available())));
            row.add(Cell.pounds(year.available()));
        }
        if (mayCarry()) {
            row.add(Cell.pounds(
                    Optional.ofNullable(committee.divided().policy().carry().get(year.year()))));
        }
        row.add(Cell.pounds(committee.asked(year.year())));
        for (Proposal proposal : proposals) {
            YearLine line = proposal.years().get(number);
            sums().forEach(sum -> row.add(Cell.pounds(sum.of().apply(line))));
        }
        return row;
    }

    private List<Cell> total() {
        List<YearLine> lines = committee.rankOrder().years();
        Money envelope = sum(lines, YearLine::envelope);
        List<Cell> total = new ArrayList<>(List.of(Cell.text("All years"), Cell.pounds(envelope)));
        if (keepsBack) {
            total.add(Cell.pounds(envelope.minus(committee.available())));
            total.add(Cell.pounds(committee.available()));
        }
        if (mayCarry()) {
            total.add(Cell.NOTHING);
        }
        total.add(Cell.pounds(
                lines.stream().map(line -> committee.asked(line.year())).reduce(Money.NOTHING, Money::plus)));
        for (Proposal proposal : proposals) {
            // What one year carries out the next carries in: a sum of it would count the same pounds again.
            sums().forEach(sum -> total.add(
                    sum.title().startsWith("carried") ? Cell.NOTHING : Cell.pounds(sum(proposal.years(), sum.of()))));
        }
        return total;
    }

    private static Money sum(List<YearLine> lines, Function<YearLine, Money> of) {
        return lines.stream().map(of).reduce(Money.NOTHING, Money::plus);
    }
}
