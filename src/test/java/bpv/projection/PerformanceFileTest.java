package bpv.projection;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.projection.PerformanceFile.Read;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Quarter;
import bpv.release.Outlook;
import bpv.source.Problem;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceFileTest {
    private static final YearMonth JULY = YearMonth.of(2018, 7);
    private static final SixtyTwoDayPerformance WESSEX =
            SharedRules.book().footprints().performanceOf("wessex");

    private static SortedMap<Quarter, List<YearMonth>> windows() {
        SortedMap<Quarter, List<YearMonth>> windows = new TreeMap<>();
        for (int number = 1; number <= 4; number++) {
            YearMonth first = YearMonth.of(2017, 10).plusMonths(3L * (number - 1));
            windows.put(
                    new Quarter(new FinancialYear(2018), number),
                    List.of(first, first.plusMonths(1), first.plusMonths(2)));
        }
        return windows;
    }

    private static Read read(String text) {
        return PerformanceFile.read(
                "s.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                SharedRules.book().footprints(),
                windows());
    }

    private static Outlook wessex(String text) {
        Read read = read(text);
        assertThat(read.problems()).isEmpty();
        return read.scenarios().get(0).outlook(WESSEX);
    }

    private static List<String> problems(String text) {
        Read read = read(text);
        assertThat(read.scenarios()).isEmpty();
        return read.problems().stream().map(Problem::toString).toList();
    }

    private static String ofWessex(String statement) {
        return "scenarios: [ { name: A, alliances: { wessex: " + statement + " } } ]";
    }

    @Test
    void a_percentage_is_exact_and_weighs_as_much_as_the_real_patients() {
        Outlook outlook = wessex(ofWessex("{ 2018-07: 84.999999% }"));
        assertThat(outlook.percent(JULY)).contains(Fraction.of(84_999_999, 1_000_000));
        assertThat(outlook.figures().pooled(List.of(JULY)).treated())
                .isEqualTo(WESSEX.pooled(List.of(JULY)).treated());
        assertThat(outlook.percent(JULY.plusMonths(1)))
                .isEqualTo(WESSEX.pooled(List.of(JULY.plusMonths(1))).percent());
    }

    @Test
    void patients_of_a_month_are_taken_as_they_are() {
        Outlook outlook = wessex(ofWessex("{ 2018-07: 1 of 3 }"));
        assertThat(outlook.percent(JULY)).contains(Fraction.of(100, 3));
        assertThat(outlook.figures().pooled(List.of(JULY)).treated()).isEqualTo(3);
    }

    @Test
    void patients_of_a_quarter_are_those_of_its_three_months_together() {
        Outlook outlook = wessex(ofWessex("{ 2018/19 Q4: 850 of 1000 }"));
        List<YearMonth> window = List.of(JULY, JULY.plusMonths(1), JULY.plusMonths(2));
        assertThat(outlook.pooled(window)).contains(Fraction.of(85));
        assertThat(outlook.figures().pooled(window).treated()).isEqualTo(1000);
    }

    @Test
    void a_change_starts_from_the_real_figure_of_each_month() {
        Fraction real = WESSEX.pooled(List.of(JULY)).percent().orElseThrow();
        assertThat(wessex(ofWessex("{ 2018-07: +2 points }")).percent(JULY)).contains(real.plus(Fraction.of(2)));
        assertThat(wessex(ofWessex("{ 2018-07: -0.5 points }")).percent(JULY)).contains(real.minus(Fraction.of(1, 2)));
        assertThat(wessex(ofWessex("{ 2018/19 Q4: + 1 point }")).percent(JULY)).contains(real.plus(Fraction.of(1)));
    }

    @Test
    void a_change_beyond_what_can_be_is_cut_off_and_marked() {
        PerformanceScenario scenario = read(ofWessex("{ 2018-07: +50 points, 2018-08: -100 points }"))
                .scenarios()
                .get(0);
        assertThat(scenario.of("wessex").values())
                .containsExactly(
                        new Assumed(Fraction.of(100), treated(JULY), "+50 points", true),
                        new Assumed(Fraction.ZERO, treated(JULY.plusMonths(1)), "-100 points", true));
    }

    private static long treated(YearMonth month) {
        return WESSEX.pooled(List.of(month)).treated();
    }

    @Test
    void latest_is_the_three_months_before_those_that_are_not_known_yet() {
        Outlook outlook = wessex("knownUntil: 2018-03\n" + ofWessex("latest -1.5 points"));
        List<YearMonth> latest = List.of(YearMonth.of(2018, 1), YearMonth.of(2018, 2), YearMonth.of(2018, 3));
        Fraction pooled = WESSEX.pooled(latest).percent().orElseThrow();
        assertThat(outlook.percent(JULY)).contains(pooled.minus(Fraction.of(3, 2)));
        assertThat(outlook.percent(YearMonth.of(2018, 3)))
                .as("a value alone leaves alone what is known")
                .isEqualTo(WESSEX.pooled(latest.subList(2, 3)).percent());
        assertThat(outlook.figures().pooled(List.of(JULY)).treated())
                .as("the median month, as July is not known")
                .isEqualTo(PerformanceScenario.known(WESSEX, YearMonth.of(2018, 3))
                        .medianTreated()
                        .toDecimal(0)
                        .longValueExact());
    }

    @Test
    void what_is_neither_stated_nor_known_stays_unknown() {
        Outlook outlook = wessex("knownUntil: 2018-07\n" + ofWessex("{ 2018-09: 85% }"));
        assertThat(outlook.percent(JULY)).isPresent();
        assertThat(outlook.percent(JULY.plusMonths(1))).isEmpty();
        assertThat(outlook.percent(JULY.plusMonths(2))).contains(Fraction.of(85));
    }

    @Test
    void what_is_said_of_one_alliance_goes_before_what_is_said_of_every_one() {
        Read read = read("""
                scenarios:
                  - name: A
                    everyAlliance: 80%
                    alliances: { wessex: { 2018-07: 90% } }
                """);
        assertThat(read.problems()).isEmpty();
        PerformanceScenario scenario = read.scenarios().get(0);
        assertThat(scenario.assumed()).hasSize(19);
        assertThat(scenario.of("wessex")).hasSize(12);
        assertThat(scenario.outlook(WESSEX).percent(JULY)).contains(Fraction.of(90));
        assertThat(scenario.outlook(WESSEX).percent(JULY.plusMonths(1))).contains(Fraction.of(80));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "85; Write 85%.",
                "100.000001%; A percentage is at most 100%",
                "85.1234567%; up to six decimals",
                "85 percent; Expected is a percentage such as 84.5%",
                "+101 points; A change is at most 100 points",
                "2 points; Expected is a percentage such as 84.5%",
                "latest +101 points; A change is at most 100 points",
                "latest 2; Expected is a percentage such as 84.5%",
                "200 of 172; Of 172 treated, 200 cannot be within 62 days",
                "0 of 0; Of nobody there is no percentage",
                "''; Expected is a percentage such as 84.5%",
                "[85%]; something with parts",
                "8e1%; Expected is a percentage such as 84.5%",
                "-85%; Expected is a percentage such as 84.5%"
            })
    void a_figure_that_means_nothing_is_refused(String figure, String said) {
        String text = ofWessex("{ 2018-07: " + (figure.isEmpty() ? "''" : figure) + " }");
        assertThat(problems(text))
                .singleElement()
                .asString()
                .startsWith("s.yaml:1:57: ")
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({"100%", "0%", "0.000001%", "300 of 300", "0 of 1", "+100 points", "latest", "85 %"})
    void figures_at_the_ends_are_taken(String figure) {
        assertThat(read(ofWessex("{ 2018-07: " + figure + " }")).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2017-10, true", "2017-09, false", "2018-09, true", "2018-10, false"})
    void only_months_that_a_quarter_looks_at_count(String month, boolean counts) {
        Read read = read(ofWessex("{ " + month + ": 85% }"));
        assertThat(read.problems().isEmpty()).isEqualTo(counts);
        if (!counts) {
            assertThat(read.problems().get(0).toString())
                    .startsWith(
                            "s.yaml:1:48: No quarter looks at " + month
                                    + ". Expected is a month from 2017-10 to 2018-09, or a quarter from 2018/19 Q1 to 2018/19 Q4.");
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_line_and_column() {
        assertThat(problems("""
                        knownUntil: March
                        scenario: []
                        scenarios:
                          - name: A
                            everyAlliance: 300 of 350
                            alliances:
                              wessx: 85%
                              wessex: { 2018/19 Q1: 85%, 2017-11: 80% }
                              wessex: 80%
                          - name: A
                            because: []
                            alliances: { peninsula: { 2018/19 Q5: 85%, October: 85% } }
                          - { nme: B }
                          - { name: real figures, everyAlliance: 85% }
                        """).stream()
                        .map(problem -> problem.substring(0, Math.min(problem.length(), 70)))
                        .toList())
                .containsExactly(
                        "s.yaml:1:13: Expected is a month such as 2018-03, but here is 'March'.",
                        "s.yaml:2:1: The key 'scenario' is not known here; known are knownUntil",
                        "s.yaml:5:20: Patients are stated for a month or a quarter, not for all",
                        "s.yaml:7:7: 'wessx' is no Alliance. Perhaps wessex.",
                        "s.yaml:8:34: 2017-11 is stated twice: by '2018/19 Q1' and by '2017-11'",
                        "s.yaml:9:7: 'wessex' is written twice: in line 8 and again in line 9. ",
                        "s.yaml:10:11: Expected is a name that nothing else has, but here is 'A",
                        "s.yaml:11:14: Expected is a text, but here is a list.",
                        "s.yaml:12:31: No performance decides 2018/19 Q5. Expected is a month f",
                        "s.yaml:12:48: 'October' is neither a month nor a quarter. Expected is ",
                        "s.yaml:13:5: The scenario assumes nothing: it has neither 'everyAllian",
                        "s.yaml:13:5: The key 'name' is missing here.",
                        "s.yaml:13:7: The key 'nme' is not known here; known are name, because,",
                        "s.yaml:14:13: Expected is a name that nothing else has, but here is 'r");
    }

    @Test
    void a_change_of_a_month_that_is_not_known_is_told_once_with_whom_it_concerns() {
        assertThat(problems("knownUntil: 2018-06\nscenarios: [ { name: A, everyAlliance: +2 points } ]"))
                .singleElement()
                .asString()
                .startsWith(
                        "s.yaml:2:40: There is no real figure to start from: of cheshire-and-merseyside in 2018-07, ")
                .contains(", and in 54 more months (real figures are known until 2018-06).");
    }

    @Test
    void a_value_alone_needs_a_month_that_it_can_stand_for() {
        assertThat(read("knownUntil: 2018-08\n" + ofWessex("85%")).problems()).isEmpty();
        assertThat(problems("knownUntil: 2018-09\n" + ofWessex("85%")))
                .singleElement()
                .asString()
                .contains("A value alone stands for every month that counts after 'knownUntil', and there is none.");
    }

    @Test
    void a_file_holds_one_to_twelve_scenarios() {
        assertThat(read(scenarios(12)).scenarios()).hasSize(12);
        assertThat(problems(scenarios(13))).singleElement().asString().contains("1 to 12 scenarios, but here are 13");
        assertThat(problems("scenarios: []")).singleElement().asString().contains("but here are 0");
        assertThat(problems("knownUntil: 2018-03")).singleElement().asString().contains("'scenarios' is missing");
        assertThat(problems("")).singleElement().asString().contains("empty");
        assertThat(problems("- 85%")).singleElement().asString().contains("Expected is an object");
    }

    private static String scenarios(int count) {
        StringBuilder text = new StringBuilder("scenarios:\n");
        for (int i = 0; i < count; i++) {
            text.append("  - { name: S").append(i).append(", everyAlliance: 85% }\n");
        }
        return text.toString();
    }

    @Test
    void a_name_and_a_reason_are_one_line_that_can_be_read_and_has_an_end() {
        String most = "scenarios: [ { name: '" + "n".repeat(60) + "', because: '" + "😀".repeat(1000)
                + "', everyAlliance: 85% } ]";
        assertThat(read(most).problems()).isEmpty();
        assertThat(problems(most.replace("n'", "nn'").replace("😀'", "😀😀'")))
                .satisfiesExactly(
                        name -> assertThat(name).contains("Expected is at most 60 characters"),
                        because -> assertThat(because).contains("Expected is at most 1000 characters"));
        assertThat(problems("scenarios: [ { name: \"a\\u202Eb\", because: \"a\\nb\", everyAlliance: 85% } ]"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .contains("Expected is one line, without characters that cannot be seen, but here is 'a\\"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-07: 85 | Write 85%.",
                "2018-07: 85 per cent | Write 85%.",
                "2018-07: 85.5 percent | Write 85.5%.",
                "2018-07: 0.855 | Write 0.855%, or 85.5% if that is meant.",
                "2018-07: 1 | Write 1%, or 100% if that is meant.",
                "2018-07: 1.5 | Write 1.5%.",
                "2018-07: 172/200 | Write 172 of 200.",
                "2018-07: 172 out of 200 | Write 172 of 200.",
                "2018/19 q3: 85% | Did you mean 2018/19 Q3?",
                "Q4: 85% | Did you mean 2018/19 Q4?",
                "2018/2019 Q1: 85% | Did you mean 2018/19 Q1?",
                "2018-7: 85% | Did you mean 2018-07?",
                "2018/07: 85% | Did you mean 2018-07?",
            })
    void what_is_nearly_right_is_told_how_to_write(String written, String hint) {
        assertThat(problems(ofWessex("{ " + written + " }")))
                .singleElement()
                .asString()
                .endsWith(" " + hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2018-07: eighty | 'eighty'.",
                "2018-07: | but here is nothing.",
                "2018-13: 85% | 2018/19 Q1 to 2018/19 Q4.",
                "2019-7: 85% | 2018/19 Q1 to 2018/19 Q4.",
                "2018/19 Q5: 85% | 2018/19 Q1 to 2018/19 Q4.",
                "2018/19: 85% | 2018/19 Q1 to 2018/19 Q4.",
            })
    void where_it_is_not_clear_what_is_meant_nothing_is_guessed(String written, String end) {
        assertThat(problems(ofWessex("{ " + written + " }")))
                .singleElement()
                .asString()
                .endsWith(end);
    }

    @Test
    void a_space_that_is_missing_after_a_colon_is_told() {
        assertThat(problems(ofWessex("{ 2018-07:85% }")).get(0)).endsWith(" Write a space after the colon.");
    }

    @Test
    void a_scenario_that_assumes_nothing_is_refused_however_it_is_written() {
        for (String nothing : List.of("everyAlliance: {}", "alliances: {}", "alliances: { wessex: {} }")) {
            assertThat(problems("scenarios: [ { name: A, " + nothing + " } ]"))
                    .as(nothing)
                    .hasSize(1);
        }
    }
}
