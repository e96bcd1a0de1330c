package bpv.assessment;

import bpv.quantity.Fraction;
import bpv.quantity.Within;

/**
 * The bands of value: each is the least percentage that earns the value.
 *
 * @param gapForFour of the gap to the national target, closed
 * @param gapForThree of the gap, closed
 * @param gapForTwo of the gap, closed
 * @param improvementForFour improvement relative to the baseline, where there is no national target
 * @param improvementForThree likewise
 * @param improvementForTwo likewise
 */
public record ValueParameters(
        @Within(most = 100) Fraction gapForFour,
        @Within(most = 100) Fraction gapForThree,
        @Within(most = 100, above = true) Fraction gapForTwo,
        @Within Fraction improvementForFour,
        @Within Fraction improvementForThree,
        @Within(above = true) Fraction improvementForTwo) {
    /** @throws IllegalArgumentException if a lower value needs more than a higher one, which names both */
    public ValueParameters {
        Within.Order.require("gapForTwo", gapForTwo, "gapForThree", gapForThree);
        Within.Order.require("gapForThree", gapForThree, "gapForFour", gapForFour);
        Within.Order.require("improvementForTwo", improvementForTwo, "improvementForThree", improvementForThree);
        Within.Order.require("improvementForThree", improvementForThree, "improvementForFour", improvementForFour);
    }
}
