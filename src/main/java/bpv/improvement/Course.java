package bpv.improvement;

import bpv.quantity.FinancialYear;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What a trajectory may become.
 *
 * @param changed the values that are changed or added, by year; none for the trajectory as it is
 * @param value the value that it earns, 0 to 4
 * @param credible whether it passes C3
 * @param cost what it takes
 */
record Course(SortedMap<FinancialYear, Step> changed, int value, boolean credible, Cost cost) {

    /**
     * One value of it.
     *
     * @param value what the trajectory is to say
     * @param cost what the change of this value counts for
     */
    record Step(BigDecimal value, Cost cost) {}
}
