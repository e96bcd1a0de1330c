package bpv.improvement;

import bpv.assessment.OutcomeScore;
import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least end of a trajectory that earns each value: found by asking the rules, which never give a better end less
 * value.
 */
final class Bands {
    private final Judge judge;
    private final Section section;
    private final OutcomeDefinition definition;
    private final ClaimedOutcome claim;
    private final FinancialYear year;
    private final Grid grid;
    private final Map<Long, Integer> known = new HashMap<>();

    /** @param year a financial year whose value may count as the end */
    Bands(
            Judge judge,
            Section section,
            OutcomeDefinition definition,
            ClaimedOutcome claim,
            FinancialYear year,
            Grid grid) {
        this.judge = judge;
        this.section = section;
        this.definition = definition;
        this.claim = claim;
        this.year = year;
        this.grid = grid;
    }

    /** The least end that earns a value or more; empty if none does. */
    Optional<Fraction> least(int value) {
        long enough = grid.size() - 1;
        long tooLittle = -1;
        if (value > OutcomeScore.HIGHEST || at(enough) < value) {
            return Optional.empty();
        }
        while (enough - tooLittle > 1) {
            long middle = tooLittle + (enough - tooLittle) / 2;
            if (at(middle) >= value) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return Optional.of(grid.value(enough));
    }

    private int at(long index) {
        return known.computeIfAbsent(index, any -> of(grid.written(grid.value(index))));
    }

    /** The value that an end earns. */
    int of(BigDecimal end) {
        ClaimedOutcome changed = Altered.trajectory(claim, List.of(new TrajectoryValue(year, end)));
        return judge.value(Altered.outcome(section, changed), definition);
    }
}
