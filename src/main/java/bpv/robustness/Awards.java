package bpv.robustness;

import bpv.allocation.Proposal;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gets how much in which year, without what it is worth: two plans are the same if nobody gets anything else.
 *
 * @param money by section and year; only sections with money
 */
record Awards(SortedMap<String, SortedMap<FinancialYear, Money>> money) {
    Awards {
        money = Collections.unmodifiableSortedMap(new TreeMap<>(money));
    }

    static Awards of(Proposal proposal) {
        SortedMap<String, SortedMap<FinancialYear, Money>> money = new TreeMap<>();
        proposal.awards().forEach(award -> money.put(award.section(), award.years()));
        return new Awards(money);
    }

    /** The sections that get money. */
    Set<String> sections() {
        return money.keySet();
    }

    SortedMap<FinancialYear, Money> of(String section) {
        return money.getOrDefault(section, Collections.emptySortedMap());
    }

    /** What a section gets in one year. */
    Money in(String section, FinancialYear year) {
        return of(section).getOrDefault(year, Money.NOTHING);
    }
}
