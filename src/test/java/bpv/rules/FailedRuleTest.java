package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bpv.ExampleRound;
import bpv.assessment.Finding;
import bpv.round.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that cannot be computed is named with its file and line, and with why. */
class FailedRuleTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    @TempDir
    private Path empty;

    @Test
    void a_division_by_zero_in_what_a_rule_concludes() throws IOException {
        assertThat(failed("", "insert( Finding.met( $section, \"\" + ( 1 / ( $section.subject().length() * 0 ) ) ) );"))
                .hasMessageStartingWith(
                        "resources/only.drl:17: the rule \"Resources, X: a spoilt one\" fits, but cannot be"
                                + " computed: it divides by zero");
    }

    @Test
    void a_division_by_zero_in_a_condition() throws IOException {
        assertThat(failed(
                        ", Fraction.of( 1 ).dividedBy( Fraction.ZERO ).isPositive()",
                        "insert( Finding.met( $section, \"It ends.\" ) );"))
                .hasMessageStartingWith("resources/only.drl:17: a condition of the rule \"Resources, X: a spoilt one\""
                        + " cannot be computed: it divides by zero");
    }

    @Test
    void what_is_not_there() throws IOException {
        assertThat(failed("", "Fraction none = null; insert( Finding.met( $section, \"\" + none.signum() ) );"))
                .hasMessageContaining("cannot be computed: it uses something that is not there");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 5, -1})
    void points_that_no_value_has(int points) throws IOException {
        RulesCopy copy = RulesCopy.in(Files.createDirectory(empty.resolve("rules")));
        copy.replace(
                "value/national-target.drl",
                "Finding.highest( $outcome, 4,",
                "Finding.highest( $outcome, " + points + ",");
        RuleBook book = RuleBook.load(copy.folder(), null);
        Round round = new Round(book, book.assessmentDay());

        FailedRule failed = catchThrowableOfType(
                FailedRule.class, () -> round.assess(ExampleRound.read(List.of(ExampleRound.FOLDER)), file -> {}));

        assertThat(failed)
                .hasMessageStartingWith("value/national-target.drl:")
                .hasMessageEndingWith(" gives " + points + " points");
        assertThat(failed.problem().expected()).isEqualTo("points from 0 to 4");
    }

    private FailedRule failed(String condition, String then) throws IOException {
        String text =
                TwoRules.text("a spoilt one", "$section : SectionResources( subject != null" + condition + " )", then);
        RuleBook book = RuleBook.load(AllowedFormsTest.only(empty, text).folder(), null);
        FailedRule failed = catchThrowableOfType(
                FailedRule.class,
                () -> book.run(
                        RuleSet.RESOURCES,
                        DAY,
                        AllowedFormsTest.sections(),
                        AllowedFormsTest.numbers(),
                        Finding.class));
        assertThat(failed).as("a rule that fails").isNotNull();
        assertThat(failed.problem().code()).isEqualTo("failed-rule");
        return failed;
    }
}
