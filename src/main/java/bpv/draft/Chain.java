package bpv.draft;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The years of a trajectory in order, with what is written of them.
 *
 * @param firstFunded the first funded year
 * @param end the target year or, without target, the last year of the round
 */
record Chain(List<Slot> slots, OutcomeDefinition definition, FinancialYear firstFunded, FinancialYear end) {
    Chain {
        slots = List.copyOf(slots);
    }

    /** The number of the value that counts as the end; -1 if there is none. */
    int endIndex() {
        int index = -1;
        for (int i = 0; i < slots.size(); i++) {
            if (definition.target() == null || slots.get(i).year().atMost(end)) {
                index = i;
            }
        }
        return index;
    }

    /** What is written as the end; null if there is none, or it is blank. */
    @Nullable
    Fraction writtenEnd() {
        int index = endIndex();
        return index < 0 ? null : slots.get(index).value();
    }

    /** Whether each year from the first funded one to the end is there. */
    boolean isComplete() {
        for (FinancialYear year = firstFunded; year.atMost(end); year = year.next()) {
            FinancialYear wanted = year;
            if (slots.stream().noneMatch(slot -> slot.year().equals(wanted))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it never moves away from better, and takes no larger step than is credible: a presorting. */
    boolean isSteady(Fraction baseline, Fraction[] values) {
        Fraction before = baseline;
        for (Fraction value : values) {
            Fraction gain = definition.better(before, value);
            if (gain.signum() < 0 || gain.above(definition.credibleStep())) {
                return false;
            }
            before = value;
        }
        return true;
    }
}
