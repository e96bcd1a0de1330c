package bpv.robustness;

import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * In how many of the draws something came about.
 *
 * @param draws from 0 to all of them
 * @param of all of them, 1 or more
 */
public record Share(int draws, int of) implements Comparable<Share> {
    /** In per cent, exact. */
    public Fraction percent() {
        return Fraction.of(100L * draws, of);
    }

    /**
     * The standard error in percentage points with so many decimals, half up: the root of share times the rest, divided by
     * the number of draws. 0 where all draws agree, which does not say that none would ever differ.
     */
    public BigDecimal standardError(int places) {
        BigInteger scale = BigInteger.TEN.pow(places).multiply(BigInteger.valueOf(200));
        BigInteger all = BigInteger.valueOf(of);
        BigInteger twice = scale.pow(2)
                .multiply(BigInteger.valueOf(draws))
                .multiply(BigInteger.valueOf((long) of - draws))
                .divide(all.pow(3))
                .sqrt();
        return new BigDecimal(twice.add(BigInteger.ONE).shiftRight(1), places);
    }

    @Override
    public int compareTo(Share other) {
        return percent().compareTo(other.percent());
    }
}
