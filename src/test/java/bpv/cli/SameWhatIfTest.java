package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.page.RunningSite;
import bpv.source.Edits;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command line, service and page project the release by one code path: their answers are the same. */
class SameWhatIfTest {
    static final String SCENARIOS = """
            knownUntil: 2018-03
            scenarios:
              - name: Recovery
                because: "plans “deliver” – £"
                everyAlliance: { 2018/19 Q3: latest +2 points, 2018/19 Q4: 84.999999% }
                alliances:
                  kent-and-medway: { 2018-07: 172 of 200, 2018/19 Q3: 85% }
                  peninsula: latest
              - { name: As it is, everyAlliance: latest }
            """;

    private static final String FILE = """
            {"limits": [{"name": "Cap", "atMost": 45000000, "each": "alliance", "because": "fair shares", "by": "the panel"}],
             "carryForward": {"2017/18": "5%"}, "envelopes": {"2018/19": 120000000}, "objective": "score"}
            """;

    private static final String OVERRIDES = """
            [{"section": "west-yorkshire/stratifiedFollowUp", "fund": true, "because": "a “pilot”", "by": "Dr Ō. Example"}]
            """;

    private static final String[] ON_THE_COMMAND_LINE = {
        "--fund", "west-yorkshire/stratifiedFollowUp", "--because", "a “pilot”", "--by", "Dr Ō. Example"
    };

    @TempDir
    Path folder;

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    private static String bpv(List<String> arguments) {
        StringWriter out = new StringWriter();
        int code = Main.run(
                new PrintWriter(out), new PrintWriter(new StringWriter(), true), arguments.toArray(String[]::new));
        assertThat(code).isZero();
        return out.toString();
    }

    private String whatIf(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("scenarios.yaml"), SCENARIOS);
        List<String> arguments = new ArrayList<>(List.of("what-if", "--format", "json"));
        List<String> given = List.of(more);
        if (!given.contains("--backtest")) {
            arguments.addAll(List.of("--performance", file.toString()));
        }
        arguments.addAll(given);
        return bpv(arguments);
    }

    private String limits(String text) throws IOException {
        return Files.writeString(folder.resolve("limits.json"), text).toString();
    }

    private static String scenarios() {
        return Edits.json(TextParser.parse("s.yaml", SCENARIOS.getBytes(StandardCharsets.UTF_8))
                .root()
                .orElseThrow());
    }

    private static String served(String body) {
        HttpResponse<String> response = RunningSite.json("/v1/what-ifs", "{" + body + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String assessment() {
        return "\"assessment\": " + bpv(List.of("assess", "--format", "json", RunningSite.round())) + ", ";
    }

    @Test
    void scenarios_of_the_awards_of_best_value_come_to_the_same_bytes() throws IOException {
        String command = whatIf(RunningSite.round());

        assertThat(command).contains("plans “deliver” – £", "172 of 200", "\"basis\" : \"bestValue\"");
        assertThat(served(assessment() + "\"performance\": " + scenarios())).isEqualTo(command);
        assertThat(served(assessment()
                        + "\"proposal\": \"bestValue\", \"limits\": {}, \"overrides\": [], \"performance\": "
                        + scenarios()))
                .isEqualTo(command);
    }

    @Test
    void rules_of_policy_settings_and_overrides_come_to_the_same_bytes() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(RunningSite.round(), "--limits", limits(FILE)));
        arguments.addAll(List.of(ON_THE_COMMAND_LINE));
        String command = whatIf(arguments.toArray(String[]::new));

        assertThat(command)
                .contains(
                        "\"allocation/envelopes/2018/19\",",
                        "Overridden for this allocation: not the number in the rules folder.",
                        "Dr Ō. Example",
                        "fair shares");
        assertThat(served(assessment()
                        + "\"limits\": {\"limits\": [{\"name\": \"Cap\", \"atMost\": 45000000, \"each\": \"alliance\","
                        + " \"because\": \"fair shares\", \"by\": \"the panel\"}], \"carryForward\": {\"2017/18\": \"5%\"}},"
                        + " \"settings\": {\"envelopes\": {\"2018/19\": 120000000}, \"objective\": \"score\"},"
                        + " \"overrides\": " + OVERRIDES + ", \"performance\": " + scenarios()))
                .isEqualTo(command);
    }

    @Test
    void backtests_come_to_the_same_bytes_of_either_proposal_and_without_bids() throws IOException {
        assertThat(served(assessment() + "\"backtest\": true")).isEqualTo(whatIf(RunningSite.round(), "--backtest"));
        assertThat(served(assessment() + "\"proposal\": \"rankOrder\", \"backtest\": true"))
                .isEqualTo(whatIf(RunningSite.round(), "--backtest", "--proposal", "rankOrder"))
                .contains("\"basis\" : \"rankOrder\"");
        assertThat(served("\"backtest\": true")).isEqualTo(whatIf("--backtest"));
        assertThat(served("\"performance\": " + scenarios())).isEqualTo(whatIf());
    }
}
