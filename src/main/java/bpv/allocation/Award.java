package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.SortedMap;

/**
 * What one section gets.
 *
 * @param section the section's id
 * @param option the option that is funded, in all its years
 */
public record Award(String section, Option option) {
    /** Whole pounds by financial year; only years with money. */
    public SortedMap<FinancialYear, Money> years() {
        return option.years();
    }

    public Money total() {
        return option.total();
    }
}
