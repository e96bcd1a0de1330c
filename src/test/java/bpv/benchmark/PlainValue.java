package bpv.benchmark;

import bpv.assessment.ValueParameters;
import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.TrajectoryValue;
import bpv.quantity.Fraction;

/** Value of outcomes (scheme, section 3.1). */
final class PlainValue {
    private final ValueParameters bands;

    PlainValue(ValueParameters bands) {
        this.bands = bands;
    }

    int value(OutcomeDefinition definition, ClaimedOutcome claim) {
        OutcomeDefinition.Target target = definition.target();
        TrajectoryValue end = null;
        for (TrajectoryValue value : claim.trajectory()) {
            if (target == null || value.year().atMost(target.year())) {
                end = value;
            }
        }
        if (end == null) {
            return 0;
        }
        Fraction baseline = Fraction.of(claim.baseline().value());
        Fraction gain = definition.better(baseline, Fraction.of(end.value()));
        if (target == null) {
            return withoutTarget(baseline, gain);
        }
        Fraction gap = definition.better(baseline, target.value());
        if (!gap.isPositive()) {
            return gain.atLeast(gap) ? 3 : 0;
        }
        return band(gain.times(100).dividedBy(gap), bands.gapForFour(), bands.gapForThree(), bands.gapForTwo());
    }

    private int withoutTarget(Fraction baseline, Fraction gain) {
        if (baseline.signum() == 0) {
            return gain.isPositive() ? 4 : 0;
        }
        return band(
                gain.times(100).dividedBy(baseline),
                bands.improvementForFour(),
                bands.improvementForThree(),
                bands.improvementForTwo());
    }

    private static int band(Fraction percent, Fraction four, Fraction three, Fraction two) {
        if (percent.atLeast(four)) {
            return 4;
        }
        if (percent.atLeast(three)) {
            return 3;
        }
        if (percent.atLeast(two)) {
            return 2;
        }
        return percent.isPositive() ? 1 : 0;
    }
}
