package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;

/**
 * One financial year of a proposal.
 *
 * @param envelope all the money of the year
 * @param available the envelope less the reserve
 * @param carriedIn what the year before leaves this one
 * @param awarded the sum of the awards in the year
 * @param carriedOut what this year leaves the next one
 * @param left what is there, not awarded and not carried out
 */
public record YearLine(
        FinancialYear year,
        Money envelope,
        Money available,
        Money carriedIn,
        Money awarded,
        Money carriedOut,
        Money left) {}
