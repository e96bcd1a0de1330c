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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers for a committee from {@code bpv robustness} and {@code bpv what-if}. */
class PaperOptionsTest {
    private static final String BID = "bids-examples/round-2017/wessex.yaml";
    private static final String ROBUSTNESS = "robustness BIDS --draws 5";
    private static final String WHAT_IF = "what-if BIDS --performance DIR/scenarios.yaml";
    private static final String BACKTEST = "what-if --backtest";

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    @BeforeEach
    void scenarios() throws IOException {
        Files.writeString(folder.resolve("scenarios.yaml"), "scenarios: [ { name: Good, everyAlliance: 85% } ]");
        Files.writeString(folder.resolve("limits.yaml"), "{}");
    }

    private Run bpv(String command, String... more) {
        List<String> arguments = new ArrayList<>();
        Stream.concat(Stream.of(command.split(" ")), Stream.of(more))
                .map(each -> each.equals("BIDS") ? BID : each.replace("DIR", folder.toString()))
                .forEach(arguments::add);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROBUSTNESS, WHAT_IF, BACKTEST})
    void both_papers_come_of_one_run_beside_the_report_which_stays_the_same(String command) throws IOException {
        Run run = bpv(command, "--html", "DIR/a.html", "--xlsx", "DIR/a.xlsx");
        Run alone = bpv(command);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(alone.out()).isNotEmpty();
        assertThat(files()).containsExactly("a.html", "a.xlsx");
        assertThat(Files.readString(folder.resolve("a.html")))
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
        assertThat(Files.readAllBytes(folder.resolve("a.xlsx"))).startsWith('P', 'K');
        bpv(command, "--html", "DIR/b.html", "--xlsx", "DIR/b.xlsx", "--format", "json");
        assertThat(Files.readAllBytes(folder.resolve("b.html")))
                .isEqualTo(Files.readAllBytes(folder.resolve("a.html")));
        assertThat(Files.readAllBytes(folder.resolve("b.xlsx")))
                .isEqualTo(Files.readAllBytes(folder.resolve("a.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROBUSTNESS + " --html DIR/a --xlsx DIR/a",
                ROBUSTNESS + " --html DIR/a --out DIR/a",
                ROBUSTNESS + " --limits DIR/limits.yaml --html DIR/limits.yaml",
                WHAT_IF + " --html DIR/a --picture DIR/a",
                WHAT_IF + " --xlsx DIR/scenarios.yaml",
                WHAT_IF + " --limits DIR/limits.yaml --xlsx DIR/limits.yaml",
                BACKTEST + " --html DIR/a --xlsx DIR/./a"
            })
    void no_paper_goes_over_another_or_over_what_is_read(String command) throws IOException {
        String before = Files.readString(folder.resolve("scenarios.yaml"));
        Run run = bpv(command);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("two outputs are to be written to ", "or it is read: name a file for each.");
        assertThat(files()).isEmpty();
        assertThat(Files.readString(folder.resolve("scenarios.yaml"))).isEqualTo(before);
    }

    @Test
    void no_paper_goes_over_a_bid() throws IOException {
        Path bid = folder.resolve("bid.yaml");
        Files.copy(Path.of(BID), bid);
        for (String command : List.of("robustness DIR/bid.yaml --draws 5", "what-if DIR/bid.yaml --backtest")) {
            assertThat(bpv(command, "--html", "DIR/bid.yaml").code()).isEqualTo(1);
            assertThat(bpv(command, "--xlsx", "DIR/bid.yaml").code()).isEqualTo(1);
        }
        assertThat(Files.readString(bid)).isEqualTo(Files.readString(Path.of(BID)));
    }

    @Test
    void without_a_plan_there_is_no_paper() throws IOException {
        Path limits = folder.resolve("limits.yaml");
        Files.writeString(limits, "limits: [ { name: Floor, atLeast: 90%, of: { alliance: wessex } } ]");
        for (String command : List.of(ROBUSTNESS, WHAT_IF)) {
            Run run = bpv(command, "--limits", "DIR/limits.yaml", "--html", "DIR/a.html", "--xlsx", "DIR/a.xlsx");
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("'bpv allocate' says which");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void weights_that_cannot_be_heard_are_said() throws IOException {
        Files.writeString(folder.resolve("limits.yaml"), "envelopes: { 2018/19: 135000000 }");
        String order = "allocate BIDS --weights --do-not-fund wessex/earlyDiagnosis --because why --by who";

        assertThat(bpv(order, "--limits", "DIR/limits.yaml").err())
                .contains("--weights is left out: draws divide the money of the rules folder, and ");
    }

    @Test
    void the_seal_of_a_certificate_of_the_same_run_stands_in_the_paper() throws IOException {
        bpv("allocate BIDS", "--certificate", "DIR/proof.json", "--html", "DIR/a.html");

        String proof = Files.readString(folder.resolve("proof.json"));
        String seal = proof.replaceFirst("(?s).*\"sha256\":\"([0-9a-f]{64})\"}\n", "$1");
        assertThat(seal).hasSize(64);
        assertThat(Files.readString(folder.resolve("a.html"))).contains(seal, "proof.json");
    }
}
