package bpv.draft;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers to try in the blanks of one chain. */
final class Candidates {
    /** Steps by which a number is moved off a threshold: one that people write, and one that leaves no room beside it. */
    private static final int FINEST_PLACES = 6;

    private final Chain chain;
    private final OutcomeDefinition definition;
    private final ValueBands bands;
    private final Fraction highest;
    private final Fraction unit;
    private final List<Fraction> offsets;
    private final int end;

    Candidates(Chain chain, OutcomeDefinition definition, ValueBands bands) {
        this.chain = chain;
        this.definition = definition;
        this.bands = bands;
        this.highest = Fraction.of(definition.unit().highest());
        this.unit = Fraction.of(1, power(FINEST_PLACES));
        this.offsets = List.of(Fraction.of(1, 10), unit);
        this.end = chain.endIndex();
    }

    private static long power(int places) {
        long power = 1;
        for (int i = 0; i < places; i++) {
            power *= 10;
        }
        return power;
    }

    /** Baselines, where none is written. */
    List<Fraction> baselines() {
        Set<Fraction> tried = new LinkedHashSet<>();
        Fraction step = definition.credibleStep();
        OutcomeDefinition.Target target = definition.target();
        if (target != null) {
            for (int steps = 1; steps <= chain.slots().size(); steps++) {
                tried.add(moved(target.value(), step.times(steps), -1));
            }
            tried.add(target.value());
        }
        for (int i = 0; i < chain.slots().size(); i++) {
            Fraction value = chain.slots().get(i).value();
            if (value != null) {
                tried.add(value);
                tried.add(moved(value, step.times(i + 1L), -1));
                tried.addAll(inverse(value));
            }
        }
        tried.add(Fraction.ZERO);
        tried.add(highest);
        tried.add(highest.dividedBy(2));
        return around(tried);
    }

    /** The baselines from which an end closes just so much of the gap, or improves by just so much. */
    private List<Fraction> inverse(Fraction reached) {
        List<Fraction> inverse = new ArrayList<>();
        OutcomeDefinition.Target target = definition.target();
        int up = definition.lowerIsBetter() ? -1 : 1;
        for (Fraction part : bands.parts()) {
            Fraction rest = target == null ? Fraction.of(up).plus(part) : Fraction.ONE.minus(part);
            if (rest.signum() != 0) {
                Fraction top = target == null
                        ? reached.times(up)
                        : reached.minus(target.value().times(part));
                inverse.add(top.dividedBy(rest));
            }
        }
        return inverse;
    }

    /** Each of the numbers as a decimal within the form's range, with what is just beside it. */
    private List<Fraction> around(Set<Fraction> numbers) {
        Set<Fraction> within = new LinkedHashSet<>();
        for (Fraction number : numbers) {
            within.add(Numeric.down(number, unit));
            within.add(Numeric.up(number, unit));
        }
        for (Fraction number : numbers) {
            for (Fraction offset : offsets) {
                within.add(Numeric.up(number.plus(offset), unit));
                within.add(Numeric.down(number.minus(offset), unit));
            }
        }
        return within.stream()
                .filter(number -> number.signum() >= 0 && number.atMost(highest))
                .toList();
    }

    /** A number made better by an amount, or worse by it. */
    private Fraction moved(Fraction from, Fraction by, int towards) {
        boolean rises = definition.lowerIsBetter() == (towards < 0);
        return rises ? from.plus(by) : from.minus(by);
    }

    /** The whole trajectories to try from a baseline to an end; null stands for what is written, or for no end at all. */
    List<Fraction[]> completed(Fraction baseline, @Nullable Fraction reached) {
        List<Fraction[]> completed = new ArrayList<>();
        complete(baseline, reached, completed);
        return completed;
    }

    /** Ends to try from a baseline; null alone where the end is written, or there is none. */
    List<@Nullable Fraction> ends(Fraction baseline) {
        boolean blankEnd = end >= 0 && chain.slots().get(end).value() == null;
        return blankEnd ? new ArrayList<>(blankEnds(baseline)) : Collections.singletonList(null);
    }

    private List<Fraction> blankEnds(Fraction baseline) {
        Set<Fraction> tried = new LinkedHashSet<>();
        OutcomeDefinition.Target target = definition.target();
        Fraction whole = target == null ? baseline : definition.better(baseline, target.value());
        for (Fraction part : bands.parts()) {
            tried.add(moved(baseline, whole.times(part), 1));
        }
        tried.add(baseline);
        if (target != null) {
            tried.add(target.value());
        }
        Fraction step = definition.credibleStep();
        tried.add(moved(baseline, step.times(end + 1L), 1));
        for (int i = 0; i < chain.slots().size(); i++) {
            Fraction value = chain.slots().get(i).value();
            if (value != null) {
                tried.add(value);
                tried.add(moved(value, step.times(Math.abs(end - i)), i < end ? 1 : -1));
            }
        }
        tried.add(Fraction.ZERO);
        tried.add(highest);
        return around(tried);
    }

    /** What else is blank is filled as credibly as can be, and as badly. */
    private void complete(Fraction baseline, @Nullable Fraction reached, List<Fraction[]> completed) {
        @Nullable Fraction[] fixed = new Fraction[chain.slots().size()];
        boolean open = false;
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] =
                    i == end && reached != null ? reached : chain.slots().get(i).value();
            open |= fixed[i] == null;
        }
        completed.add(credibly(baseline, fixed));
        if (open) {
            completed.add(badly(fixed, 0));
            completed.add(badly(fixed, 1));
        }
    }

    private Fraction[] credibly(Fraction baseline, @Nullable Fraction[] fixed) {
        Fraction[] values = new Fraction[fixed.length];
        Fraction before = baseline;
        for (int i = 0; i < fixed.length; i++) {
            Fraction value = fixed[i];
            if (value == null) {
                Fraction next = next(fixed, i);
                value = next == null ? before : stepped(before, next);
            }
            values[i] = value;
            before = value;
        }
        return values;
    }

    private static @Nullable Fraction next(@Nullable Fraction[] fixed, int from) {
        for (int i = from; i < fixed.length; i++) {
            Fraction value = fixed[i];
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** One credible step towards a number, or the number itself if it is nearer; never away from better. */
    private Fraction stepped(Fraction from, Fraction towards) {
        Fraction gain = definition.better(from, towards);
        if (gain.signum() <= 0) {
            return from;
        }
        return gain.above(definition.credibleStep()) ? moved(from, definition.credibleStep(), 1) : towards;
    }

    private Fraction[] badly(@Nullable Fraction[] fixed, int parity) {
        Fraction[] values = new Fraction[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            Fraction value = fixed[i];
            // From bottom to top no step is credible, and from top to bottom it moves away.
            Fraction extreme = (i + parity) % 2 == 0 ? highest : Fraction.ZERO;
            values[i] = value == null ? extreme : value;
        }
        return values;
    }
}
