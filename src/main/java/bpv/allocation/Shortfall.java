package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.List;

/**
 * A year that keeps an option from being funded while all other awards stay.
 *
 * @param year the year that binds
 * @param needed what the option takes in it
 * @param left what the other awards leave in it; less than needed
 * @param missing needed less left
 * @param takenBy the awards that took the room, the largest first, then by section id
 */
public record Shortfall(FinancialYear year, Money needed, Money left, Money missing, List<Taker> takenBy) {
    public Shortfall {
        takenBy = List.copyOf(takenBy);
    }

    /** A section and what it is awarded in the year. */
    public record Taker(String section, Money awarded) {}
}
