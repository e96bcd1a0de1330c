package bpv.improvement;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The values that a changed trajectory may take: whole multiples of a grain within the outcome's range. Turned round where
 * lower is better, so that more is always better here.
 */
final class Grid {
    private final Fraction grain;
    private final boolean turned;
    private final long highest;

    Grid(OutcomeDefinition definition, Fraction grain) {
        this.grain = grain;
        this.turned = definition.lowerIsBetter();
        this.highest = floor(Fraction.of(definition.unit().highest()).dividedBy(grain));
    }

    Fraction grain() {
        return grain;
    }

    /** A value of a bid as it is counted here. */
    Fraction turned(BigDecimal value) {
        Fraction number = Fraction.of(value);
        return turned ? number.negated() : number;
    }

    /** A value counted here as a bid writes it. */
    BigDecimal written(Fraction value) {
        return new BigDecimal((turned ? value.negated() : value).toString());
    }

    /** How many values there are, from the worst. */
    long size() {
        return highest + 1;
    }

    /** The value with a number, from 0 for the worst. */
    Fraction value(long index) {
        return grain.times(turned ? index - highest : index);
    }

    boolean holds(Fraction value) {
        return value.atLeast(value(0)) && value.atMost(value(highest));
    }

    /** The next value of the grid that is no better; it may lie outside the range. */
    Fraction below(Fraction value) {
        return grain.times(floor(value.dividedBy(grain)));
    }

    /** The next value of the grid that is no worse. */
    Fraction above(Fraction value) {
        return below(value.negated()).negated();
    }

    private static long floor(Fraction number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }
}
