package bpv.bid;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.List;

/**
 * A part of a section that can be funded on its own, after the phases before it.
 *
 * @param name what it is called
 * @param funding what it takes in each financial year listed
 */
public record Phase(String name, List<YearFunding> funding) {
    public Phase {
        funding = List.copyOf(funding);
    }

    /** What the phase takes in one year, revenue and capital together. */
    public Money in(FinancialYear year) {
        Money sum = Money.NOTHING;
        for (YearFunding entry : funding) {
            if (entry.year().equals(year)) {
                sum = sum.plus(entry.total());
            }
        }
        return sum;
    }
}
