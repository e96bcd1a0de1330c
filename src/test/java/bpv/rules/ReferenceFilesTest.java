package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void figures_of_a_name_that_nobody_has_are_refused_with_the_nearest() {
        copy.replace(FIGURES, "north-east-and-cumbria:", "north-east-cumbria:");

        assertThat(problems())
                .containsExactly("8: there is no footprint 'north-east-cumbria'; did you mean north-east-and-cumbria?");
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
        RulesRejected rejected = catchThrowableOfType(
                RulesRejected.class,
                () -> RuleBook.load(copy.folder(), Path.of("target/compiled-rules"))
                        .assessmentDay());

        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("allocation/parameters.yaml");
            assertThat(problem.line()).isGreaterThan(1);
            assertThat(problem.message()).isEqualTo("the number 'assessmentDay' is no day of the calendar");
        });
    }

    private List<String> problems() {
        return NumbersCheck.problems(RuleSources.read(copy.folder())).stream()
                .filter(problem -> problem.file().contains("reference/"))
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }
}
