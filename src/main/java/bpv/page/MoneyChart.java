package bpv.page;

import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Divided;
import bpv.report.Figures;
import bpv.report.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The picture of a round's money by year. */
final class MoneyChart {
    private final RoundResult result;

    private MoneyChart(RoundResult result) {
        this.result = result;
    }

    /** What is asked for and awarded in each year, against its envelope. */
    static BarChart of(RoundResult result) {
        return new MoneyChart(result).chart();
    }

    /** What is awarded in each year, against what is there. */
    static BarChart of(Divided divided) {
        List<YearLine> byRank = divided.rankOrder().years();
        List<YearLine> byValue = divided.bestValue().map(Proposal::years).orElse(List.of());
        Money most = Money.NOTHING;
        for (YearLine year : byRank) {
            most = largest(most, year.available(), year.awarded());
        }
        for (YearLine year : byValue) {
            most = largest(most, year.awarded());
        }
        // The figures stand past the mark of what is available: so there is room for them on a narrow screen.
        most = Money.ofPounds(most.pounds() / 10 * 11);
        List<BarChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < byRank.size(); i++) {
            YearLine year = byRank.get(i);
            rows.add(BarChart.Row.heading(year.year() + ", available " + millions(year.available())));
            rows.add(bar("Rank order", "rank", year.awarded(), most, year));
            if (!byValue.isEmpty()) {
                rows.add(bar("Best value", "value", byValue.get(i).awarded(), most, year));
            }
        }
        String says = "For each year what rank order awards and what best value awards. The upright line is what is"
                + " available before anything is carried over. The tables below have the same figures.";
        return new BarChart("division-chart", "Money by year, £ million", says, List.of(), rows);
    }

    private BarChart chart() {
        List<YearLine> byRank = result.rankOrder().years();
        List<YearLine> byValue = result.bestValue().years();
        Money most = Money.NOTHING;
        for (YearLine year : byRank) {
            most = largest(most, year.envelope(), asked(year.year()));
        }
        List<BarChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < byRank.size(); i++) {
            YearLine year = byRank.get(i);
            rows.add(BarChart.Row.heading(year.year() + ", envelope " + millions(year.envelope())
                    + (year.available().equals(year.envelope()) ? "" : ", available " + millions(year.available()))));
            rows.add(bar("Asked for", "asked", asked(year.year()), most, year));
            rows.add(bar("Rank order", "rank", year.awarded(), most, year));
            rows.add(bar("Best value", "value", byValue.get(i).awarded(), most, year));
        }
        return new BarChart("years-chart", "Money by year, £ million", says(), List.of(), rows);
    }

    private static String says() {
        return "For each year three bars: what the sections that may be funded ask for, what rank order awards and what"
                + " best value awards. The upright line is what is available. The table below has the same figures.";
    }

    private static BarChart.Row bar(String label, String kind, Money money, Money most, YearLine year) {
        return new BarChart.Row(
                label, kind, Fraction.ZERO, part(money, most), millions(money), part(year.available(), most));
    }

    private static Fraction part(Money money, Money most) {
        return most.isNothing()
                ? Fraction.ZERO
                : Fraction.of(100).times(money.pence()).dividedBy(most.pence());
    }

    private static Money largest(Money... sums) {
        Money largest = Money.NOTHING;
        for (Money sum : sums) {
            largest = sum.compareTo(largest) > 0 ? sum : largest;
        }
        return largest;
    }

    private Money asked(FinancialYear year) {
        Money sum = Money.NOTHING;
        for (Candidate candidate : result.candidates()) {
            Money asked = result.section(candidate.section())
                    .map(of -> of.section().section().asked().get(year))
                    .filter(Objects::nonNull)
                    .orElse(Money.NOTHING);
            sum = sum.plus(asked);
        }
        return sum;
    }

    /** Such as {@code £123.0m}. */
    private static String millions(Money money) {
        return "£" + Figures.points(Fraction.of(money.pence(), 100_000_000), 1) + "m";
    }
}
