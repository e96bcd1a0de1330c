package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.List;

/**
 * The money of one financial year.
 *
 * @param year the year
 * @param envelope all of it, in whole pounds
 * @param reserve what is held back before anything is awarded, in whole pounds; no more than the envelope
 */
public record Envelope(FinancialYear year, Money envelope, Money reserve) {
    public Envelope {
        if (reserve.compareTo(envelope) > 0) {
            throw new IllegalArgumentException("the reserve of " + year + " must be no more than its envelope of "
                    + envelope + ", but is " + reserve);
        }
        envelope.pounds();
        reserve.pounds();
    }

    /** The same money, with so much more in one year. */
    static List<Envelope> withMore(Collection<Envelope> envelopes, FinancialYear year, Money more) {
        return envelopes.stream()
                .map(each -> each.year().equals(year)
                        ? new Envelope(year, each.envelope().plus(more), each.reserve())
                        : each)
                .toList();
    }

    /** What may be awarded in this year. */
    public Money available() {
        return envelope.minus(reserve);
    }
}
