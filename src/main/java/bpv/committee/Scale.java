package bpv.committee;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale from nothing to a round number, in whole pixels.
 *
 * @param top the end of the scale, at least 1
 * @param step from mark to mark
 * @param pixels how long it is
 */
record Scale(long top, long step, int pixels) {
    private static final int MOST_MARKS = 8;

    /** The shortest scale with round marks that reaches so far. */
    static Scale reaching(long most, int pixels) {
        return reaching(most, MOST_MARKS, pixels);
    }

    /** The same with at most so many steps. */
    static Scale reaching(long most, int steps, int pixels) {
        long step = 1;
        int turn = 0;
        while (step * steps < most) {
            // 1, 2, 5, 10, 20, 50 and so on
            step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
            turn++;
        }
        long marks = Math.max(1, (most + step - 1) / step);
        return new Scale(marks * step, step, pixels);
    }

    /** How far from its beginning a value stands. */
    long at(Fraction value) {
        return value.times(pixels).dividedBy(top).toDecimal(0).longValueExact();
    }

    List<Long> marks() {
        List<Long> marks = new ArrayList<>();
        for (long mark = 0; mark <= top; mark += step) {
            marks.add(mark);
        }
        return marks;
    }
}
