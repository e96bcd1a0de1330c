package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip in the outcomes is told once, where it stands, with what may have been meant. */
class OutcomeFileTest {
    /** With a piece of the first outcome, what stands there instead, the line, and what is told. */
    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of(
                        "  better: up",
                        "  better: upp",
                        8,
                        "better is one of up, down, but it is 'upp'; did you mean up?"),
                Arguments.of("  core: true\n", "", 4, "lacks 'core'"),
                Arguments.of("  core: true", "  core: yes", 10, "core is one of true, false, but it is 'yes'"),
                Arguments.of("  unit: per cent\n", "", 4, "lacks 'unit'"),
                Arguments.of("  unit: per cent", "  unit: percent", 7, "'percent'; did you mean per cent?"),
                Arguments.of(
                        "  class: clinicalEffectiveness",
                        "  class: clinicalEfectiveness",
                        9,
                        "'clinicalEfectiveness'; did you mean clinicalEffectiveness?"),
                Arguments.of("  intervention: earlyDiagnosis", "  intervention: early", 6, "but it is 'early'"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_told_once_where_it_stands(String piece, String by, int line, String told, @TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty).replace("outcomes/outcomes.yaml", piece, by);

        assertThat(NumbersCheck.problems(RuleSources.read(copy.folder())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(told);
                });
    }
}
