package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Optional;

/**
 * How far a section that the plan does not fund is from being funded, in four ways. Each says the least change, all else as it is,
 * with which some plan that funds the section has as much benefit as any plan without it.
 *
 * @param section its id
 * @param benefit the benefit lost if it had to be funded; nothing if no plan could then keep to the rules
 * @param score its score, of 100
 * @param scoreNeeded the score that it would need; nothing if none up to 100 is enough
 * @param percentOff how many per cent less it would have to ask for, in whole per cents, at the same score; nothing if none
 *     is enough
 * @param extra more money in a single year, for which the other sections compete, too; nothing if no year alone is enough, up to what the section asks for in it
 * @param exchange what at most two others would give up for it; nothing if no such exchange keeps to the rules
 * @param proved whether the node limit came before none of it
 */
public record Distance(
        String section,
        Optional<Fraction> benefit,
        Fraction score,
        Optional<Fraction> scoreNeeded,
        Optional<Integer> percentOff,
        Optional<Extra> extra,
        Optional<Exchange> exchange,
        boolean proved) {
    /** So much more money in this year. */
    public record Extra(FinancialYear year, Money money) {}
}
