package bpv.assessment;

import bpv.quantity.Fraction;

/** A weighted mean in the making; nothing counted, or nothing of weight, gives zero. */
final class WeightedMean {
    private Fraction sum = Fraction.ZERO;
    private Fraction weight = Fraction.ZERO;

    void add(Fraction itsWeight, Fraction value) {
        sum = sum.plus(itsWeight.times(value));
        weight = weight.plus(itsWeight);
    }

    Fraction value() {
        return weight.signum() == 0 ? Fraction.ZERO : sum.dividedBy(weight);
    }

    /** The weights counted, added up. */
    Fraction weight() {
        return weight;
    }
}
