package bpv.rules;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bpv.source.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files that editors have saved otherwise, or under another name: told as that, whoever reads the folder. */
class RuleFilesTest {
    private static final String RULE = "gateway/submission.drl";

    @TempDir
    private Path temporary;

    private RulesCopy copy;

    @BeforeEach
    void copied() throws IOException {
        copy = RulesCopy.in(Files.createDirectory(temporary.resolve("rules")));
    }

    @Test
    void a_file_in_another_encoding_is_told_with_the_place() throws IOException {
        String text = copy.text(RULE).replaceFirst("rule \"", "// a dash \u2013 here\nrule \"");
        Files.write(copy.folder().resolve(RULE), text.getBytes(Charset.forName("windows-1252")));

        assertThat(rejected()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith(RULE);
            assertThat(text.split("\n")[problem.line() - 1]).startsWith("// a dash");
            assertThat(problem.column()).isEqualTo(11);
            assertThat(problem.message()).isEqualTo("the file is not saved as UTF-8: here stands byte 0x96");
        });
    }

    @Test
    void utf_16_and_a_byte_order_mark_are_told_as_such() throws IOException {
        Files.write(copy.folder().resolve(RULE), copy.text(RULE).getBytes(UTF_16));
        Files.write(
                copy.folder().resolve("value/left-out.drl"),
                ("\uFEFF" + copy.text("value/left-out.drl")).getBytes(UTF_8));

        assertThat(rejected())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "the file is saved as UTF-16, not as UTF-8", "the file begins with a byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission.drl.txt", "submission.DRL", "submission.scenarios.yml", "parameters.yaml.txt"})
    void a_file_that_would_be_passed_over_is_named(String name) throws IOException {
        Files.move(copy.folder().resolve(RULE), copy.folder().resolve("gateway/" + name));

        assertThat(rejected())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).endsWith("gateway/" + name));
    }

    @Test
    void a_link_that_leads_to_nothing_is_named() throws IOException {
        Files.delete(copy.folder().resolve(RULE));
        Files.createSymbolicLink(copy.folder().resolve(RULE), Path.of("nowhere.drl"));

        assertThat(rejected())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("this link leads to nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission.drl~", "submission.drl.bak", ".submission.drl.swp"})
    void what_editors_keep_beside_a_file_is_nobodys_rules(String name) throws IOException {
        Files.copy(copy.folder().resolve(RULE), copy.folder().resolve("gateway/" + name));

        assertThat(RuleFiles.read(copy.folder()).names()).noneMatch(file -> file.endsWith(name));
    }

    private List<Problem> rejected() {
        return catchThrowableOfType(RulesRejected.class, () -> RuleFiles.read(copy.folder()))
                .problems();
    }
}
