package bpv.allocation;

import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Benefit in whole units, so that bounds are integers. One unit is a power of two; a benefit in units is rounded up, so that
 * a bound made of units is never too low.
 */
final class Units {
    /** A plan's benefit stays below two to this power of units; the rest of a long is for prices. */
    static final int BITS = 56;

    /** Likewise where there are many rows: each of them needs a price that may be high. */
    private static final int BITS_OF_MANY = 50;

    private static final int MANY_ROWS = 8;

    /** Beyond this size a common denominator says nothing that units would notice. */
    private static final int DENOMINATOR_BITS = 2000;

    private final int shift;
    private final Supplier<Multiples> benefits;
    private @Nullable Fraction step;

    /**
     * @param benefits those of all options are such; asked for once there is a plan
     * @param greatest no plan's benefit is above this
     * @param rows how many limits there are
     */
    Units(Supplier<Multiples> benefits, BigInteger greatest, int rows) {
        this.shift = (rows > MANY_ROWS ? BITS_OF_MANY : BITS) - 2 - greatest.bitLength();
        this.benefits = benefits;
    }

    /** A benefit in units is itself times two to this power, rounded up. */
    int shift() {
        return shift;
    }

    /**
     * The units that any plan of more benefit reaches, if its benefit is a multiple of a step; with a step of 0, if it is any
     * number.
     */
    long above(Fraction benefit, Fraction multiples) {
        BigInteger[] parts = parts(benefit);
        return multiples.isPositive() ? up(benefit.plus(multiples)) : Math.addExact(parts[0].longValueExact(), 1);
    }

    long up(Fraction benefit) {
        BigInteger[] parts = parts(benefit);
        return parts[0].longValueExact() + parts[1].signum();
    }

    /**
     * The units that any plan with more benefit than this one reaches: no plan lies between it and the next step or, where
     * steps are too small to help, its units are too many by less than one a section.
     */
    long above(Plan plan) {
        Fraction each = step();
        return each.isPositive() ? up(plan.benefit().plus(each)) : plan.units - plan.choice.length + 1;
    }

    /** So many units as a benefit. */
    Fraction benefit(long units) {
        BigInteger whole = BigInteger.valueOf(units);
        return shift >= 0
                ? Fraction.of(whole, BigInteger.ONE.shiftLeft(shift))
                : Fraction.of(whole.shiftLeft(-shift), BigInteger.ONE);
    }

    /** The greatest benefit that a plan of no more than so many units can have. */
    Fraction atMost(long units) {
        Fraction bound = benefit(units);
        Fraction each = step();
        if (each.signum() == 0) {
            return bound;
        }
        Fraction steps = bound.dividedBy(each);
        return each.times(Fraction.of(steps.numerator().divide(steps.denominator()), BigInteger.ONE));
    }

    private Fraction step() {
        Fraction known = step;
        if (known == null) {
            known = benefits.get().step();
            step = known;
        }
        return known;
    }

    private BigInteger[] parts(Fraction benefit) {
        return benefit.numerator()
                .shiftLeft(Math.max(shift, 0))
                .divideAndRemainder(benefit.denominator().shiftLeft(Math.max(-shift, 0)));
    }

    /**
     * Numbers that are whole multiples of one step, in lowest terms: the greatest common divisor above, 0 if all are 0, and
     * the least common multiple below, 0 if it became too large to help.
     */
    record Multiples(BigInteger above, BigInteger below) {
        static final Multiples NONE = new Multiples(BigInteger.ZERO, BigInteger.ONE);

        static Multiples of(Collection<Fraction> benefits) {
            Multiples all = NONE;
            for (Fraction benefit : benefits) {
                all = all.and(new Multiples(benefit.numerator(), benefit.denominator()));
            }
            return all;
        }

        Multiples and(Multiples other) {
            if (below.signum() == 0 || other.below.signum() == 0) {
                return new Multiples(BigInteger.ZERO, BigInteger.ZERO);
            }
            BigInteger both = below.divide(below.gcd(other.below)).multiply(other.below);
            return new Multiples(above.gcd(other.above), both.bitLength() > DENOMINATOR_BITS ? BigInteger.ZERO : both);
        }

        /** The greatest number of which every benefit is a multiple (any, if all are 0); 0 if it is too small to help. */
        Fraction step() {
            if (below.signum() == 0) {
                return Fraction.ZERO;
            }
            return above.signum() > 0 ? Fraction.of(above, below) : Fraction.ONE;
        }
    }
}
