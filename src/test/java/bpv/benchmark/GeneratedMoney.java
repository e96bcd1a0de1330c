package bpv.benchmark;

import bpv.alliance.Alliance;
import bpv.bid.Phase;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.rules.Numbers;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Makes up what sections ask for. */
final class GeneratedMoney {
    private final Numbers numbers;
    private final Fraction everyone;

    GeneratedMoney(Numbers numbers, Fraction everyone) {
        this.numbers = numbers;
        this.everyone = everyone;
    }

    /** The whole pounds of two fair shares in a year: one pound more and the ask is above them. */
    private long limit(Alliance alliance, FinancialYear year) {
        return Fraction.of(numbers.allocation().available().get(year).pounds())
                .times(numbers.resources().fairShareMultiple())
                .times(alliance.population())
                .dividedBy(everyone.times(numbers.resources().interventions()))
                .toDecimal(3)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** Asks for all years, some or one; listed in any order, some with nothing asked. */
    List<YearFunding> funding(Chance chance, Alliance alliance) {
        List<FinancialYear> years = numbers.allocation().years();
        int first = chance.careful() ? 0 : chance.between(0, years.size() - 1);
        int last = chance.oneIn(6) ? first : years.size() - 1;
        boolean atTheLimit = first == last && chance.oneIn(2);
        int part = chance.careful() ? chance.between(5, 45) : chance.between(40, 70);
        List<YearFunding> funding = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            boolean asks = i == first || i == last || i > first && i < last && !chance.oneIn(20);
            long limit = limit(alliance, years.get(i));
            long ask = atTheLimit ? limit + chance.of(0, 1) : limit * part / 100 / 1000 * 1000;
            long capital = chance.oneIn(3) ? 0 : ask / chance.between(3, 12);
            if (asks) {
                funding.add(year(years.get(i), ask - capital, capital));
            } else if (chance.oneIn(2)) {
                funding.add(year(years.get(i), 0, 0));
            }
        }
        return chance.oneIn(4) ? chance.shuffled(funding) : funding;
    }

    /** None, or up to three; together the whole ask, or part of it. */
    List<Phase> phases(Chance chance, List<YearFunding> asked) {
        int count = chance.of(0, 0, 0, 1, 2, 3);
        int shares = count + (chance.oneIn(3) ? 0 : 1);
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<YearFunding> funding = new ArrayList<>();
            for (YearFunding year : asked) {
                if (shares == count || !chance.oneIn(10)) {
                    funding.add(year(year.year(), share(year.revenue(), i, shares), share(year.capital(), i, shares)));
                }
            }
            phases.add(new Phase(chance.oneIn(20) ? "the same name" : chance.words(3), funding));
        }
        return phases;
    }

    private static long share(Money whole, int part, int shares) {
        return whole.pounds() * (part + 1) / shares - whole.pounds() * part / shares;
    }

    private static YearFunding year(FinancialYear year, long revenue, long capital) {
        return new YearFunding(year, Money.ofPounds(revenue), Money.ofPounds(capital));
    }
}
