package bpv.draft;

import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as a bid writes them. */
final class Numeric {
    private Numeric() {}

    static Fraction of(String text) {
        return Fraction.of(new BigDecimal(text));
    }

    /** A multiple of a unit, no more than this number. */
    static Fraction down(Fraction number, Fraction unit) {
        Fraction steps = number.dividedBy(unit);
        BigInteger[] whole = steps.numerator().divideAndRemainder(steps.denominator());
        BigInteger floor = whole[1].signum() < 0 ? whole[0].subtract(BigInteger.ONE) : whole[0];
        return Fraction.of(floor, BigInteger.ONE).times(unit);
    }

    /** The number itself if it ends as a decimal of so small a unit, or else the multiple of it above. */
    static Fraction up(Fraction number, Fraction unit) {
        Fraction down = down(number, unit);
        return down.equals(number) ? number : down.plus(unit);
    }

    /** Without loss; the number has to be a decimal. */
    static BigDecimal decimal(Fraction number) {
        BigDecimal exact = new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()))
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static String shown(Fraction number) {
        return decimal(number).toPlainString();
    }
}
