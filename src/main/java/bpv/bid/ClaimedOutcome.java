package bpv.bid;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One outcome that a section claims to improve.
 *
 * @param outcome the outcome's id, such as {@code ED1}
 * @param baseline where the Alliance starts from
 * @param trajectory the value at the end of each financial year listed, in order of the years; at least one
 * @param evidence why the work should bring the improvement, if given
 * @param pointer where the outcome stands in its document, as a JSON Pointer
 */
public record ClaimedOutcome(
        String outcome,
        Baseline baseline,
        List<TrajectoryValue> trajectory,
        @Nullable Evidence evidence,
        String pointer) {
    public ClaimedOutcome {
        trajectory = trajectory.stream()
                .sorted(Comparator.comparing(TrajectoryValue::year))
                .toList();
        if (trajectory.isEmpty()) {
            throw new IllegalArgumentException(outcome + " has a trajectory of at least one value, but has none");
        }
    }
}
