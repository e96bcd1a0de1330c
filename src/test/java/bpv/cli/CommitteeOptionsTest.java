package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitteeOptionsTest {
    private static final String ROUND = "bids-examples/round-2017";
    private static final String BID = ROUND + "/wessex.yaml";

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    private Run allocate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("allocate", BID));
        Stream.of(more).map(each -> each.replace("DIR", folder.toString())).forEach(arguments::add);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void every_output_comes_of_one_run_beside_the_report() throws IOException {
        Run run = allocate("--html", "DIR/a.html", "--xlsx", "DIR/a.xlsx", "--360giving", "DIR/a.json");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Allocation under rules of policy");
        assertThat(files()).containsExactly("a.html", "a.json", "a.xlsx");
        assertThat(Files.readString(folder.resolve("a.html"))).endsWith("</html>\n");
        assertThat(Files.readAllBytes(folder.resolve("a.xlsx"))).startsWith('P', 'K');
        assertThat(Files.readString(folder.resolve("a.json")))
                .contains("\"id\" : \"360G-UNREGISTERED-2017-2021-wessex-earlyDiagnosis\"");
    }

    @Test
    void the_same_command_gives_the_same_bytes() throws IOException {
        allocate("--html", "DIR/a.html", "--xlsx", "DIR/a.xlsx", "--360giving", "DIR/a.json");
        allocate("--html", "DIR/b.html", "--xlsx", "DIR/b.xlsx", "--360giving", "DIR/b.json");

        for (String kind : List.of("html", "xlsx", "json")) {
            assertThat(Files.readAllBytes(folder.resolve("a." + kind)))
                    .as(kind)
                    .isEqualTo(Files.readAllBytes(folder.resolve("b." + kind)));
        }
    }

    @Test
    void without_a_plan_the_report_says_why_and_no_award_is_proposed() throws IOException {
        Path limits = folder.resolve("limits.yaml");
        Files.writeString(limits, "limits: [ { name: Floor, atLeast: 90%, of: { alliance: wessex } } ]");
        Run run = allocate(
                "--limits",
                "DIR/limits.yaml",
                "--html",
                "DIR/a.html",
                "--xlsx",
                "DIR/a.xlsx",
                "--360giving",
                "DIR/a.json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("No 360Giving data was written to " + folder.resolve("a.json"));
        assertThat(files()).containsExactly("a.html", "a.xlsx", "limits.yaml");
        assertThat(Files.readString(folder.resolve("a.html"))).contains("There is no proposal", "Floor gives way by £");
    }

    @Test
    void the_registered_prefix_begins_every_identifier() throws IOException {
        allocate("--360giving", "DIR/a.json", "--360giving-prefix", "360G-Example");

        assertThat(Files.readString(folder.resolve("a.json")))
                .contains("\"360G-Example-2017-2021-wessex-earlyDiagnosis\"", "\"360G-Example-wessex\"")
                .doesNotContain("UNREGISTERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "360G-", "360G-a/b"})
    void a_prefix_that_360giving_would_not_give_is_refused_before_any_work(String prefix) throws IOException {
        Run run = allocate("--360giving", "DIR/a.json", "--360giving-prefix", prefix);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("--360giving-prefix must be 360G- with letters")
                .contains("'" + prefix + "'");
        assertThat(files()).isEmpty();
    }

    @Test
    void no_output_goes_over_another_or_over_what_is_read() throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "{}");
        assertThat(allocate("--html", "DIR/a", "--xlsx", "DIR/a").err()).contains("two outputs are to be written to ");
        assertThat(allocate("--html", "DIR/a", "--out", "DIR/../" + folder.getFileName() + "/a")
                        .err())
                .contains("two outputs are to be written to ");
        assertThat(allocate("--limits", "DIR/limits.yaml", "--html", "DIR/limits.yaml")
                        .code())
                .isEqualTo(1);
        assertThat(allocate("--xlsx", BID).err()).contains("a bid that is read");
        assertThat(files()).containsExactly("limits.yaml");
        assertThat(Files.readString(folder.resolve("limits.yaml"))).isEqualTo("{}");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThat(allocate("--xlsx", "DIR/none/a.xlsx").err()).contains("there is no folder ", "make it first");
        assertThat(allocate("--xlsx", "DIR").err()).contains("is a folder; name a file");
    }
}
