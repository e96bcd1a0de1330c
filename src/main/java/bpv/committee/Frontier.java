package bpv.committee;

import bpv.allocation.Candidate;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Names;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative value against cost: the sections by benefit for each pound, each with the option of most money. A section's
 * benefit grows in proportion to its money, so no plan has more benefit for its cost than the line through these points,
 * whatever the years and rules.
 *
 * @param points from the section of most benefit for a pound
 */
record Frontier(List<Point> points) {
    private static final Comparator<Option> LARGEST = Comparator.comparing(Option::total);

    /**
     * A section, and all before it.
     *
     * @param section its id
     * @param option what is added
     * @param cost of this section and all before it
     * @param benefit of this section and all before it
     */
    record Point(String section, Option option, Money cost, Fraction benefit) {}

    /** A section with its option of most money. */
    private record Step(String section, Option option) {
        Fraction perPound() {
            return option.benefit().dividedBy(option.total().pounds());
        }
    }

    static Frontier of(List<Candidate> candidates) {
        List<Step> steps = new ArrayList<>();
        for (Candidate candidate : candidates) {
            candidate.menu().stream()
                    .max(LARGEST)
                    .ifPresent(option -> steps.add(new Step(candidate.section(), option)));
        }
        steps.sort(Comparator.comparing(Step::perPound).reversed().thenComparing(Step::section));
        List<Point> points = new ArrayList<>();
        Money cost = Money.NOTHING;
        Fraction benefit = Fraction.ZERO;
        for (Step step : steps) {
            cost = cost.plus(step.option().total());
            benefit = benefit.plus(step.option().benefit());
            points.add(new Point(step.section(), step.option(), cost, benefit));
        }
        return new Frontier(List.copyOf(points));
    }

    /** The most benefit that so much money could bring, if years and rules did not bind. */
    Fraction most(Money cost) {
        Money spent = Money.NOTHING;
        Fraction benefit = Fraction.ZERO;
        for (Point point : points) {
            if (point.cost().compareTo(cost) >= 0) {
                Money part = cost.minus(spent);
                return benefit.plus(point.option()
                        .benefit()
                        .times(part.pounds())
                        .dividedBy(point.option().total().pounds()));
            }
            spent = point.cost();
            benefit = point.benefit();
        }
        return benefit;
    }

    Grid grid(Committee committee) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.rank("Place"),
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.rank("Rank by score"),
                Column.number("Benefit for each £1m"),
                Column.number("Cost"),
                Column.number("Cost so far"),
                Column.number("Benefit"),
                Column.number("Benefit so far")));
        committee
                .proposals()
                .forEach(proposal -> columns.add(Column.text(Names.capital(proposal.name()) + " funds it", 14)));
        Grid grid = new Grid("Sections by benefit for each pound, added up", columns);
        points.forEach(point -> grid.row(row(committee, point, grid.rows().size() + 1)));
        return grid;
    }

    private static List<Cell> row(Committee committee, Point point, int place) {
        Option option = point.option();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.count(place),
                Cell.text(point.section()),
                Cell.text(committee.names().section(point.section())),
                committee.rank(point.section()),
                Cell.points(option.benefit()
                        .times(1_000_000)
                        .dividedBy(option.total().pounds())),
                Cell.pounds(option.total()),
                Cell.pounds(point.cost()),
                Cell.points(option.benefit()),
                Cell.points(point.benefit())));
        for (Proposal proposal : committee.proposals()) {
            Optional<Money> given = Committee.total(proposal, point.section());
            row.add(Cell.text(given.map(sum -> sum.equals(option.total()) ? "fully" : "in part")
                    .orElse("no")));
        }
        return row;
    }
}
