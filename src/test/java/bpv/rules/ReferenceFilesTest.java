package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts about footprints that cannot be so are refused at their line: no Alliance is lost for a slip of policy staff. */
class ReferenceFilesTest {
    private static final String ALLIANCES = "reference/alliances.yaml";
    private static final String FIGURES = "reference/sixty-two-day.yaml";

    @TempDir
    private Path temporary;

    private RulesCopy copy;

    @BeforeEach
    void copied() throws IOException {
        copy = RulesCopy.in(Files.createDirectory(temporary.resolve("rules")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "3000000", "60.1", "three"})
    void a_population_that_no_footprint_has_is_refused(String population) {
        copy.replace(ALLIANCES, "population: 3\n", "population: " + population + "\n");

        assertThat(problems())
                .containsExactly("13: north-east-and-cumbria: population is in millions, such as 1.4, and at most 60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "60", "3.0"})
    void a_population_that_a_footprint_may_have_is_read(String population) {
        copy.replace(ALLIANCES, "population: 3\n", "population: " + population + "\n");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: alliance | kind: Alliance | 11: north-east-and-cumbria: kind is alliance or vanguard",
                "region: North | region: north | the region 'North' is written 'north' above",
                "region: London | region: LONDON | the region 'London' is written 'LONDON' above",
            })
    void kinds_and_regions_are_spelt_alike(String before, String after, String told) {
        copy.replace(ALLIANCES, before, after);

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains(told));
    }

    /** With a piece of the file, what stands there instead, and what is told. */
    static Stream<Arguments> slips() {
        String wanted = "a name is wanted here; put all of it between two quotes";
        return Stream.of(
                Arguments.of("  lead: \"Andrew", "  leed: \"Andrew", "has no 'leed'; did you mean lead?"),
                Arguments.of("\"NHS Sunderland\"", "NHS Sunderland: \"\"", "25: north-east-and-cumbria: " + wanted),
                Arguments.of("\"NHS Sunderland\"", "", wanted),
                Arguments.of(
                        "\"NHS Sunderland\"",
                        "\"NHS cumbria \"",
                        "27: north-east-and-cumbria: 'NHS Cumbria' stands twice"),
                Arguments.of("  population: 3\n", "  popluation: 3\n", "has no 'popluation'; did you mean population?"),
                Arguments.of("  region: North\n", "  Region: North\n", "has no 'Region'; did you mean region?"),
                Arguments.of("  ccgs:\n", "  cgs:\n", "has no 'cgs'; did you mean ccgs?"),
                Arguments.of(
                        "name: \"East of England\"", "name: \"Wessex\"", "'Wessex' is the name of east-of-england"),
                Arguments.of(
                        "\"NHS Hartlepool and Stockton-on-Tees\": ",
                        "\"NHS Darlington\": ",
                        "16: north-east-and-cumbria: 'NHS Darlington' stands in the lists already"),
                Arguments.of("\"NHS Sunderland\"", "\"NHS Cumbria\"", "'NHS Cumbria' stands twice in this list"),
                Arguments.of(
                        "\"NHS Hartlepool and Stockton and Tees\"",
                        "[NHS Cumbria]",
                        "16: north-east-and-cumbria: " + wanted),
                Arguments.of(
                        ": \"NHS Hartlepool and Stockton and Tees\"",
                        ": \"NHS Hartlepol and Stockton and Tees\"",
                        "is neither among the STPs nor the CCGs; did you mean 'NHS Hartlepool and Stockton and Tees'?"),
                Arguments.of(
                        "    \"NHS Hartlepool and Stockton-on-Tees\": ",
                        "    - ",
                        "other names are written as the official name, a colon"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void what_a_footprint_is_made_of_is_lost_for_no_slip(String before, String after, String told) {
        copy.replace(ALLIANCES, before, after);

        assertThat(problems()).singleElement().asString().contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2016-01", "0216-01", "20166-01", "1899-12", "2100-01"})
    void a_month_of_no_time_of_ours_is_refused(String month) {
        copy.replace(FIGURES, "2016-01: 615 of 741", month + ": 615 of 741");

        assertThat(problems()).containsExactly("9: '" + month + "' is not a month such as 2016-01");
    }

    @Test
    void figures_of_a_name_that_nobody_has_are_refused_with_the_nearest() {
        copy.replace(FIGURES, "north-east-and-cumbria:", "north-east-cumbria:");

        assertThat(problems())
                .containsExactly("8: there is no footprint 'north-east-cumbria'; did you mean north-east-and-cumbria?");
    }

    @Test
    void a_footprint_under_another_id_is_named_to_its_figures() {
        copy.replace(ALLIANCES, "\nwest-yorkshire:", "\nwest-yorks:");

        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("there is no footprint 'west-yorkshire'; did you mean west-yorks?");
    }

    @Test
    void a_list_that_is_none_is_told_where_it_stands() {
        copy.replace(ALLIANCES, "  stps:\n    - \"Cheshire and Merseyside\"", "  stps: \"Cheshire and Merseyside\"");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("stps is a list; write each name on a line of its own");
    }

    @Test
    void a_month_in_which_nobody_was_treated_is_refused() {
        copy.replace(FIGURES, "2016-01: 615 of 741", "2016-01: 0 of 0");

        assertThat(problems()).containsExactly("9: nobody was treated; leave the month out if it is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-30", "2017-13-01", "soon"})
    void a_day_of_assessment_that_no_calendar_has_is_refused_at_its_line(String day) {
        copy.replace("allocation/parameters.yaml", "is: 2017-02-01", "is: " + day);
        Path cache = Path.of("target/compiled-rules");
        RulesRejected rejected = catchThrowableOfType(RulesRejected.class, () -> RuleBook.load(copy.folder(), cache));

        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("allocation/parameters.yaml");
            assertThat(problem.line()).isEqualTo(13);
            assertThat(problem.message())
                    .startsWith("assessmentDay cannot be read: a day such as 2017-04-01 is wanted");
        });
    }

    @ParameterizedTest
    @CsvSource({"2016-12-05, 1", "2016-12-06, 0"})
    void a_day_of_assessment_before_its_own_value_is_told_once_and_not_by_each_number(String day, int problems) {
        copy.replace("allocation/parameters.yaml", "is: 2017-02-01", "is: " + day);

        assertThat(NumbersCheck.problems(RuleSources.read(copy.folder())))
                .hasSize(problems)
                .allSatisfy(problem -> assertThat(problem.line() + ": " + problem.message())
                        .isEqualTo("13: assessmentDay is 2016-12-05, but this value holds from 2016-12-06 on"));
    }

    @Test
    void what_is_wrong_with_rules_numbers_and_facts_is_told_at_once() {
        copy.replace(ALLIANCES, "population: 3\n", "population: 0\n");
        copy.replace("release/parameters.yaml", "is: [2018/19]", "is: [2081/82]");
        copy.replace("gateway/parameters.yaml", "is: 20", "is: 2O");
        copy.replace("gateway/submission.drl", "then", "than");
        RulesRejected rejected = catchThrowableOfType(RulesRejected.class, () -> RuleBook.load(copy.folder(), null));

        assertThat(rejected.problems())
                .extracting(problem -> problem.file().replaceFirst(".*/(\\w+/\\w)", "$1"))
                .contains(ALLIANCES, "release/parameters.yaml", "gateway/parameters.yaml", "gateway/submission.drl");
    }

    private List<String> problems() {
        return NumbersCheck.problems(RuleSources.read(copy.folder())).stream()
                .filter(problem -> problem.file().contains("reference/"))
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }
}
