package bpv.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.OutcomePlan;
import bpv.bid.Baseline;
import bpv.bid.Bid;
import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.bid.YearFunding;
import bpv.document.BidReader;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.round.Round;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest change of a trajectory is what trying every trajectory of a coarse grid finds. */
class CoursesTest {

    @TempDir
    static Path rules;

    private static Judge judge;
    private static Section template;

    @BeforeAll
    static void a_coarse_grid_with_steps_to_match() throws IOException {
        String numbers = "improvement/parameters.yaml";
        String outcomes = "outcomes/outcomes.yaml";
        Round round = ChangedRules.round(
                rules,
                numbers,
                "{ is: 0.1, source",
                "{ is: 10, source",
                numbers,
                "{ is: 1, source: \"assumption, not published\", standing: assumed }\n\nstepsPerUnit",
                "{ is: 100000, source: \"assumption, not published\", standing: assumed }\n\nstepsPerUnit",
                outcomes,
                "is: 6, source",
                "is: 24, source",
                outcomes,
                "is: 15, source",
                "is: 32.5, source",
                outcomes,
                "is: 200, source",
                "is: 250000, source");
        judge = new Judge(round);
        byte[] bytes = Files.readAllBytes(Path.of("rules/sound-bid.yaml"));
        Bid bid = BidReader.read("sound.yaml", bytes, round.form()).bid().orElseThrow();
        template = bid.sections().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ED1,100,9", "ED4,100,9", "ED5,100,9", "ED6,100,6", "SF2,100,6", "SF5,1000000,6"})
    void no_trajectory_of_the_grid_earns_as_much_for_less(String outcome, int highest, int instances) {
        Random random = new Random(outcome.hashCode());
        OutcomeDefinition definition = judge.numbers().outcomes().stream()
                .filter(each -> each.id().equals(outcome))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < instances; i++) {
            ClaimedOutcome claim = claim(outcome, highest, random);
            Section section = section(definition, claim, random);
            Map<String, Cost> found = new HashMap<>();
            for (Course course : Courses.of(judge, section, definition, claim, true)) {
                for (int value = 0; value <= course.value(); value++) {
                    for (boolean credible : new boolean[] {false, course.credible()}) {
                        found.merge(value + " " + credible, course.cost(), CoursesTest::less);
                    }
                }
            }
            assertThat(found)
                    .as(claim + " from " + section.firstFundedYear())
                    .isEqualTo(every(section, definition, claim));
        }
    }

    private static Cost less(Cost one, Cost other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static ClaimedOutcome claim(String outcome, int highest, Random random) {
        List<TrajectoryValue> values = new ArrayList<>();
        for (FinancialYear year : judge.years()) {
            if (random.nextInt(3) > 0) {
                values.add(new TrajectoryValue(year, value(highest, random)));
            }
        }
        if (values.isEmpty()) {
            values.add(new TrajectoryValue(judge.years().get(random.nextInt(4)), value(highest, random)));
        }
        Baseline baseline = new Baseline(value(highest, random), null, null);
        return new ClaimedOutcome(outcome, baseline, values, null, "/x");
    }

    /** Some on the grid, some between its values. */
    private static BigDecimal value(int highest, Random random) {
        int part = random.nextBoolean() ? random.nextInt(11) * 10 : random.nextInt(101);
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(highest / 100));
    }

    private static Section section(OutcomeDefinition definition, ClaimedOutcome claim, Random random) {
        Section section = new Section(
                template.alliance(),
                definition.intervention(),
                null,
                null,
                List.of(claim),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        FinancialYear first = judge.years().get(random.nextInt(3));
        return Altered.funding(section, List.of(new YearFunding(first, Money.ofPounds(1), Money.NOTHING)));
    }

    /** Every way to leave, change or add each year's value, judged one by one. */
    private static Map<String, Cost> every(Section section, OutcomeDefinition definition, ClaimedOutcome claim) {
        Map<String, Cost> least = new HashMap<>();
        Grid grid = new Grid(definition, judge.improvement().grain(definition.unit()));
        Map<String, Integer> values = new HashMap<>();
        every(section, definition, claim, grid, new ArrayList<>(), least, values);
        return least;
    }

    private static void every(
            Section section,
            OutcomeDefinition definition,
            ClaimedOutcome claim,
            Grid grid,
            List<@Nullable BigDecimal> chosen,
            Map<String, Cost> least,
            Map<String, Integer> values) {
        if (chosen.size() == judge.years().size()) {
            judged(section, definition, claim, chosen, least, values);
            return;
        }
        BigDecimal given = given(claim, judge.years().get(chosen.size()));
        List<@Nullable BigDecimal> may = new ArrayList<>();
        may.add(given);
        for (long i = 0; i < grid.size(); i++) {
            may.add(grid.written(grid.value(i)));
        }
        for (BigDecimal value : may) {
            chosen.add(value);
            every(section, definition, claim, grid, chosen, least, values);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static @Nullable BigDecimal given(ClaimedOutcome claim, FinancialYear year) {
        return claim.trajectory().stream()
                .filter(value -> value.year().equals(year))
                .map(TrajectoryValue::value)
                .findFirst()
                .orElse(null);
    }

    private static void judged(
            Section section,
            OutcomeDefinition definition,
            ClaimedOutcome claim,
            List<@Nullable BigDecimal> chosen,
            Map<String, Cost> least,
            Map<String, Integer> values) {
        List<TrajectoryValue> trajectory = new ArrayList<>();
        int fields = 0;
        Fraction moved = Fraction.ZERO;
        Fraction before = Fraction.of(claim.baseline().value());
        for (int i = 0; i < chosen.size(); i++) {
            BigDecimal value = chosen.get(i);
            if (value != null) {
                FinancialYear year = judge.years().get(i);
                BigDecimal given = given(claim, year);
                trajectory.add(new TrajectoryValue(year, value));
                if (given == null || given.compareTo(value) != 0) {
                    fields++;
                    Fraction from = given == null ? before : Fraction.of(given);
                    moved = moved.plus(Slope.distance(Fraction.of(value), from));
                }
                before = Fraction.of(value);
            }
        }
        ClaimedOutcome changed = Altered.trajectory(claim, trajectory);
        OutcomePlan plan = judge.plan(section, definition, changed, LocalDate.EPOCH);
        boolean credible = plan.yearsWithoutValue().isEmpty()
                && plan.yearsMovingAway().isEmpty()
                && plan.yearsWithTooLargeStep().isEmpty();
        Section altered = Altered.outcome(section, changed);
        String end = end(definition, trajectory);
        int value = values.computeIfAbsent(end, any -> judge.value(altered, definition));
        Cost cost = new Cost(fields, moved.dividedBy(definition.credibleStep()));
        for (int lower = 0; lower <= value; lower++) {
            least.merge(lower + " false", cost, CoursesTest::less);
            if (credible) {
                least.merge(lower + " true", cost, CoursesTest::less);
            }
        }
    }

    /** What the value depends on, so that the rules are not asked twice. */
    private static String end(OutcomeDefinition definition, List<TrajectoryValue> trajectory) {
        String end = "none";
        OutcomeDefinition.Target target = definition.target();
        for (TrajectoryValue value : trajectory) {
            if (target == null || value.year().atMost(target.year())) {
                end = value.value().toPlainString();
            }
        }
        return end;
    }
}
