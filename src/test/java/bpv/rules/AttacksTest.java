package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bpv.source.Problem;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that would do something to the machine are refused where they say so, and do not do it. */
class AttacksTest {
    private static final String FILE = "resources/attack.drl";

    @TempDir
    static Path folder;

    private static RulesCopy copy;

    @BeforeAll
    static void copy() {
        copy = RulesCopy.in(folder);
    }

    @AfterEach
    void nothing_was_done() {
        assertThat(System.clearProperty(Attack.CANARY)).isNull();
        assertThat(Path.of("canary")).doesNotExist();
    }

    static Stream<Attack> all() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_refused_at_its_line_before_anything_is_built(Attack attack) {
        copy.write(FILE, attack.text());

        RulesRejected refused = catchThrowableOfType(RulesRejected.class, () -> RuleBook.load(copy.folder(), null));

        assertThat(refused).isNotNull();
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("not-allowed"))
                .extracting(Problem::line)
                .contains(attack.line());
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.file()).endsWith(FILE));
    }

    @Test
    void the_canary_would_be_seen() {
        System.setProperty(Attack.CANARY, "alive");
        assertThat(System.clearProperty(Attack.CANARY)).isEqualTo("alive");
    }
}
