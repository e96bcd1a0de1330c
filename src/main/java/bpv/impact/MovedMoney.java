package bpv.impact;

import bpv.quantity.FinancialYear;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one proposal gives otherwise. Everything is in whole pounds, what is to be less what was. Each year adds up: what the
 * sections are given more, and what is left more, is what there is more.
 *
 * @param proposal {@code rank order} or {@code best value}
 * @param years each year of either round, in order
 * @param byAlliance the moves of each Alliance that has any, by id
 * @param byIntervention the moves of each intervention that has any, by key
 * @param bySection the moves of each section that has any, by id
 */
public record MovedMoney(
        String proposal, List<Year> years, List<Move> byAlliance, List<Move> byIntervention, List<Move> bySection) {
    public MovedMoney {
        years = List.copyOf(years);
        byAlliance = List.copyOf(byAlliance);
        byIntervention = List.copyOf(byIntervention);
        bySection = List.copyOf(bySection);
        for (Year year : years) {
            long expected = Math.subtractExact(year.availableChange(), year.leftChange());
            for (List<Move> moves : List.of(byAlliance, byIntervention, bySection)) {
                long sum =
                        moves.stream().mapToLong(move -> move.in(year.year())).sum();
                if (sum != expected || sum != year.awardedChange()) {
                    throw new IllegalStateException(proposal + " moves " + sum + " in " + year.year()
                            + ", but what is left and available says " + expected);
                }
            }
        }
    }

    /**
     * One financial year.
     *
     * @param availableBefore the envelope less the reserve, as it was; 0 if it was no year of the round
     * @param leftBefore what was available and not awarded
     */
    public record Year(
            FinancialYear year,
            long availableBefore,
            long availableNow,
            long awardedBefore,
            long awardedNow,
            long leftBefore,
            long leftNow) {
        public long availableChange() {
            return availableNow - availableBefore;
        }

        public long awardedChange() {
            return awardedNow - awardedBefore;
        }

        public long leftChange() {
            return leftNow - leftBefore;
        }
    }

    /**
     * What an Alliance, an intervention or a section is given more, or less.
     *
     * @param name its id or key
     * @param years by financial year; only years with a move
     */
    public record Move(String name, SortedMap<FinancialYear, Long> years) {
        public Move {
            years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        }

        public long in(FinancialYear year) {
            return years.getOrDefault(year, 0L);
        }

        /** In all years together. */
        public long total() {
            return years.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * How much money moves, in pounds: all that sections are given more in some year, or all that they are given less,
     * whichever is more.
     */
    public long pounds() {
        return further(bySection.stream().map(Move::years));
    }

    /** All that is more, or all that is less, whichever is more. */
    static long further(Stream<? extends Map<?, Long>> moves) {
        long[] both = new long[2];
        moves.flatMap(move -> move.values().stream()).forEach(move -> both[move < 0 ? 0 : 1] += Math.abs(move));
        return Math.max(both[0], both[1]);
    }
}
