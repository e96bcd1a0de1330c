package bpv.assessment;

import bpv.quantity.Fraction;

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
        Fraction gapForFour,
        Fraction gapForThree,
        Fraction gapForTwo,
        Fraction improvementForFour,
        Fraction improvementForThree,
        Fraction improvementForTwo) {}
