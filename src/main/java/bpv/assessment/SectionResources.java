package bpv.assessment;

import bpv.bid.RecurrentFunding;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Map;

/**
 * The resource side of the value equation for one section (scheme, section 3.4).
 *
 * @param section the section
 * @param askPerHead what it asks for in all, in pounds per head of the footprint
 * @param fairSharePerHead what each head of all footprints would have of the funded years' money for one intervention
 */
public record SectionResources(Section section, Fraction askPerHead, Fraction fairSharePerHead) implements Subject {

    /**
     * @param population people in the footprint, in millions
     * @param everyone people in all footprints, in millions
     * @param available what is available in each year of the round
     * @param interventions between how many interventions a year's money is shared
     */
    public static SectionResources of(
            Section section,
            Fraction population,
            Fraction everyone,
            Map<FinancialYear, Money> available,
            int interventions) {
        Fraction ask = Fraction.of(section.totalAsked().pounds());
        long shared = 0;
        for (FinancialYear year : section.fundedYears()) {
            shared += available.getOrDefault(year, Money.NOTHING).pounds();
        }
        return new SectionResources(
                section,
                ask.dividedBy(population.times(1_000_000)),
                Fraction.of(shared).dividedBy(everyone.times(1_000_000).times(interventions)));
    }

    /** The ask per head, with as many decimals as tell it from the limit, such as {@code £1.24}. */
    public String askShown(Fraction multiple) {
        return pounds(askPerHead, fairSharePerHead.times(multiple));
    }

    /** The most that may be asked per head, with as many decimals as tell it from the ask. */
    public String limitShown(Fraction multiple) {
        return pounds(fairSharePerHead.times(multiple), askPerHead);
    }

    /**
     * How much less has to be asked for, in the same years, so that the ask is within so many fair shares: whole pounds, the
     * fewest that will do; nothing if it is within them.
     */
    public Money excess(Fraction multiple) {
        Fraction limit = fairSharePerHead.times(multiple);
        if (askPerHead.atMost(limit)) {
            return Money.NOTHING;
        }
        Money asked = section.totalAsked();
        Fraction most = limit.dividedBy(askPerHead).times(asked.pounds());
        return asked.minus(
                Money.ofPounds(most.numerator().divide(most.denominator()).longValueExact()));
    }

    private static String pounds(Fraction amount, Fraction other) {
        int places = 2;
        while (amount.compareTo(other) != 0 && amount.toDecimal(places).compareTo(other.toDecimal(places)) == 0) {
            places++;
        }
        return "£" + amount.toDecimal(places).toPlainString();
    }

    /** Whether the form says what follows when the fund ends. */
    public boolean afterFundingStated() {
        return section.afterFunding() != null;
    }

    /** The yearly cost that goes on after the fund; nothing if none is stated. */
    public Money recurrentCost() {
        return section.afterFunding() == null || section.afterFunding().recurrentCost() == null
                ? Money.NOTHING
                : section.afterFunding().recurrentCost();
    }

    public boolean costGoesOn() {
        return !recurrentCost().isNothing();
    }

    /** What meets that cost; nothing if the form names nothing. */
    public RecurrentFunding metBy() {
        return section.afterFunding() == null || section.afterFunding().metBy() == null
                ? RecurrentFunding.NONE
                : section.afterFunding().metBy();
    }

    public boolean productivityStated() {
        return !Words.none(section.productivity());
    }

    public boolean qualityStated() {
        return !Words.none(section.quality());
    }

    @Override
    public String subject() {
        return section.id();
    }

    @Override
    public String pointer() {
        return section.pointer();
    }
}
