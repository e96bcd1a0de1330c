package bpv.report;

import bpv.quantity.Money;
import bpv.release.Instalment;
import java.util.List;

/**
 * A year's quarters together: cash need and what is held at its end add up to what is due.
 *
 * @param due the instalments
 * @param paid paid for the quarters themselves
 * @param held held back in any of them, released later or not
 * @param reReleased of that, released in a later quarter
 * @param heldAtYearEnd of that, not released by the end of the year
 */
public record YearSum(Money due, Money paid, Money held, Money reReleased, Money heldAtYearEnd) {
    private static final YearSum NOTHING =
            new YearSum(Money.NOTHING, Money.NOTHING, Money.NOTHING, Money.NOTHING, Money.NOTHING);

    /** @param quarters the four of one year, in order; none adds up to nothing */
    public static YearSum of(List<Instalment> quarters) {
        YearSum sum = NOTHING;
        for (Instalment quarter : quarters) {
            sum = new YearSum(
                    sum.due.plus(quarter.due()),
                    sum.paid.plus(quarter.paid()),
                    sum.held.plus(quarter.held()),
                    sum.reReleased.plus(quarter.reReleased()),
                    quarter.stillHeld());
        }
        return sum;
    }

    /** What is paid out in the year. */
    public Money cashNeed() {
        return paid.plus(reReleased);
    }
}
