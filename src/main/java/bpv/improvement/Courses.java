package bpv.improvement;

import bpv.assessment.OutcomePlan;
import bpv.assessment.OutcomeScore;
import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.OutcomeDefinition.Target;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.improvement.Course.Step;
import bpv.improvement.Slope.Point;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The courses that a trajectory may take: for each value, and for passing C3 or not, the smallest change. Values may be
 * changed and added, never taken away, and always within the years of the round.
 */
final class Courses {
    private final Judge judge;
    private final Section section;
    private final OutcomeDefinition definition;
    private final ClaimedOutcome claim;
    private final Grid grid;
    private final Fraction start;
    private final Fraction unit;
    private final List<FinancialYear> years;
    private final List<FinancialYear> required;
    private final List<@Nullable Fraction> given = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();

    private Courses(Judge judge, Section section, OutcomeDefinition definition, ClaimedOutcome claim) {
        this.judge = judge;
        this.section = section;
        this.definition = definition;
        this.claim = claim;
        this.grid = new Grid(definition, judge.improvement().grain(definition.unit()));
        this.start = grid.turned(claim.baseline().value());
        Fraction step = definition.credibleStep().isPositive() ? definition.credibleStep() : grid.grain();
        this.unit = step.times(judge.improvement().stepsPerUnit());
        this.years = judge.years();
        this.required = new ArrayList<>(plan(claim).yearsWithoutValue());
        for (FinancialYear year : years) {
            given.add(claim.trajectory().stream()
                    .filter(value -> value.year().equals(year))
                    .findFirst()
                    .map(value -> grid.turned(value.value()))
                    .orElse(null));
        }
    }

    /** The courses, the trajectory as it is first. */
    static List<Course> of(
            Judge judge, Section section, OutcomeDefinition definition, ClaimedOutcome claim, boolean changeable) {
        Courses found = new Courses(judge, section, definition, claim);
        found.add(new TreeMap<>());
        if (changeable && mayCount(found.years.get(0), definition.target())) {
            found.change();
        }
        return found.courses;
    }

    private static boolean mayCount(FinancialYear year, @Nullable Target target) {
        return target == null || year.atMost(target.year());
    }

    private boolean mayCount(int year) {
        return mayCount(years.get(year), definition.target());
    }

    private void change() {
        Bands bands = new Bands(judge, section, definition, claim, years.get(0), grid);
        for (int value = 0; value <= OutcomeScore.HIGHEST; value++) {
            Optional<Fraction> enough = value == 0 ? Optional.of(grid.value(0)) : bands.least(value);
            if (enough.isPresent() && value > courses.get(0).value()) {
                endAt(enough.get());
            }
            if (enough.isPresent()) {
                credible(bands, value, enough.get());
            }
        }
    }

    /** Reaches a value by its end alone, credible or not: the last value that counts is changed, or a later one added. */
    private void endAt(Fraction enough) {
        Fraction before = start;
        int end = -1;
        for (int year = 0; year < years.size() && mayCount(year); year++) {
            end = given.get(year) == null ? end : year;
        }
        for (int year = 0; year < years.size() && mayCount(year); year++) {
            Fraction now = given.get(year);
            if (year >= end) {
                Fraction from = now == null ? before : now;
                Fraction value = nearest(from, enough);
                SortedMap<FinancialYear, Step> changed = new TreeMap<>();
                changed.put(years.get(year), step(value, Slope.distance(value, from)));
                add(changed);
            }
            before = now == null ? before : now;
        }
    }

    private Fraction nearest(Fraction from, Fraction enough) {
        Fraction best = enough;
        for (Fraction value : List.of(grid.below(from), grid.above(from))) {
            boolean may = grid.holds(value) && value.atLeast(enough);
            if (may && Slope.distance(value, from).below(Slope.distance(best, from))) {
                best = value;
            }
        }
        return best;
    }

    /** Reaches a value, or more, with a trajectory that passes C3, by touching as few years as possible. */
    private void credible(Bands bands, int value, Fraction enough) {
        int most = years.size();
        for (int touched = 0; touched <= most; touched++) {
            boolean found = false;
            for (int mask = 0; mask < 1 << most; mask++) {
                if (Integer.bitCount(mask) == touched) {
                    found |= credible(bands, value, enough, mask);
                }
            }
            if (found) {
                return;
            }
        }
    }

    private boolean credible(Bands bands, int value, Fraction enough, int touched) {
        int end = -1;
        for (int year = 0; year < years.size(); year++) {
            boolean there = given.get(year) != null || isIn(touched, year);
            if (!there && required.contains(years.get(year))) {
                return false;
            }
            end = there && mayCount(year) ? year : end;
        }
        boolean endGiven = end >= 0 && !isIn(touched, end);
        if (value > 0 && (end < 0 || endGiven && bands.of(written(end)) < value)) {
            return false;
        }
        List<Integer> there = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int year = 0; year < years.size(); year++) {
            if (given.get(year) != null || isIn(touched, year)) {
                there.add(year);
                points.add(new Point(given.get(year), isIn(touched, year), year == end ? enough : null));
            }
        }
        Optional<List<Fraction>> values = new Slope(grid, definition.credibleStep(), start).least(points);
        values.ifPresent(found -> add(changed(there, points, found)));
        return values.isPresent();
    }

    private SortedMap<FinancialYear, Step> changed(List<Integer> there, List<Point> points, List<Fraction> values) {
        SortedMap<FinancialYear, Step> changed = new TreeMap<>();
        Fraction before = start;
        for (int i = 0; i < there.size(); i++) {
            Fraction value = values.get(i);
            if (points.get(i).moves()) {
                changed.put(years.get(there.get(i)), step(value, points.get(i).movement(value, before)));
            }
            before = value;
        }
        return changed;
    }

    private static boolean isIn(int mask, int year) {
        return (mask & 1 << year) != 0;
    }

    private BigDecimal written(int year) {
        Fraction value = given.get(year);
        return value == null ? BigDecimal.ZERO : grid.written(value);
    }

    private Step step(Fraction value, Fraction moved) {
        return new Step(grid.written(value), new Cost(1, moved.dividedBy(unit)));
    }

    private OutcomePlan plan(ClaimedOutcome changed) {
        return judge.plan(section, definition, changed, LocalDate.EPOCH);
    }

    /** Asks the rules what the course earns, and keeps it if nothing known earns the same for less. */
    private void add(SortedMap<FinancialYear, Step> changed) {
        Cost cost = Cost.NOTHING;
        SortedMap<FinancialYear, BigDecimal> values = new TreeMap<>();
        claim.trajectory().forEach(value -> values.put(value.year(), value.value()));
        for (Map.Entry<FinancialYear, Step> step : changed.entrySet()) {
            values.put(step.getKey(), step.getValue().value());
            cost = cost.plus(step.getValue().cost());
        }
        List<TrajectoryValue> trajectory = new ArrayList<>();
        values.forEach((year, value) -> trajectory.add(new TrajectoryValue(year, value)));
        ClaimedOutcome altered = Altered.trajectory(claim, trajectory);
        keep(new Course(
                Collections.unmodifiableSortedMap(changed),
                judge.value(Altered.outcome(section, altered), definition),
                judge.passes(plan(altered), "C3"),
                cost));
    }

    private void keep(Course course) {
        for (int i = 0; i < courses.size(); i++) {
            Course other = courses.get(i);
            if (other.value() == course.value() && other.credible() == course.credible()) {
                if (course.cost().compareTo(other.cost()) < 0) {
                    courses.set(i, course);
                }
                return;
            }
        }
        courses.add(course);
    }
}
