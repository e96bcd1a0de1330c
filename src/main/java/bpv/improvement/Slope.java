package bpv.improvement;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory some of whose values may move: finds how to move them least so that none is worse than the one before,
 * none is better by more than a step, and its end is good enough.
 *
 * <p>Least movement under such differences is reached where each value that moves hangs, by a number of whole steps, on
 * one that stands still or on a bound. So only those values are tried, rounded to the grid on either side.
 */
final class Slope {
    private final Grid grid;
    private final Fraction step;
    private final Fraction wholeStep;
    private final Fraction start;

    /**
     * @param step the largest improvement from one value to the next
     * @param start the value before the first
     */
    Slope(Grid grid, Fraction step, Fraction start) {
        this.grid = grid;
        this.step = step;
        this.wholeStep = grid.below(step);
        this.start = start;
    }

    /**
     * A value of the trajectory.
     *
     * @param given what the bid says; null if it says nothing for the year
     * @param moves whether it may take another value
     * @param goodEnough of a value that moves, the least that it has to be; null if any will do
     */
    record Point(
            @Nullable Fraction given,
            boolean moves,
            @Nullable Fraction goodEnough) {
        private boolean allows(Fraction value) {
            return !moves || goodEnough == null || value.atLeast(goodEnough);
        }

        /** What it counts for that the point has this value, after the one before. */
        Fraction movement(Fraction value, Fraction before) {
            Fraction from = given == null ? before : given;
            return moves ? distance(value, from) : Fraction.ZERO;
        }
    }

    /** One value of the best way to get there. */
    private record Reached(
            Fraction value, Fraction moved, @Nullable Reached before) {}

    /** The values of all points with least movement in all, the worst of equals; empty if there is no way. */
    Optional<List<Fraction>> least(List<Point> points) {
        if (!mayReach(points)) {
            return Optional.empty();
        }
        List<Fraction> tried = tried(points);
        List<Reached> ways = List.of(new Reached(start, Fraction.ZERO, null));
        for (Point point : points) {
            List<Fraction> values = point.moves() ? tried : List.of(given(point));
            ways = onwards(ways, point, values);
        }
        Reached best = null;
        for (Reached way : ways) {
            if (best == null || way.moved().below(best.moved())) {
                best = way;
            }
        }
        return Optional.ofNullable(best).map(Slope::values);
    }

    private List<Reached> onwards(List<Reached> ways, Point point, List<Fraction> values) {
        List<Reached> next = new ArrayList<>();
        for (Fraction value : values) {
            Reached best = null;
            for (Reached way : point.allows(value) ? ways : List.<Reached>of()) {
                Fraction gain = value.minus(way.value());
                if (gain.signum() >= 0 && gain.atMost(step)) {
                    Fraction moved = way.moved().plus(point.movement(value, way.value()));
                    if (best == null || moved.below(best.moved())) {
                        best = new Reached(value, moved, way);
                    }
                }
            }
            if (best != null) {
                next.add(best);
            }
        }
        return next;
    }

    /** Whether the range that can be reached holds every value that stands still, and is good enough: quickly told. */
    private boolean mayReach(List<Point> points) {
        Fraction low = start;
        Fraction high = start;
        for (Point point : points) {
            high = high.plus(step);
            if (point.moves()) {
                low = grid.above(low);
                high = grid.below(high);
                low = point.goodEnough() != null && point.goodEnough().above(low) ? point.goodEnough() : low;
            } else {
                Fraction value = given(point);
                if (value.below(low) || value.above(high)) {
                    return false;
                }
                low = value;
                high = value;
            }
            if (low.above(high)) {
                return false;
            }
        }
        return true;
    }

    private List<Fraction> tried(List<Point> points) {
        List<Fraction> anchors = new ArrayList<>(List.of(start, grid.value(0), grid.value(grid.size() - 1)));
        for (Point point : points) {
            if (point.given() != null) {
                anchors.add(point.given());
            }
            if (point.goodEnough() != null) {
                anchors.add(point.goodEnough());
            }
        }
        TreeSet<Fraction> tried = new TreeSet<>();
        Predicate<Fraction> within = grid::holds;
        for (Fraction anchor : anchors) {
            for (Fraction near : List.of(anchor, anchor.plus(step), anchor.minus(step))) {
                for (int steps = -points.size(); steps <= points.size(); steps++) {
                    Fraction hanging = wholeStep.times(steps);
                    for (Fraction value : List.of(
                            grid.below(near).plus(hanging), grid.above(near).plus(hanging))) {
                        if (within.test(value)) {
                            tried.add(value);
                        }
                    }
                }
            }
        }
        return List.copyOf(tried);
    }

    private static Fraction given(Point point) {
        Fraction value = point.given();
        if (value == null) {
            throw new IllegalArgumentException("a value that is not there cannot stand still");
        }
        return value;
    }

    private static List<Fraction> values(Reached last) {
        List<Fraction> values = new ArrayList<>();
        for (Reached way = last; way.before() != null; way = way.before()) {
            values.add(0, way.value());
        }
        return values;
    }

    static Fraction distance(Fraction one, Fraction other) {
        Fraction difference = one.minus(other);
        return difference.signum() < 0 ? difference.negated() : difference;
    }
}
