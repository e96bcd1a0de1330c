package bpv.projection;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.alliance.Alliance;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import bpv.release.Instalment;
import bpv.report.FigureMonth.Basis;
import bpv.report.Projected;
import bpv.report.ProjectedQuarter;
import bpv.report.WhatIf;
import bpv.report.WhatIf.Awarded;
import bpv.report.YearSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionTest {
    private static final FinancialYear YEAR = new FinancialYear(2018);
    private static final Projection PROJECTION = new Projection(ExampleRound.round());
    private static final List<String> IDS = ExampleRound.round().footprints().ids();

    private static List<PerformanceScenario> scenarios(String text) {
        PerformanceFile.Read read = PerformanceFile.read(
                "s.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                ExampleRound.round().footprints(),
                PROJECTION.windows());
        assertThat(read.problems()).isEmpty();
        return read.scenarios();
    }

    private static Awarded awards(TreeMap<String, Money> awards) {
        return new Awarded(WhatIf.Basis.BEST_VALUE, 0, List.of(), List.of(), new TreeMap<>(Map.of(YEAR, awards)));
    }

    private static Awarded toWessex(long pounds) {
        return awards(new TreeMap<>(Map.of("wessex", Money.ofPounds(pounds))));
    }

    private static List<ProjectedQuarter> wessex(String statement, long pounds) {
        String text = "scenarios: [ { name: A, alliances: { wessex: " + statement + " } } ]";
        return PROJECTION
                .project(toWessex(pounds), scenarios(text), List.of())
                .scenarios()
                .get(0)
                .quarters("wessex", YEAR);
    }

    private static List<Integer> tiers(List<ProjectedQuarter> quarters) {
        return quarters.stream()
                .map(quarter -> quarter.release().decided().tier())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "100%, 100",
        "85.000001%, 100",
        "85%, 100",
        "84.999999%, 75",
        "80.000001%, 75",
        "80%, 75",
        "79.999999%, 50",
        "0%, 50"
    })
    void the_rules_decide_exactly_on_both_sides_of_each_threshold(String percent, int tier) {
        assertThat(tiers(wessex(percent, 4_000))).containsOnly(tier);
    }

    @ParameterizedTest
    @CsvSource({"850 of 1000, 100", "849 of 1000, 75", "17 of 20, 100", "800 of 1000, 75", "799 of 1000, 50"})
    void so_they_do_on_patients_of_a_quarter(String patients, int tier) {
        assertThat(tiers(wessex("{ 2018/19 Q3: " + patients + " }", 4_000)).get(2))
                .isEqualTo(tier);
    }

    @Test
    void what_is_held_is_re_released_in_the_first_later_quarter_at_the_standard() {
        List<ProjectedQuarter> quarters =
                wessex("{ 2018/19 Q1: 79%, 2018/19 Q2: 84%, 2018/19 Q3: 85%, 2018/19 Q4: 84.999999% }", 1_000_001);
        assertThat(quarters)
                .extracting(quarter -> quarter.money().toString())
                .containsExactly(
                        money(1, 250_000_25, 125_000_13, 125_000_12, 0, 125_000_12),
                        money(2, 250_000_25, 187_500_19, 62_500_06, 0, 187_500_18),
                        money(3, 250_000_25, 250_000_25, 0, 187_500_18, 0),
                        money(4, 250_000_25, 187_500_19, 62_500_06, 0, 62_500_06));
        assertThat(quarters.get(2).money().cashNeed()).isEqualTo(new Money(437_500_43));
    }

    private static String money(int number, long due, long paid, long held, long released, long still) {
        return new Instalment(
                        new Quarter(YEAR, number),
                        new Money(due),
                        new Money(paid),
                        new Money(held),
                        new Money(released),
                        new Money(still))
                .toString();
    }

    @Test
    void every_figure_says_whether_it_is_real_assumed_or_not_known() {
        List<PerformanceScenario> scenarios = scenarios("""
                knownUntil: 2018-05
                scenarios: [ { name: A, alliances: { wessex: { 2018-04: 85%, 2018-07: 86%, 2018-09: 86% } } } ]
                """);
        List<ProjectedQuarter> quarters = PROJECTION
                .project(toWessex(4_000), scenarios, List.of())
                .scenarios()
                .get(0)
                .quarters("wessex", YEAR);
        assertThat(bases(quarters.get(0))).containsExactly(Basis.REAL, Basis.REAL, Basis.REAL);
        assertThat(bases(quarters.get(2))).containsExactly(Basis.ASSUMED, Basis.REAL, Basis.NOT_KNOWN);
        assertThat(bases(quarters.get(3))).containsExactly(Basis.ASSUMED, Basis.NOT_KNOWN, Basis.ASSUMED);
        assertThat(quarters.get(2).months().get(0).stated()).isEqualTo("85%");
        assertThat(quarters.get(2).months().get(2).percent()).isNull();
        assertThat(quarters.get(1).release().decided().provisional()).isFalse();
        assertThat(quarters.get(2).release().decided().provisional()).isTrue();
        assertThat(quarters.get(3).release().decided().provisional()).isTrue();
    }

    private static List<Basis> bases(ProjectedQuarter quarter) {
        return quarter.months().stream().map(month -> month.basis()).toList();
    }

    @Test
    void by_the_real_figures_it_is_the_release_of_the_assessment() {
        WhatIf whatIf = PROJECTION.project(
                PROJECTION.of(ExampleRound.result().bestValue(), WhatIf.Basis.BEST_VALUE, 0, List.of(), List.of()),
                List.of(),
                List.of());
        assertThat(whatIf.real().quarters().stream().map(ProjectedQuarter::release))
                .containsExactlyElementsOf(ExampleRound.result().release().stream()
                        .filter(row -> row.proposal().equals("bestValue"))
                        .toList());
        assertThat(whatIf.real().count(Basis.ASSUMED)).isZero();
    }

    @Test
    void stating_the_real_figures_changes_nothing_but_what_they_are_called() {
        List<PerformanceScenario> same = scenarios("scenarios: [ { name: A, everyAlliance: +0 points } ]");
        WhatIf whatIf = PROJECTION.project(PROJECTION.byHead(), same, List.of());
        Projected scenario = whatIf.scenarios().get(0);
        assertThat(scenario.quarters().stream().map(ProjectedQuarter::money))
                .containsExactlyElementsOf(whatIf.real().quarters().stream()
                        .map(ProjectedQuarter::money)
                        .toList());
        assertThat(scenario.count(Basis.ASSUMED)).isEqualTo(19 * 12);
        assertThat(scenario.count(Basis.REAL)).isZero();
    }

    /**
     * By hand, from the figures in rules/reference/sixty-two-day.yaml. North West and South West London: 1331 of 1531, 1298
     * of 1531, 1500 of 1719, 1438 of 1720. Humber, Coast and Vale: 865 of 1083, 852 of 1091, 902 of 1221, 863 of 1191. West
     * Yorkshire: its third quarter is at 80.05%. East of England: its second is at 79.95%, 3442 of 4305.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "north-west-and-south-west-london; 100, 75, 100, 75; 87.50; 12.50; 6.25; 6.25",
                "humber-coast-and-vale; 50, 50, 50, 50; 50; 50; 0; 50",
                "west-yorkshire; 75, 75, 75, 50; 68.75; 31.25; 0; 31.25",
                "east-of-england; 75, 50, 50, 50; 56.25; 43.75; 0; 43.75",
                "north-east-and-cumbria; 100, 100, 75, 75; 87.50; 12.50; 0; 12.50"
            })
    void the_backtest_is_what_a_hand_calculation_comes_to(
            String alliance, String tiers, String paid, String held, String released, String left) {
        List<ProjectedQuarter> quarters =
                PROJECTION.project(PROJECTION.byHead(), List.of(), List.of()).real().ofAHundredPounds().stream()
                        .filter(quarter -> quarter.alliance().equals(alliance))
                        .toList();
        assertThat(tiers(quarters)).hasToString("[" + tiers + "]");
        assertThat(YearSum.of(quarters.stream().map(ProjectedQuarter::money).toList()))
                .isEqualTo(
                        new YearSum(Money.ofPounds(100), pounds(paid), pounds(held), pounds(released), pounds(left)));
    }

    private static Money pounds(String text) {
        return new Money(
                Fraction.of(new BigDecimal(text)).times(100).toDecimal(0).longValueExact());
    }

    @Test
    void the_backtest_is_of_every_footprint_and_quarter() {
        Projected real =
                PROJECTION.project(toWessex(4_000), List.of(), List.of()).real();
        assertThat(real.ofAHundredPounds()).hasSize(19 * 4);
        assertThat(real.quarters()).hasSize(4);
    }

    @Test
    void money_by_head_adds_up_and_is_within_a_pound_of_the_exact_share() {
        Money available = Money.ofPounds(140_000_000);
        TreeMap<String, Money> spread =
                new TreeMap<>(PROJECTION.byHead().awards().get(YEAR));
        assertThat(spread.values().stream().reduce(Money.NOTHING, Money::plus)).isEqualTo(available);
        for (Alliance alliance : ExampleRound.round().footprints().alliances().values()) {
            Fraction exact = alliance.population()
                    .times(available.pounds())
                    .dividedBy(ExampleRound.round().footprints().population());
            Fraction difference =
                    exact.minus(Fraction.of(spread.get(alliance.id()).pounds()));
            assertThat(difference.below(Fraction.of(1)) && difference.above(Fraction.of(-1)))
                    .as(alliance.id())
                    .isTrue();
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** Against whole-number arithmetic of its own: percentages in millionths, money in pence. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_assumed_the_money_is_what_plain_arithmetic_comes_to(long seed) {
        Random random = new Random(seed);
        TreeMap<String, Money> awards = new TreeMap<>();
        TreeMap<String, long[]> millionths = new TreeMap<>();
        StringBuilder text = new StringBuilder("scenarios:\n  - name: A\n    alliances:\n");
        for (String id : IDS) {
            if (random.nextInt(4) > 0) {
                awards.put(id, Money.ofPounds(1 + random.nextInt(30_000_000)));
            }
            long[] quarters = new long[4];
            text.append("      ").append(id).append(":\n");
            for (int i = 0; i < 4; i++) {
                quarters[i] = millionths(random);
                text.append("        2018/19 Q" + (i + 1) + ": " + Fraction.of(quarters[i], 1_000_000) + "%\n");
            }
            millionths.put(id, quarters);
        }
        WhatIf whatIf = PROJECTION.project(awards(awards), scenarios(text.toString()), List.of());
        Projected scenario = whatIf.scenarios().get(0);
        long[] cash = new long[4];
        for (String id : awards.keySet()) {
            List<Instalment> expected = expected(awards.get(id), millionths.get(id));
            assertThat(scenario.money(id, YEAR)).isEqualTo(expected);
            for (int i = 0; i < 4; i++) {
                cash[i] += expected.get(i).paid().pence()
                        + expected.get(i).reReleased().pence();
            }
        }
        List<Instalment> programme = scenario.programme(YEAR);
        for (int i = 0; i < programme.size(); i++) {
            assertThat(programme.get(i).cashNeed()).isEqualTo(new Money(cash[i]));
        }
        for (Projected each : whatIf.all()) {
            addsUp(each, awards.values().stream().reduce(Money.NOTHING, Money::plus));
        }
    }

    private static long millionths(Random random) {
        long[] edges = {85_000_000, 84_999_999, 80_000_000, 79_999_999, 0, 100_000_000};
        return random.nextBoolean() ? edges[random.nextInt(edges.length)] : 70_000_000 + random.nextInt(30_000_000);
    }

    private static List<Instalment> expected(Money award, long[] millionths) {
        List<Instalment> rows = new ArrayList<>();
        long holding = 0;
        for (int i = 0; i < 4; i++) {
            long due = award.pence() / 4 + (i < award.pence() % 4 ? 1 : 0);
            int tier = millionths[i] >= 85_000_000 ? 100 : millionths[i] >= 80_000_000 ? 75 : 50;
            long paid = BigInteger.valueOf(due)
                    .multiply(BigInteger.valueOf(tier))
                    .add(BigInteger.valueOf(50))
                    .divide(BigInteger.valueOf(100))
                    .longValueExact();
            long released = tier == 100 ? holding : 0;
            holding += due - paid - released;
            rows.add(new Instalment(
                    new Quarter(YEAR, i + 1),
                    new Money(due),
                    new Money(paid),
                    new Money(due - paid),
                    new Money(released),
                    new Money(holding)));
        }
        return rows;
    }

    private static void addsUp(Projected projected, Money awarded) {
        for (ProjectedQuarter quarter : projected.quarters()) {
            Instalment money = quarter.money();
            assertThat(money.paid().plus(money.held())).isEqualTo(money.due());
            assertThat(money.cashNeed()).isEqualTo(money.paid().plus(money.reReleased()));
        }
        YearSum year = YearSum.of(projected.programme(YEAR));
        assertThat(year.due()).isEqualTo(awarded);
        assertThat(year.paid().plus(year.held())).isEqualTo(year.due());
        assertThat(year.cashNeed().plus(year.heldAtYearEnd())).isEqualTo(year.due());
        assertThat(year.held().minus(year.reReleased())).isEqualTo(year.heldAtYearEnd());
        assertThat(projected.alliances(YEAR).stream()
                        .map(id -> YearSum.of(projected.money(id, YEAR)).heldAtYearEnd())
                        .reduce(Money.NOTHING, Money::plus))
                .isEqualTo(year.heldAtYearEnd());
    }
}
