package bpv.committee;

import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Recommendation;
import bpv.report.Names;
import bpv.report.RoundResult.SectionOf;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every section: those that may be funded by rank, then those not to be funded, then those ineligible. */
final class Ranking {
    private static final Comparator<SectionOf> BEST_FIRST = Comparator.comparing(
                    (SectionOf of) -> of.section().score().score())
            .reversed()
            .thenComparing(of -> of.section().id());

    private final Committee committee;

    private Ranking(Committee committee) {
        this.committee = committee;
    }

    static Grid of(Committee committee) {
        return new Ranking(committee).grid();
    }

    private Grid grid() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.rank("Rank"),
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Alliance", 34),
                Column.text("Intervention", 22),
                Column.number("Score"),
                Column.text("Score, exact", 14).inWorkbook(),
                Column.number("Value"),
                Column.number("Confidence"),
                Column.text("Recommendation", 22),
                Column.number("Asked for")));
        for (Proposal proposal : committee.proposals()) {
            columns.add(Column.number(Names.capital(proposal.name())));
            columns.add(
                    Column.text(Names.capital(proposal.name()) + " funds", 22).inWorkbook());
        }
        Grid grid = new Grid("Ranking", columns);
        for (Candidate candidate : committee.round().candidates()) {
            committee.round().section(candidate.section()).ifPresent(of -> grid.row(row(of)));
        }
        for (Recommendation label : List.of(Recommendation.DO_NOT_FUND, Recommendation.INELIGIBLE)) {
            committee.round().sections().stream()
                    .filter(of -> of.section().label() == label)
                    .sorted(BEST_FIRST)
                    .forEach(of -> grid.row(row(of)));
        }
        return grid;
    }

    private List<Cell> row(SectionOf of) {
        AssessedSection section = of.section();
        List<Cell> row = new ArrayList<>(List.of(
                committee.rank(section.id()),
                Cell.text(section.id()),
                Cell.text(Names.name(of.document().assessed().alliance())),
                Cell.text(section.section().intervention().title()),
                shown(section.totals().scoreShown()),
                Cell.text(section.score().score().toString()),
                shown(section.totals().valueShown()),
                shown(section.totals().confidenceShown()),
                Cell.text(section.label().title()),
                Cell.pounds(section.section().totalAsked())));
        for (Proposal proposal : committee.proposals()) {
            row.add(Cell.pounds(Committee.total(proposal, section.id())));
            row.add(Committee.option(proposal, section.id()).map(Cell::text).orElse(Cell.NOTHING));
        }
        return row;
    }

    /** A score as it is shown everywhere: with the decimals that keep it on its side of a threshold. */
    private static Cell shown(String score) {
        return new Cell.Decimal(new BigDecimal(score));
    }
}
