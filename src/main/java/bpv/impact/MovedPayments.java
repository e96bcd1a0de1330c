package bpv.impact;

import bpv.quantity.Money;
import bpv.quantity.Quarter;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would be paid otherwise of one proposal's awards, in the financial years whose instalments are linked to 62-day
 * performance by either rules. An award can stay and its payments move.
 *
 * @param proposal {@code rank order} or {@code best value}
 * @param paidBefore what all are paid in those years, what is re-released included
 * @param heldBefore what is still held at the end of them
 * @param byAlliance the moves of each Alliance that has any, by id
 */
public record MovedPayments(
        String proposal, Money paidBefore, Money paidNow, Money heldBefore, Money heldNow, List<Move> byAlliance) {
    public MovedPayments {
        byAlliance = List.copyOf(byAlliance);
        long sum = byAlliance.stream().mapToLong(Move::pence).sum();
        if (sum != paidNow.pence() - paidBefore.pence()) {
            throw new IllegalStateException(
                    proposal + " moves payments of " + sum + "p, but " + paidBefore + " is now " + paidNow);
        }
    }

    /**
     * What an Alliance is paid more, or less.
     *
     * @param alliance its id
     * @param quarters pence by quarter; only quarters with a move
     */
    public record Move(String alliance, SortedMap<Quarter, Long> quarters) {
        public Move {
            quarters = Collections.unmodifiableSortedMap(new TreeMap<>(quarters));
        }

        public long in(Quarter quarter) {
            return quarters.getOrDefault(quarter, 0L);
        }

        /** In all quarters together, in pence. */
        public long pence() {
            return quarters.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * How much money is paid otherwise, in pounds: all that Alliances are paid more in some quarter, or all that they are
     * paid less, whichever is more; a part of a pound counts as one.
     */
    public long pounds() {
        return (MovedMoney.further(byAlliance.stream().map(Move::quarters)) + 99) / 100;
    }
}
