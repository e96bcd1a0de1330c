package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;

/**
 * One financial year of a proposal.
 *
 * @param envelope all the money of the year
 * @param available the envelope less the reserve
 * @param awarded the sum of the awards in the year
 * @param left what is available and not awarded
 */
public record YearLine(FinancialYear year, Money envelope, Money available, Money awarded, Money left) {}
