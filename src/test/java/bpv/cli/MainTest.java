package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String ROUND = "bids-examples/round-2017";
    private static final String BID = ROUND + "/wessex.yaml";

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    private static Run bpv(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void a_round_without_problems_is_done() {
        Run run = bpv("assess", ROUND);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_folder_says_what_it_passes_over() {
        Run run = bpv("assess", "bids-examples");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Not read:", "bids-examples/broken", "fails-everything.yaml");
        assertThat(run.out()).isEqualTo(bpv("assess", ROUND).out());
    }

    @Test
    void a_broken_document_never_stops_the_others() {
        Run run = bpv("assess", ROUND + "/peninsula.yaml", "bids-examples/broken/unknown-key.yaml", "--format", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("\"peninsula/recoveryPackage\"", "\"unknown-key\"");
        assertThat(run.err()).contains("bids-examples/broken/unknown-key.yaml:");
    }

    @Test
    void nothing_to_assess_is_said_so() {
        assertThat(bpv("assess", "bids-examples/broken/unknown-key.yaml").code())
                .isEqualTo(3);
        assertThat(bpv("check", "nowhere.yaml").code()).isEqualTo(3);
        assertThat(bpv("check", "nowhere.yaml").err()).contains("nowhere.yaml:1:1:");
        assertThat(bpv("explain", "nowhere.yaml", "--section", "wessex/earlyDiagnosis")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void a_draft_is_improved_and_compared_with_what_it_was() throws IOException {
        Path changed = folder.resolve("changed.yaml");
        String section = "peninsula/recoveryPackage";
        String draft = ROUND + "/peninsula.yaml";
        Run improved = bpv("improve", draft, "--section", section, "--draft", changed.toString());
        assertThat(improved.code()).as(improved.err()).isZero();
        assertThat(improved.out()).contains("day of submission: '2017-01-19' becomes '2017-01-18'");
        Run compared = bpv("compare", draft, changed.toString());
        assertThat(compared.code()).isZero();
        assertThat(compared.out()).contains("gateway G1: not met becomes met");
        assertThat(bpv("improve", changed.toString(), "--section", section).out())
                .contains("Nothing has to change");
    }

    @Test
    void a_draft_with_problems_is_neither_improved_nor_compared() {
        String broken = "bids-examples/broken/unknown-key.yaml";
        Run improved = bpv("improve", broken);
        assertThat(improved.code()).isEqualTo(3);
        assertThat(improved.err()).contains("mitgation");
        assertThat(bpv("compare", BID, broken).code()).isEqualTo(3);
    }

    @Test
    void a_draft_is_never_written_over_and_what_cannot_be_improved_is_said() {
        assertThat(bpv("improve", BID, "--draft", BID).err()).contains("a bid that is read");
        assertThat(bpv("compare", BID, BID, "--out", BID).err()).contains("a bid that is read");
        assertThat(bpv("improve", BID, "--section", "wessex/nothing").err()).contains("it has wessex/earlyDiagnosis");
        assertThat(bpv("improve", BID, "--target", "laterPhase").err()).contains("fund or fundWithConditions");
        assertThat(bpv("improve", ROUND).err()).contains("is a folder");
        assertThat(bpv("compare", BID, "nowhere.yaml").err()).contains("there is no file 'nowhere.yaml'");
    }

    @Test
    void a_wrong_command_is_answered_in_words_and_not_with_a_stack_trace() {
        for (String[] wrong : List.of(
                new String[] {},
                new String[] {"asess"},
                new String[] {"assess"},
                new String[] {"assess", ROUND, "--day", "tomorrow"},
                new String[] {"assess", ROUND, "--format", "pdf"},
                new String[] {"assess", ROUND, "--rules", "nowhere"},
                new String[] {"assess", ROUND, "--out", "nowhere/report.txt"},
                new String[] {"explain", ROUND},
                new String[] {"explain", ROUND, "--section", "wessex/nothing"})) {
            Run run = bpv(wrong);
            assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void help_and_version_are_data() {
        assertThat(bpv("--version").out()).startsWith("bpv ");
        assertThat(bpv("help").out()).contains("assess", "check", "explain", "schema");
        assertThat(bpv("help", "assess").out()).contains("--day", "--rules", "--format", "--out");
    }

    @Test
    void a_report_in_a_file_is_the_report_on_standard_output() throws IOException {
        Path file = folder.resolve("report.json");
        assertThat(bpv("assess", BID, "--format", "json", "--out", file.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(bpv("assess", BID, "--format", "json").out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void several_drafts_of_one_alliance_can_be_checked_but_not_assessed() throws IOException {
        Path one = Files.copy(Path.of(BID), folder.resolve("one.yaml"));
        Path two = Files.copy(Path.of(BID), folder.resolve("two.yaml"));
        assertThat(bpv("check", one.toString(), two.toString()).code()).isZero();
        Run run = bpv("assess", one.toString(), two.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("one.yaml:", "two.yaml:", "There is another bid from wessex");
    }

    @Test
    void a_document_is_checked_as_it_is_assessed() {
        String checked = bpv("check", BID, "--format", "json").out();
        String assessed = bpv("assess", BID, "--format", "json").out();
        String bids = assessed.substring(assessed.indexOf("\"bids\""), assessed.indexOf("\"problems\""));
        assertThat(checked).contains(bids);
    }

    @Test
    void the_published_schema_is_the_one_that_the_program_writes() throws IOException {
        assertThat(bpv("schema").out()).isEqualTo(Files.readString(Path.of("docs/reference/bid.schema.json")));
    }

    @Test
    void the_day_decides_which_numbers_are_in_force() {
        Run before = bpv("check", BID, "--day", "2016-12-05");
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.err()).contains("in force on 2016-12-05");
        assertThat(bpv("check", BID, "--day", "2016-12-06").code()).isZero();
    }

    @Test
    void a_command_that_fails_half_way_prints_no_half_of_a_report() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Path file = rules.resolve("value/left-out.drl");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("\nrule")));
        Run run = bpv("check", BID, "--rules", rules.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no rule in force on 2017-02-01 answers value");
    }

    @Test
    void a_report_never_takes_the_place_of_a_bid_that_is_read() throws IOException {
        Path bid = Files.copy(Path.of(BID), folder.resolve("wessex.yaml"));
        String before = Files.readString(bid);
        Run run = bpv("assess", folder.toString(), "--out", bid.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("name another file");
        assertThat(Files.readString(bid)).isEqualTo(before);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
