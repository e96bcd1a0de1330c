package bpv.draft;

import bpv.assessment.ValueParameters;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an outcome can change: a presorting of numbers before the rules are asked, by the numbers that the
 * rules read. It decides nothing.
 */
final class ValueBands {
    private static final Fraction HUNDRED = Fraction.of(100);

    private final OutcomeDefinition definition;

    /** Parts of the gap, or of the baseline where there is no target, at which the value changes. */
    private final List<Fraction> parts;

    ValueBands(OutcomeDefinition definition, ValueParameters values) {
        this.definition = definition;
        List<Fraction> percent = definition.target() == null
                ? List.of(values.improvementForFour(), values.improvementForThree(), values.improvementForTwo())
                : List.of(values.gapForFour(), values.gapForThree(), values.gapForTwo());
        this.parts = percent.stream().map(each -> each.dividedBy(HUNDRED)).toList();
    }

    List<Fraction> parts() {
        return parts;
    }

    /** The same for numbers that look alike to the rules on value. */
    int signature(Fraction baseline, @Nullable Fraction end) {
        if (end == null) {
            return -1;
        }
        Fraction gain = definition.better(baseline, end);
        OutcomeDefinition.Target target = definition.target();
        Fraction whole = target == null ? baseline : definition.better(baseline, target.value());
        int signature = 1 + Integer.signum(gain.signum());
        signature = 2 * signature + (whole.signum() > 0 ? 1 : 0);
        if (target != null) {
            signature = 2 * signature + (definition.better(target.value(), end).signum() >= 0 ? 1 : 0);
        }
        int reached = 0;
        if (whole.signum() > 0) {
            for (Fraction part : parts) {
                reached += gain.atLeast(whole.times(part)) ? 1 : 0;
            }
        }
        return (parts.size() + 1) * signature + reached;
    }
}
