package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.page.RunningSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command line and service divide money under rules of policy by one code path: their answers are the same to the byte. */
class SameAllocationTest {
    private static final String FLOOR = """
            {"limits": [
              {"name": "Floor", "atLeast": "3%", "of": {"region": ["North", "London"]}, "because": "fair \\"shares\\" – £", "by": "the panel"},
              {"name": "Cap", "atMost": 45000000, "each": "alliance"},
              {"name": "Pair", "needs": {"section": "stratifiedFollowUp", "needed": "recoveryPackage"}}],
             "carryForward": {"2017/18": "5%", "2018/19": 1000000}}
            """;

    private static final String NO_PLAN = """
            {"limits": [
              {"name": "Harmless", "atMost": "100%", "each": "alliance"},
              {"name": "North floor", "atLeast": "90%", "of": {"region": "North"}}]}
            """;

    private static final String OVERRIDES = """
            [{"section": "west-yorkshire/stratifiedFollowUp", "fund": true, "because": "a “pilot”", "by": "Dr Ō. Example"},
             {"section": "kent-and-medway/recoveryPackage", "fund": false, "because": "withdrawn", "by": "the chair"}]
            """;

    private static final String[] ON_THE_COMMAND_LINE = {
        "--fund", "west-yorkshire/stratifiedFollowUp", "--because", "a “pilot”", "--by", "Dr Ō. Example",
        "--do-not-fund", "kent-and-medway/recoveryPackage", "--because", "withdrawn", "--by", "the chair"
    };

    @TempDir
    Path folder;

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    private record Run(int code, String out) {}

    private static Run bpv(List<String> arguments) {
        StringWriter out = new StringWriter();
        int code = Main.run(
                new PrintWriter(out), new PrintWriter(new StringWriter(), true), arguments.toArray(String[]::new));
        return new Run(code, out.toString());
    }

    private Run allocated(String limits, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("allocate", "--format", "json", RunningSite.round()));
        if (!limits.isEmpty()) {
            Path file = folder.resolve("limits.json");
            Files.writeString(file, limits);
            arguments.addAll(List.of("--limits", file.toString()));
        }
        arguments.addAll(List.of(more));
        return bpv(arguments);
    }

    private static String served(String more) {
        String assessed =
                bpv(List.of("assess", "--format", "json", RunningSite.round())).out();
        HttpResponse<String> response =
                RunningSite.json("/v1/allocations", "{\"assessment\": " + assessed + more + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void rules_and_overrides_come_to_the_same_bytes() throws IOException {
        Run run = allocated(FLOOR, ON_THE_COMMAND_LINE);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("limited-allocation/1", "Dr Ō. Example", "\"leftOut\" : 0");
        assertThat(served(", \"limits\": " + FLOOR + ", \"overrides\": " + OVERRIDES))
                .isEqualTo(run.out());
    }

    @Test
    void overrides_alone_come_to_the_same_bytes() throws IOException {
        assertThat(served(", \"overrides\": " + OVERRIDES))
                .isEqualTo(allocated("", ON_THE_COMMAND_LINE).out());
    }

    @Test
    void no_rules_at_all_come_to_the_same_bytes() throws IOException {
        assertThat(served(", \"limits\": {}")).isEqualTo(allocated("").out());
        assertThat(served(", \"overrides\": []")).isEqualTo(allocated("").out());
    }

    @Test
    void rules_that_cannot_hold_together_are_an_answer_of_the_same_bytes() throws IOException {
        Run run = allocated(NO_PLAN);

        assertThat(run.code()).isEqualTo(Exit.NOTHING_ASSESSED);
        assertThat(served(", \"limits\": " + NO_PLAN)).isEqualTo(run.out()).contains("\"conflict\" : {", "North floor");
    }
}
