package bpv.impact;

import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.impact.MovedMoney.Move;
import bpv.impact.MovedMoney.Year;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes one proposal from another: year by year, section by section. */
final class MoneyMoves {
    private final Proposal before;
    private final Proposal now;
    private final SortedSet<FinancialYear> years = new TreeSet<>();

    private MoneyMoves(Proposal before, Proposal now) {
        this.before = before;
        this.now = now;
        before.years().forEach(line -> years.add(line.year()));
        now.years().forEach(line -> years.add(line.year()));
    }

    static MovedMoney between(Proposal before, Proposal now) {
        MoneyMoves moves = new MoneyMoves(before, now);
        return new MovedMoney(
                now.name(),
                moves.lines(),
                moves.by(section -> section.substring(0, section.indexOf('/'))),
                moves.by(section -> section.substring(section.indexOf('/') + 1)),
                moves.by(section -> section));
    }

    private List<Year> lines() {
        List<Year> lines = new ArrayList<>();
        for (FinancialYear year : years) {
            lines.add(new Year(
                    year,
                    in(before, year, YearLine::available),
                    in(now, year, YearLine::available),
                    in(before, year, YearLine::awarded),
                    in(now, year, YearLine::awarded),
                    in(before, year, YearLine::left),
                    in(now, year, YearLine::left)));
        }
        return lines;
    }

    private static long in(Proposal proposal, FinancialYear year, Function<YearLine, Money> sum) {
        Optional<YearLine> found = proposal.years().stream()
                .filter(line -> line.year().equals(year))
                .findFirst();
        return found.map(sum).orElse(Money.NOTHING).pounds();
    }

    private List<Move> by(UnaryOperator<String> name) {
        SortedMap<String, SortedMap<FinancialYear, Long>> sums = new TreeMap<>();
        add(before, -1, name, sums);
        add(now, 1, name, sums);
        List<Move> moves = new ArrayList<>();
        sums.forEach((key, own) -> {
            own.values().removeIf(pounds -> pounds == 0);
            if (!own.isEmpty()) {
                moves.add(new Move(key, own));
            }
        });
        return moves;
    }

    private static void add(
            Proposal proposal,
            long sign,
            UnaryOperator<String> name,
            SortedMap<String, SortedMap<FinancialYear, Long>> sums) {
        proposal.awards()
                .forEach(award -> award.years()
                        .forEach((year, money) -> sums.computeIfAbsent(
                                        name.apply(award.section()), any -> new TreeMap<>())
                                .merge(year, sign * money.pounds(), Long::sum)));
    }
}
