package bpv.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a quotient of two integers in lowest terms, with a positive denominator.
 *
 * <p>Scores, percentages, shares and benefits are fractions, so that they are compared unrounded (scheme, preamble). The
 * quotient is kept in {@code long}s while it fits and in {@link BigInteger}s beyond that; the two never differ in result.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1, null, null);
    public static final Fraction ONE = new Fraction(1, 1, null, null);

    /** Below this size, sums and products of two numbers fit in a {@code long}. */
    private static final long SMALL = 1L << 30;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    /** Whole numbers of so many digits fit in a {@code long}. */
    private static final int LONG_DIGITS = 18;

    /** No shown number has more decimals; a threshold that is itself an endless decimal is never told apart. */
    private static final int MOST_PLACES = 40;

    private final long numerator;
    private final long denominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Fraction(
            long numerator, long denominator, @Nullable BigInteger bigNumerator, @Nullable BigInteger bigDenominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = bigNumerator;
        this.bigDenominator = bigDenominator;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1, null, null);
    }

    /** The quotient of two whole numbers; a divisor of zero is refused. */
    public static Fraction of(long numerator, long denominator) {
        if (numerator == 0 && denominator != 0) {
            return ZERO;
        }
        if (denominator > 0 && numerator != Long.MIN_VALUE) {
            long divisor = gcd(Math.abs(numerator), denominator);
            return new Fraction(numerator / divisor, denominator / divisor, null, null);
        }
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal decimal) {
        if (decimal.scale() >= 0 && decimal.scale() < POWERS_OF_TEN.length && decimal.precision() <= LONG_DIGITS) {
            return of(decimal.unscaledValue().longValue(), POWERS_OF_TEN[decimal.scale()]);
        }
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? of(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    }

    /** The quotient of two whole numbers of any size; a divisor of zero is refused. */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction has no value when its denominator is 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        if (top.bitLength() < 63 && bottom.bitLength() < 63) {
            return new Fraction(top.longValue(), bottom.longValue(), null, null);
        }
        return new Fraction(0, 0, top, bottom);
    }

    public BigInteger numerator() {
        return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    public BigInteger denominator() {
        return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    private boolean isSmall() {
        return bigNumerator == null && Math.abs(numerator) < SMALL && denominator < SMALL;
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return of(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction negated() {
        return bigNumerator == null
                ? new Fraction(-numerator, denominator, null, null)
                : of(numerator().negate(), denominator());
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    public Fraction times(long whole) {
        return times(of(whole));
    }

    /** This number divided by another, which must not be zero. */
    public Fraction dividedBy(Fraction other) {
        if (isSmall() && other.isSmall() && other.numerator > 0) {
            return of(numerator * other.denominator, denominator * other.numerator);
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    public Fraction dividedBy(long whole) {
        return dividedBy(of(whole));
    }

    public int signum() {
        return bigNumerator == null ? Long.signum(numerator) : bigNumerator.signum();
    }

    public boolean isPositive() {
        return signum() > 0;
    }

    /** At least, no less than: this number is the other or above it. */
    public boolean atLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    /** Exceeds, more than: this number is above the other. */
    public boolean above(Fraction other) {
        return compareTo(other) > 0;
    }

    /** Within, up to, no more than: this number is the other or below it. */
    public boolean atMost(Fraction other) {
        return compareTo(other) <= 0;
    }

    /** Less than: this number is below the other. */
    public boolean below(Fraction other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    /** The decimal nearest to this number with so many places, half away from zero. */
    public BigDecimal toDecimal(int places) {
        if (isSmall() && places >= 0 && places < POWERS_OF_TEN.length) {
            long scaled = Math.abs(numerator) * POWERS_OF_TEN[places];
            boolean roundsUp = 2 * (scaled % denominator) >= denominator;
            long rounded = scaled / denominator + (roundsUp ? 1 : 0);
            return BigDecimal.valueOf(numerator < 0 ? -rounded : rounded, places);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), places, RoundingMode.HALF_UP);
    }

    /**
     * This number as a person reads it: one decimal, half up, and no trailing ".0" is dropped.
     *
     * @see #shownBeside(Fraction)
     */
    public String shown() {
        return toDecimal(1).toPlainString();
    }

    /**
     * This number with as many decimals (at least one) as it takes for the shown value to stand on the same side of a
     * threshold as the exact one: 84.96 beside 85, not 85.0 (scheme, preamble). What is more than nothing is not shown as
     * nothing.
     */
    public String shownBeside(Fraction threshold) {
        int side = compareTo(threshold);
        for (int places = 1; ; places++) {
            BigDecimal shown = toDecimal(places);
            boolean something = signum() == 0 || shown.signum() != 0;
            boolean onItsSide = Integer.signum(of(shown).compareTo(threshold)) == Integer.signum(side);
            if (places >= MOST_PLACES || something && onItsSide) {
                return shown.toPlainString();
            }
        }
    }

    /** The same beside several thresholds. */
    public String shownBeside(Iterable<Fraction> thresholds) {
        String longest = shown();
        for (Fraction threshold : thresholds) {
            String shown = shownBeside(threshold);
            longest = shown.length() > longest.length() ? shown : longest;
        }
        return longest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction fraction
                && numerator().equals(fraction.numerator())
                && denominator().equals(fraction.denominator());
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** The number without loss: {@code 5}, {@code 2.5} or, where no decimal ends, {@code 1/3}. */
    @Override
    public String toString() {
        try {
            BigDecimal exact = new BigDecimal(numerator())
                    .divide(new BigDecimal(denominator()))
                    .stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
        } catch (ArithmeticException endless) {
            return quotient();
        }
    }

    /** The number without loss, always as a quotient, such as {@code 5/2} and {@code 5/1}. */
    public String quotient() {
        return numerator() + "/" + denominator();
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
