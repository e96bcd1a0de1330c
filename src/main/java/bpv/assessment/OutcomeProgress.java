package bpv.assessment;

import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an outcome is to move, counted in the way that the scheme asks for this outcome (scheme, section 3.1).
 *
 * @param section the id of the section
 * @param definition the outcome as the scheme defines it
 * @param measure in which way progress is counted
 * @param percent the gap closed, or the improvement relative to the baseline, in per cent; zero for other measures
 * @param improves whether the end is better than the baseline
 * @param endAtTarget whether the end is at the target or better
 * @param claim what the section claims; null if it leaves the outcome out
 * @param end the value that counts as the end of the trajectory, if there is one
 * @param pointer where the outcome, or the section that leaves it out, stands in the bid
 */
public record OutcomeProgress(
        String section,
        OutcomeDefinition definition,
        Measure measure,
        Fraction percent,
        boolean improves,
        boolean endAtTarget,
        @Nullable ClaimedOutcome claim,
        @Nullable TrajectoryValue end,
        String pointer)
        implements Subject {

    /** The ways in which progress is counted. */
    public enum Measure {
        /** As part of the gap between baseline and national target. */
        GAP_CLOSED,
        /** The baseline is at the target already: is it held? */
        HELD_AT_TARGET,
        /** Relative to the baseline, as there is no national target. */
        IMPROVEMENT,
        /** From a baseline of nothing, without a national target. */
        FROM_NOTHING,
        /** The trajectory has no value by the target year. */
        NO_VALUE_IN_TIME,
        /** The section leaves the outcome out. */
        LEFT_OUT
    }

    public static OutcomeProgress of(Section section, OutcomeDefinition definition) {
        ClaimedOutcome claim = section.outcome(definition.id()).orElse(null);
        if (claim == null) {
            return new OutcomeProgress(
                    section.id(),
                    definition,
                    Measure.LEFT_OUT,
                    Fraction.ZERO,
                    false,
                    false,
                    null,
                    null,
                    section.pointer() + "/outcomes");
        }
        OutcomeDefinition.Target target = definition.target();
        TrajectoryValue end = null;
        for (TrajectoryValue value : claim.trajectory()) {
            if (target == null || value.year().atMost(target.year())) {
                end = value;
            }
        }
        if (end == null) {
            return new OutcomeProgress(
                    section.id(),
                    definition,
                    Measure.NO_VALUE_IN_TIME,
                    Fraction.ZERO,
                    false,
                    false,
                    claim,
                    null,
                    claim.pointer());
        }
        return measured(section, definition, claim, end);
    }

    private static OutcomeProgress measured(
            Section section, OutcomeDefinition definition, ClaimedOutcome claim, TrajectoryValue end) {
        Fraction baseline = Fraction.of(claim.baseline().value());
        Fraction reached = Fraction.of(end.value());
        Fraction gain = definition.better(baseline, reached);
        OutcomeDefinition.Target target = definition.target();
        Measure measure;
        Fraction percent = Fraction.ZERO;
        boolean endAtTarget =
                target != null && definition.better(target.value(), reached).signum() >= 0;
        if (target == null && baseline.signum() == 0) {
            measure = Measure.FROM_NOTHING;
        } else if (target == null) {
            measure = Measure.IMPROVEMENT;
            percent = gain.times(100).dividedBy(baseline);
        } else if (definition.better(baseline, target.value()).signum() <= 0) {
            measure = Measure.HELD_AT_TARGET;
        } else {
            measure = Measure.GAP_CLOSED;
            percent = gain.times(100).dividedBy(definition.better(baseline, target.value()));
        }
        return new OutcomeProgress(
                section.id(),
                definition,
                measure,
                percent,
                gain.isPositive(),
                endAtTarget,
                claim,
                end,
                claim.pointer());
    }

    public boolean core() {
        return definition.core();
    }

    public String outcome() {
        return definition.id();
    }

    @Override
    public String subject() {
        return section + "/" + definition.id();
    }

    /** Such as {@code from 51.8 to 59 (2019/20) against the national target of 62 by 2020/21}. */
    public String journey() {
        StringBuilder text = new StringBuilder();
        if (claim != null) {
            text.append("from ").append(claim.baseline().value().toPlainString());
        }
        if (end != null) {
            text.append(" to ")
                    .append(end.value().toPlainString())
                    .append(" (")
                    .append(end.year())
                    .append(')');
        }
        if (definition.target() != null) {
            text.append(" against the national target of ")
                    .append(definition.target().value());
            text.append(" by ").append(definition.target().year());
        }
        return text.toString();
    }

    /** The places that a value rests on: baseline and the end of the trajectory. */
    @Override
    public List<String> places() {
        return claim == null ? List.of(pointer) : List.of(at("/baseline/value"), at("/trajectory"));
    }
}
