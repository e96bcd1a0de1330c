package bpv.draft;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A year of a trajectory.
 *
 * @param item the pointer of the item that the outcome has for it; null if one is added
 * @param blankYear whether the draft does not say that it is this year
 * @param value the value written; null if it is blank
 */
record Slot(
        FinancialYear year,
        @Nullable String item,
        boolean blankYear,
        @Nullable Fraction value) {}
