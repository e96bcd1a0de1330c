package bpv.bid;

import bpv.quantity.Money;
import org.jspecify.annotations.Nullable;

/**
 * What follows when the fund ends.
 *
 * @param recurrentCost the yearly cost that goes on, if stated
 * @param metBy what meets it, if stated
 */
public record AfterFunding(
        @Nullable Money recurrentCost, @Nullable RecurrentFunding metBy) {}
