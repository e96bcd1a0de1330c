package bpv.assessment;

import bpv.quantity.Fraction;
import bpv.quantity.Within;

/**
 * Among which weights, scores and envelopes it is tried whether a proposal stays. All shares and chances are in per cent.
 *
 * @param leastWeight the least that an outcome is drawn with, of its intervention's weight
 * @param greatestWeight the most, likewise
 * @param valueOneLower the chance that a value would be one point lower, down to 0
 * @param valueOneHigher the chance that it would be one point higher, up to the highest
 * @param confidenceOneLower the same of a confidence
 * @param confidenceOneHigher the same of a confidence
 * @param coreFrom a section is core from this share of draws in which it is funded
 * @param outUpTo a section is out up to this share
 * @param weightStep the steps in which one weight is moved, above 0
 * @param envelopeChange by how much of itself a year's envelope is changed
 * @param draws how many draws are made, at least 1
 * @param seed what they are made from
 */
public record RobustnessParameters(
        @Within(most = 100) Fraction leastWeight,
        @Within(most = 100) Fraction greatestWeight,
        @Within(most = 100) Fraction valueOneLower,
        @Within(most = 100) Fraction valueOneHigher,
        @Within(most = 100) Fraction confidenceOneLower,
        @Within(most = 100) Fraction confidenceOneHigher,
        @Within(most = 100) Fraction coreFrom,
        @Within(most = 100) Fraction outUpTo,
        @Within(most = 100, above = true) Fraction weightStep,
        @Within(most = 100) Fraction envelopeChange,
        @Within(least = 1) int draws,
        long seed) {
    private static final Fraction ALL = Fraction.of(100);

    public RobustnessParameters {
        if (leastWeight.above(greatestWeight)) {
            throw new IllegalArgumentException("leastWeight is " + leastWeight + ", which is more than greatestWeight, "
                    + greatestWeight + "; no weight could be drawn");
        }
        atMostAll("valueOneLower and valueOneHigher", valueOneLower, valueOneHigher);
        atMostAll("confidenceOneLower and confidenceOneHigher", confidenceOneLower, confidenceOneHigher);
        if (outUpTo.atLeast(coreFrom)) {
            throw new IllegalArgumentException("outUpTo is " + outUpTo + ", which is not below coreFrom, " + coreFrom
                    + "; a section would be both core and out");
        }
    }

    private static void atMostAll(String what, Fraction lower, Fraction higher) {
        if (lower.plus(higher).above(ALL)) {
            throw new IllegalArgumentException(
                    what + " are chances of one score, and together 100 or less, but are " + lower.plus(higher));
        }
    }
}
