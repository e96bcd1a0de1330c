package bpv.report;

import bpv.allocation.Candidate;
import bpv.allocation.YearLine;
import bpv.quantity.Money;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Each year's money against its envelope, both proposals side by side, added up. */
final class YearsTable {
    /** One year in both proposals, which have the same years. */
    private record Year(YearLine byRank, YearLine byValue) {}

    /** A column of sums. */
    private record Sum(String title, Function<Year, Money> of) {}

    private final RoundResult result;
    private final List<Year> years = new ArrayList<>();

    YearsTable(RoundResult result) {
        this.result = result;
        for (int i = 0; i < result.rankOrder().years().size(); i++) {
            years.add(new Year(
                    result.rankOrder().years().get(i),
                    result.bestValue().years().get(i)));
        }
    }

    /** Whether something is kept back of a year's envelope. */
    boolean hasReserve() {
        return years.stream().anyMatch(year -> !reserve(year).isNothing());
    }

    Table table() {
        List<Sum> sums = sums();
        List<Column> columns = new ArrayList<>(List.of(Column.left("Year")));
        sums.forEach(sum -> columns.add(Column.right(sum.title()).most(11)));
        Table table = new Table(columns);
        for (Year year : years) {
            List<String> cells = new ArrayList<>(List.of(year.byRank().year().toString()));
            sums.forEach(sum -> cells.add(Figures.pounds(sum.of().apply(year))));
            table.row(cells);
        }
        List<String> total = new ArrayList<>(List.of("Total"));
        sums.forEach(
                sum -> total.add(Figures.pounds(years.stream().map(sum.of()).reduce(Money.NOTHING, Money::plus))));
        return table.total(total);
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>(
                List.of(new Sum("Envelope", year -> year.byRank().envelope())));
        if (hasReserve()) {
            sums.add(new Sum("Reserve", YearsTable::reserve));
            sums.add(new Sum("Available", year -> year.byRank().available()));
        }
        sums.add(new Sum("Asked for*", this::asked));
        sums.add(new Sum("Rank order awards", year -> year.byRank().awarded()));
        sums.add(new Sum("Rank order leaves", year -> year.byRank().left()));
        sums.add(new Sum("Best value awards", year -> year.byValue().awarded()));
        sums.add(new Sum("Best value leaves", year -> year.byValue().left()));
        return sums;
    }

    private static Money reserve(Year year) {
        return year.byRank().envelope().minus(year.byRank().available());
    }

    private Money asked(Year year) {
        Money sum = Money.NOTHING;
        for (Candidate candidate : result.candidates()) {
            sum = sum.plus(result.section(candidate.section())
                    .map(of -> of.section()
                            .section()
                            .asked()
                            .getOrDefault(year.byRank().year(), Money.NOTHING))
                    .orElse(Money.NOTHING));
        }
        return sum;
    }
}
