package bpv.assessment;

import bpv.quantity.Fraction;
import java.util.List;

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
        Fraction leastWeight,
        Fraction greatestWeight,
        Fraction valueOneLower,
        Fraction valueOneHigher,
        Fraction confidenceOneLower,
        Fraction confidenceOneHigher,
        Fraction coreFrom,
        Fraction outUpTo,
        Fraction weightStep,
        Fraction envelopeChange,
        int draws,
        long seed) {
    private static final Fraction ALL = Fraction.of(100);

    public RobustnessParameters {
        for (Fraction share : List.of(
                leastWeight,
                greatestWeight,
                valueOneLower,
                valueOneHigher,
                confidenceOneLower,
                confidenceOneHigher,
                coreFrom,
                outUpTo,
                weightStep,
                envelopeChange)) {
            if (share.signum() < 0 || share.above(ALL)) {
                throw new IllegalArgumentException(
                        "each of the numbers in per cent is from 0 to 100, but one of them is " + share);
            }
        }
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
        if (weightStep.signum() == 0 || draws < 1) {
            throw new IllegalArgumentException(
                    "weightStep is above 0, and draws is 1 or more, but they are " + weightStep + " and " + draws);
        }
    }

    private static void atMostAll(String what, Fraction lower, Fraction higher) {
        if (lower.plus(higher).above(ALL)) {
            throw new IllegalArgumentException(
                    what + " are chances of one score, and together 100 or less, but are " + lower.plus(higher));
        }
    }
}
