package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.page.RunningSite;
import bpv.quantity.Money;
import bpv.report.Figures;
import bpv.report.Names;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    private static final String LIMITS_ALONE = """
            {"limits": [{"name": "Cap", "atMost": 45000000, "each": "alliance", "because": "fair shares", "by": "the panel"}],
             "carryForward": {"2017/18": "5%"}}
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
                        + "\"limits\": " + LIMITS_ALONE
                        + ", \"settings\": {\"envelopes\": {\"2018/19\": 120000000}, \"objective\": \"score\"},"
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

    private static HttpResponse<String> page(String wish, String... more) {
        List<String> fields = new ArrayList<>(
                List.of("do", wish, "figures", "written", "scenarios", SCENARIOS.replace("\n", "\r\n")));
        fields.addAll(List.of(more));
        HttpResponse<String> response = RunningSite.form("/round/what-if", fields.toArray(String[]::new));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    @Test
    void what_the_page_lets_download_is_the_same_but_for_the_folder_of_the_bids() throws IOException {
        Path picture = folder.resolve("picture.svg");
        List<String> arguments = new ArrayList<>(
                List.of(RunningSite.round(), "--limits", limits(LIMITS_ALONE), "--picture", picture.toString()));
        arguments.addAll(List.of(ON_THE_COMMAND_LINE));
        String command = whatIf(arguments.toArray(String[]::new)).replace(RunningSite.round() + "/", "");
        String[] carried = {
            "rules",
            LIMITS_ALONE,
            "section-1",
            "west-yorkshire/stratifiedFollowUp",
            "fund-1",
            "true",
            "because-1",
            "a “pilot”",
            "by-1",
            "Dr Ō. Example"
        };

        assertThat(page("json", carried).body()).isEqualTo(command).contains("fair shares", "Dr Ō. Example");
        assertThat(page("picture", carried).body()).isEqualTo(Files.readString(picture));
    }

    @Test
    void the_page_shows_the_figures_of_the_command_line() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(whatIf(RunningSite.round()));
        Document page = RunningSite.tree(page("project").body());

        for (JsonNode result : json.path("results")) {
            String name = Names.capital(result.path("name").asString());
            List<List<String>> rows = table(page, name + ", 2018/19, quarter by quarter");
            for (int i = 0; i < 4; i++) {
                JsonNode quarter = result.path("programme").get(i);
                assertThat(rows.get(i))
                        .as(name)
                        .endsWith(pounds(
                                quarter,
                                "duePence",
                                "paidPence",
                                "heldPence",
                                "reReleasedPence",
                                "cashNeedPence",
                                "stillHeldPence"));
            }
            assertThat(rows.get(4))
                    .endsWith(pounds(result.path("years").get(0), "cashNeedPence", "heldAtYearEndPence"));
            assertThat(page.getElementsByTagName("dl").item(0).getTextContent())
                    .contains(name + ", left at year end" + "£"
                            + pounds(result.path("years").get(0), "heldAtYearEndPence")[0]);
        }
    }

    private static String[] pounds(JsonNode sums, String... keys) {
        return Stream.of(keys)
                .map(key -> Figures.pence(new Money(sums.path(key).asLong())))
                .toArray(String[]::new);
    }

    /** The cells of each row of the first table of this name. */
    private static List<List<String>> table(Document page, String title) {
        Element scroll = RunningSite.with(page, "aria-label").stream()
                .filter(element -> element.getAttribute("aria-label").equals("Table: " + title))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        NodeList found = scroll.getElementsByTagName("tr");
        for (int i = 1; i < found.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            NodeList all = ((Element) found.item(i)).getElementsByTagName("td");
            for (int k = 0; k < all.getLength(); k++) {
                cells.add(all.item(k).getTextContent().strip());
            }
            rows.add(cells);
        }
        return rows;
    }
}
