package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bpv.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @BeforeAll
    static void folder() throws IOException {
        Files.createDirectory(folder.resolve("resources"));
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
    void is_refused_at_its_line_before_anything_is_built(Attack attack) throws IOException {
        Files.writeString(folder.resolve(FILE), attack.text());

        RulesRejected refused = catchThrowableOfType(RulesRejected.class, () -> RuleIndex.of(RuleFiles.read(folder)));

        assertThat(refused).isNotNull();
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("not-allowed"))
                .extracting(Problem::line)
                .contains(attack.line());
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.file()).endsWith(FILE));
    }

    /** One is enough, as there is one way to the rules of a folder, and all of these take it. */
    @Test
    void every_way_into_a_rules_folder_leads_past_the_check(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.write(FILE, Attack.all().findFirst().orElseThrow().text());

        for (ThrowingCallable way : List.<ThrowingCallable>of(
                () -> RuleBook.load(copy.folder(), null),
                () -> RuleBook.load(copy.folder(), Path.of("target/compiled-rules")),
                () -> RuleBook.loadClassic(copy.folder()),
                () -> RuleText.read(copy.folder()))) {
            assertThatThrownBy(way)
                    .isInstanceOf(RulesRejected.class)
                    .hasMessageContaining(FILE + ":16:1: 'System' reaches out of the rules into the machine");
        }
    }

    @Test
    void the_canary_would_be_seen() {
        System.setProperty(Attack.CANARY, "alive");
        assertThat(System.clearProperty(Attack.CANARY)).isEqualTo("alive");
    }
}
