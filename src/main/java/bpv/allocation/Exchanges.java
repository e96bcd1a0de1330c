package bpv.allocation;

import bpv.allocation.Alternative.Difference;
import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries every way of funding a section that changes what at most two others get, and keeps the one that loses least. */
final class Exchanges {
    /** Above so many changes of single sections, two at a time would take longer than they are worth. */
    private static final int PAIRS_UP_TO = 1500;

    /** Three changes, each rounded in units by less than one for either option. */
    private static final long ROUNDING = 6;

    private final List<Row> rows;
    private final long[] left;
    private final Units scale;
    private final List<Move> moves = new ArrayList<>();

    /** A section that gets something else than the plan gives it. */
    private record Move(Difference what, Fraction gain, long units, long[] counts) {
        String section() {
            return what.section();
        }
    }

    Exchanges(Collection<Candidate> candidates, Ledger ledger, Policy policy, List<Award> awards) {
        Map<String, Option> now = new TreeMap<>();
        awards.forEach(award -> now.put(award.section(), award.option()));
        Map<String, Candidate> byId = new TreeMap<>();
        candidates.forEach(candidate -> byId.put(candidate.section(), candidate));
        this.rows = new ArrayList<>(Row.windows(ledger));
        policy.limits().forEach(limit -> rows.add(Row.of(limit, byId.keySet())));
        this.scale = scale(candidates, rows.size());
        this.left = rows.stream().mapToLong(Row::capacity).toArray();
        byId.keySet().forEach(section -> subtract(left, counts(section, now.get(section))));
        byId.forEach((section, candidate) -> {
            Option here = now.get(section);
            candidate.menu().stream()
                    .filter(option -> !option.equals(here))
                    .forEach(option -> moves.add(move(section, here, option)));
            if (here != null) {
                moves.add(move(section, here, null));
            }
        });
        moves.sort(Comparator.comparingLong(Move::units).reversed().thenComparing(Move::section));
    }

    private static Units scale(Collection<Candidate> candidates, int rows) {
        List<Fraction> benefits = new ArrayList<>();
        BigInteger greatest = BigInteger.ONE;
        for (Candidate candidate : candidates) {
            Fraction most = Fraction.ZERO;
            for (Option option : candidate.menu()) {
                benefits.add(option.benefit());
                most = option.benefit().above(most) ? option.benefit() : most;
            }
            greatest = greatest.add(most.numerator().divide(most.denominator())).add(BigInteger.ONE);
        }
        return new Units(() -> Units.Multiples.of(benefits), greatest, rows);
    }

    private Move move(String section, @Nullable Option here, @Nullable Option there) {
        long[] more = counts(section, there);
        subtract(more, counts(section, here));
        Fraction before = benefit(here);
        Fraction after = benefit(there);
        return new Move(
                new Difference(section, here, there), after.minus(before), scale.up(after) - scale.up(before), more);
    }

    private static Fraction benefit(@Nullable Option option) {
        return option == null ? Fraction.ZERO : option.benefit();
    }

    private long[] counts(String section, @Nullable Option option) {
        return rows.stream()
                .mapToLong(row -> row.bearsOn(section) ? row.count().of(section, option) : 0)
                .toArray();
    }

    private static void subtract(long[] from, long[] what) {
        for (int row = 0; row < from.length; row++) {
            from[row] -= what[row];
        }
    }

    /** The exchange that loses least for a section that the plan does not fund; nothing if none keeps to the rules. */
    Optional<Exchange> of(String section) {
        Trial trial = new Trial(section);
        for (Move first : moves) {
            if (first.section().equals(section)) {
                trial.with(first);
            }
        }
        return trial.best();
    }

    /** All exchanges for one section. */
    private final class Trial {
        private final List<Move> others;
        private List<Move> best = List.of();
        private Fraction gain = Fraction.ZERO;
        private long units = Long.MIN_VALUE / 2;

        Trial(String section) {
            this.others = moves.stream()
                    .filter(move -> !move.section().equals(section))
                    .toList();
        }

        Optional<Exchange> best() {
            return best.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Exchange(
                            gain.negated(),
                            best.stream()
                                    .map(Move::what)
                                    .sorted(Comparator.comparing(Difference::section))
                                    .toList()));
        }

        void with(Move first) {
            long[] room = left.clone();
            subtract(room, first.counts());
            offer(room, List.of(first));
            for (int i = 0;
                    i < others.size() && isWorth(first.units() + others.get(i).units());
                    i++) {
                long[] after = room.clone();
                subtract(after, others.get(i).counts());
                offer(after, List.of(first, others.get(i)));
            }
            for (int i = 0; i < others.size() && others.size() <= PAIRS_UP_TO; i++) {
                pairs(first, i, room);
            }
        }

        private void pairs(Move first, int index, long[] room) {
            Move second = others.get(index);
            long sofar = first.units() + second.units();
            for (int i = index + 1;
                    i < others.size() && isWorth(sofar + others.get(i).units());
                    i++) {
                Move third = others.get(i);
                if (fits(room, second, third) && !second.section().equals(third.section())) {
                    keep(List.of(first, second, third));
                }
            }
        }

        private boolean isWorth(long sum) {
            return sum >= units - ROUNDING;
        }

        private void offer(long[] room, List<Move> these) {
            for (long each : room) {
                if (each < 0) {
                    return;
                }
            }
            keep(these);
        }

        private void keep(List<Move> these) {
            Fraction sum = these.stream().map(Move::gain).reduce(Fraction.ZERO, Fraction::plus);
            if (best.isEmpty() || sum.above(gain)) {
                best = these;
                gain = sum;
                units = these.stream().mapToLong(Move::units).sum();
            }
        }
    }

    private static boolean fits(long[] room, Move one, Move other) {
        for (int row = 0; row < room.length; row++) {
            if (one.counts()[row] + other.counts()[row] > room[row]) {
                return false;
            }
        }
        return true;
    }
}
