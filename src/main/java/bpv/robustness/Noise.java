package bpv.robustness;

import bpv.assessment.OutcomeScore;
import bpv.quantity.Fraction;
import java.math.BigInteger;

/** By how much a score would differ if somebody else had given it: by one point at most. */
final class Noise {
    private final Fraction lower;
    private final Fraction higher;
    private final long tickets;
    private final long ticketsLower;
    private final long ticketsHigher;

    /**
     * @param lower the chance in per cent of one point less
     * @param higher the chance of one point more; both together at most 100
     */
    Noise(Fraction lower, Fraction higher) {
        this.lower = lower.dividedBy(100);
        this.higher = higher.dividedBy(100);
        BigInteger one = this.lower.denominator();
        BigInteger other = this.higher.denominator();
        this.tickets = one.divide(one.gcd(other)).multiply(other).longValueExact();
        this.ticketsLower = count(this.lower);
        this.ticketsHigher = count(this.higher);
    }

    private long count(Fraction chance) {
        return chance.times(tickets).numerator().longValueExact();
    }

    /** The points drawn for a score; one lot, whatever comes of it. */
    int drawn(int points, Lots lots) {
        long ticket = lots.below(tickets);
        if (ticket < ticketsLower) {
            return mayBeLower(points) ? points - 1 : points;
        }
        return ticket < ticketsLower + ticketsHigher && mayBeHigher(points) ? points + 1 : points;
    }

    /** Whether one point less is within the noise. */
    boolean mayBeLower(int points) {
        return lower.isPositive() && points > 0;
    }

    /** Whether one point more is within the noise. */
    boolean mayBeHigher(int points) {
        return higher.isPositive() && points < OutcomeScore.HIGHEST;
    }
}
