package bpv.committee;

import bpv.allocation.Proposal;
import bpv.allocation.Shortfall;
import bpv.allocation.Waiting;
import bpv.report.Names;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.List;
import java.util.stream.Collectors;

/** The reserve lists: sections that would get more if there were more, year by year that binds. */
final class Reserve {
    private final Committee committee;

    Reserve(Committee committee) {
        this.committee = committee;
    }

    /** Of one proposal: sections without money, then those funded in part. */
    Grid of(Proposal proposal) {
        return grid(Names.capital(proposal.name()) + ": reserve list", List.of(proposal));
    }

    /** Of both proposals. */
    Grid all() {
        return grid("Reserve lists", committee.proposals());
    }

    private Grid grid(String title, List<Proposal> proposals) {
        Grid grid = new Grid(
                title,
                Column.text("Proposal", 14).inWorkbook(),
                Column.rank("Rank"),
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.text("Gets now", 16),
                Column.text("Option", 20),
                Column.number("Least extra money"),
                Column.text("Year that binds", 10),
                Column.number("Needs"),
                Column.number("Left"),
                Column.number("Short by"),
                Column.text("Who took the room", 60).inWorkbook(),
                Column.text("Rules that it would break", 34));
        for (Proposal proposal : proposals) {
            proposal.reserveList().forEach(waiting -> rows(grid, proposal, waiting));
            proposal.fundedInPart().forEach(waiting -> rows(grid, proposal, waiting));
        }
        return grid;
    }

    private void rows(Grid grid, Proposal proposal, Waiting waiting) {
        if (waiting.shortfalls().isEmpty()) {
            grid.row(row(proposal, waiting, Cell.text("none"), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING, ""));
        }
        for (Shortfall year : waiting.shortfalls()) {
            grid.row(row(
                    proposal,
                    waiting,
                    Cell.text(year.year().toString()),
                    Cell.pounds(year.needed()),
                    Cell.pounds(year.left()),
                    Cell.pounds(year.missing()),
                    takers(year)));
        }
    }

    private List<Cell> row(
            Proposal proposal, Waiting waiting, Cell year, Cell needed, Cell left, Cell missing, String takers) {
        return List.of(
                Cell.text(Names.capital(proposal.name())),
                committee.rank(waiting.section()),
                Cell.text(waiting.section()),
                Cell.text(committee.names().section(waiting.section())),
                Cell.text(Committee.option(proposal, waiting.section()).orElse("nothing")),
                Cell.text(waiting.option().name()),
                Cell.pounds(waiting.leastExtra()),
                year,
                needed,
                left,
                missing,
                Cell.text(takers),
                Cell.text(String.join("; ", waiting.forbiddenBy())));
    }

    private String takers(Shortfall year) {
        return year.takenBy().stream()
                .map(taker -> committee.names().withMoney(taker.section(), taker.awarded()))
                .collect(Collectors.joining("; "));
    }
}
