package bpv.bid;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;

/**
 * What is asked for in one financial year, in whole pounds.
 *
 * @param revenue money to run things
 * @param capital money to build or buy things; nothing if the form leaves it out
 */
public record YearFunding(FinancialYear year, Money revenue, Money capital) {
    public Money total() {
        return revenue.plus(capital);
    }
}
