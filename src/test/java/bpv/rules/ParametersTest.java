package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bpv.assessment.GatewayParameters;
import bpv.assessment.ImprovementParameters;
import bpv.assessment.RobustnessParameters;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static final String FILE = "gateway/parameters.yaml";
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    @TempDir
    Path empty;

    private RulesCopy copy;

    @BeforeEach
    void copy() {
        copy = RulesCopy.in(empty);
    }

    private GatewayParameters read(LocalDate day) {
        return ParameterBinder.bind(
                ParameterFile.read(RuleFiles.read(copy.folder()), FILE, day), GatewayParameters.class);
    }

    @Test
    void the_numbers_of_the_day_are_read() {
        assertThat(read(DAY)).isEqualTo(new GatewayParameters(LocalDate.of(2017, 1, 18), 20));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a misspelt number        | engagementWords:          | engagmentWords:   | 9 | no rule reads a number called 'engagmentWords'
            another number           | engagementWords:          | wordsOfGovernance: | 1 | the number 'engagementWords' is missing
            a number of another type | is: 20,                   | is: twenty,       | 13 | a number such as 85 or 0.5 is wanted
            a half where wholes are  | is: 20,                   | is: 20.5,         | 13 | a whole number of at most 2147483647 is wanted
            more than can be counted | is: 20,                   | is: 2147483648,   | 13 | a whole number of at most 2147483647 is wanted
            fewer words than none    | is: 20,                   | is: -1,           | 13 | engagementWords must be 0 or more, but is -1
            a day of another form    | is: 2017-01-18,           | is: 18/01/2017,   | 7 | closingDate cannot be read
            no value                 | is: 20,                   | was: 20,          | 13 | engagementWords lacks 'is'
            no day                   | 2016-12-06: { is: 2017 | always: { is: 2017 | 7 | is not a day such as 2017-04-01
            a bad standing           | standing: assumed         | standing: guessed | 13 | standing is quoted, inferred or assumed
            no source                | source: "assumption, not published", | | 13 | source' is missing
            no meaning               | means: Below this many    | meant: Below this many | 9 | means' is missing
            no unit                  | unit: words               | units: words      | 9 | unit' is missing
            """)
    void a_fault_is_told_with_its_line(String what, String piece, String by, int line, String message) {
        copy.replace(FILE, piece, by == null ? "" : by);

        RulesRejected refused = catchThrowableOfType(RulesRejected.class, () -> read(DAY));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith(FILE);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            neither true nor false   | is: true,        | is: yes,          | true or false is wanted, but it is 'yes'
            a field of no such name  | submitted, appr  | submited, appr    | one of submitted, approvals,
            no list                  | is: [            | is: { x: [        | a list in square brackets is wanted
            a grain of nothing       | is: 0.1,         | is: 0,            | percentGrain must be above 0, but is 0
            less than nothing        | { is: 2, source  | { is: -2, source  | must be 0 or more, but is -2
            """)
    void a_fault_in_what_may_be_changed_is_told(String what, String piece, String by, String message) {
        String file = "improvement/parameters.yaml";
        copy.replace(file, piece, by);
        if (by.contains("{ x: [")) {
            copy.replace(file, "      ]", "      ] }");
        }

        RuleFiles files = RuleFiles.read(copy.folder());
        RulesRejected refused = catchThrowableOfType(
                RulesRejected.class,
                () -> ParameterBinder.bind(ParameterFile.read(files, file, DAY), ImprovementParameters.class));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith(file);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            more than all            | is: 100, source     | is: 100.1, source | greatestWeight must be 0 or more and at most 100, but is 100.1
            less than nothing        | is: 0, source       | is: -1, source    | must be 0 or more and at most 100, but is -1
            chances above all        | is: 10, source      | is: 91, source    | together 100 or less, but are 101
            core and out             | is: 5, source       | is: 95, source    | would be both core and out
            no step                  | is: 0.1, source     | is: 0, source     | weightStep must be above 0 and at most 100, but is 0
            no draw                  | is: 1000, source    | is: 0, source     | draws must be 1 or more, but is 0
            a seed that is no number | is: 2017, source    | is: many, source  | seed cannot be read
            """)
    void a_fault_in_how_robustness_is_asked_for_is_told(String what, String piece, String by, String message) {
        String file = "robustness/parameters.yaml";
        copy.replace(file, piece, by);

        RuleFiles files = RuleFiles.read(copy.folder());
        RulesRejected refused = catchThrowableOfType(
                RulesRejected.class,
                () -> ParameterBinder.bind(ParameterFile.read(files, file, DAY), RobustnessParameters.class));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith(file);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void the_least_weight_may_be_the_greatest_and_no_more() {
        String file = "robustness/parameters.yaml";
        copy.replace(file, "is: 100, source", "is: 20, source");
        copy.replace(file, "is: 0, source", "is: 20, source");
        ParameterBinder.bind(ParameterFile.read(RuleFiles.read(copy.folder()), file, DAY), RobustnessParameters.class);

        copy.replace(file, "is: 20, source", "is: 20.1, source");
        RuleFiles files = RuleFiles.read(copy.folder());
        assertThat(catchThrowableOfType(
                                RulesRejected.class,
                                () -> ParameterBinder.bind(
                                        ParameterFile.read(files, file, DAY), RobustnessParameters.class))
                        .problems())
                .anyMatch(problem -> problem.message().contains("no weight could be drawn"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            allocation    | is: 200000,            | is: 0,             | 51 | nodeLimit must be 1 or more, but is 0
            allocation    | 2017/18: 123000000     | 2017/18: -1        | 21 | pounds are wanted for 2017/18, but it is '-1'
            allocation    | 2018/19: 140000000     | 2028/29: 140000000 | 21 | the envelopes leave out 2018/19
            allocation    | 2017/18: 0             | 2017/18: 123000001 | 34 | reserves keep back £123,000,001 of 2017/18, whose envelope is £123,000,000
            release       | is: [2018/19]          | is: [2019/20, 2028/29] | 55 | linkedYears names 2028/29, which is no year of the round
            release       | is: 80, source         | is: 85.1, source   | 13 | lowerThreshold is 85.1, which is more than standard, 85
            value         | is: 75, source         | is: 100.1, source  | 13 | gapForThree must be 0 or more and at most 100, but is 100.1
            value         | is: 75, source         | is: 49.9, source   | 19 | gapForTwo is 50, which is more than gapForThree, 49.9
            value         | is: 20, source         | is: 9, source      | 31 | improvementForThree is 10, which is more than improvementForFour, 9
            value         | is: 5, source          | is: 0, source      | 37 | improvementForTwo must be above 0, but is 0
            funding-tests | is: 30, source         | is: 300, source    | 7  | scoreFloor must be 0 or more and at most 100, but is 300
            resources     | is: 3, source          | is: 0, source      | 13 | interventions must be 1 or more, but is 0
            outcomes      | is: 62, by             | is: 162, by        | 12 | the target of ED1 must be 0 or more and at most 100, but is 162
            outcomes      | is: 6, source          | is: 0, source      | 16 | the credibleStep of ED1 must be above 0 and at most 100, but is 0
            """)
    void a_number_outside_its_range_is_told_at_its_line(
            String folder, String piece, String by, int line, String message) {
        copy.replace(folder + (folder.equals("outcomes") ? "/outcomes.yaml" : "/parameters.yaml"), piece, by);

        assertThat(NumbersCheck.problems(RuleSources.read(copy.folder()))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    /** The least and the most that each may be. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            allocation    | is: 200000,   | is: 1,
            allocation    | 2017/18: 0    | 2017/18: 123000000
            release       | is: [2018/19] | is: [2017/18, 2020/21]
            funding-tests | is: 30, source | is: 0, source
            funding-tests | is: 30, source | is: 100, source
            confidence    | is: 15, source | is: 25, source
            release       | is: 80, source | is: 85, source
            value         | is: 75, source | is: 100, source
            value         | is: 75, source | is: 50, source
            resources     | is: 3, source | is: 1, source
            """)
    void a_number_at_the_end_of_its_range_is_taken(String folder, String piece, String by) {
        copy.replace(folder + "/parameters.yaml", piece, by);

        assertThat(NumbersCheck.problems(RuleSources.read(copy.folder()))).isEmpty();
    }

    @Test
    void a_file_that_is_missing_is_told() {
        copy.delete(FILE);

        assertThat(catchThrowableOfType(RulesRejected.class, () -> read(DAY)).problems())
                .anyMatch(problem -> problem.file().endsWith(FILE));
    }

    @Test
    void the_day_before_its_first_day_a_number_is_not_in_force() {
        RulesRejected refused = catchThrowableOfType(RulesRejected.class, () -> read(LocalDate.of(2016, 12, 5)));

        assertThat(refused.problems())
                .anyMatch(problem -> problem.line() == 9
                        && problem.message().contains("engagementWords has no value in force on 2016-12-05"));
        assertThat(read(LocalDate.of(2016, 12, 6)).engagementWords()).isEqualTo(20);
    }

    @Test
    void a_later_value_counts_from_its_day_and_the_old_one_before() {
        String old = "    2016-12-06: { is: 20,";
        copy.replace(FILE, old, "    2017-02-01: { is: 25, source: \"assumption\", standing: assumed }\n" + old);

        assertThat(read(LocalDate.of(2017, 1, 31)).engagementWords()).isEqualTo(20);
        assertThat(read(LocalDate.of(2017, 2, 1)).engagementWords()).isEqualTo(25);
    }
}
