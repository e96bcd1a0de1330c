package bpv.projection;

import bpv.quantity.Fraction;

/**
 * What is assumed of one month of one Alliance.
 *
 * @param percent treated within 62 days, in per cent
 * @param treated patients treated, which are its weight beside other months
 * @param stated as the file has it
 * @param capped whether the stated change led below 0% or above 100%, and was cut off there
 */
public record Assumed(Fraction percent, long treated, String stated, boolean capped) {
    private static final Fraction ALL = Fraction.of(100);

    /** A percentage that a change may have led beyond what can be. */
    static Assumed cutOff(Fraction percent, long treated, String stated) {
        Fraction within = percent.signum() < 0 ? Fraction.ZERO : percent.above(ALL) ? ALL : percent;
        return new Assumed(within, treated, stated, !within.equals(percent));
    }
}
