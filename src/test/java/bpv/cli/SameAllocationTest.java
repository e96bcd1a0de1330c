package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bpv.ExampleRound;
import bpv.page.RunningSite;
import bpv.report.Figures;
import bpv.report.Names;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Command line, service and page divide money under rules of policy by one code path: their answers are the same. */
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

    private static final Names NAMES = new Names(ExampleRound.result().bids());

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

    private static String page(String wish, String limits) {
        HttpResponse<String> response = RunningSite.form(
                "/round/allocation",
                "do",
                wish,
                "rules",
                limits.replace("\n", "\r\n"),
                "section-1",
                "west-yorkshire/stratifiedFollowUp",
                "fund-1",
                "true",
                "because-1",
                "a “pilot”",
                "by-1",
                "Dr Ō. Example",
                "section-2",
                "kent-and-medway/recoveryPackage",
                "fund-2",
                "false",
                "because-2",
                "withdrawn",
                "by-2",
                "the chair");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void what_the_page_lets_download_is_the_same_but_for_the_folder_of_the_bids() throws IOException {
        String command = allocated(FLOOR, ON_THE_COMMAND_LINE).out().replace(RunningSite.round() + "/", "");

        assertThat(page("json", FLOOR)).isEqualTo(command);
    }

    @Test
    void the_page_shows_the_figures_of_the_command_line() throws IOException {
        JsonNode json = JsonMapper.shared()
                .readTree(allocated(FLOOR, ON_THE_COMMAND_LINE).out());
        Document page = RunningSite.tree(page("divide", FLOOR));

        assertThat(figures(page))
                .containsEntry("Rank order, benefit", points(json.at("/rankOrder/benefit")))
                .containsEntry("Best value, benefit", points(json.at("/bestValue/benefit")))
                .containsEntry(
                        "Rank order awards",
                        "£" + Figures.grouped(json.at("/rankOrder/total").asLong()))
                .containsEntry(
                        "Best value awards",
                        "£" + Figures.grouped(json.at("/bestValue/total").asLong()));
        assertThat(table(page, "What each section gets")).isEqualTo(awards(json));
        assertThat(table(page, "Best value, year by year")).isEqualTo(years(json.at("/bestValue/years")));
        assertThat(table(page, "What would be otherwise").keySet().stream().sorted())
                .isEqualTo(json.path("sections")
                        .valueStream()
                        .map(each -> NAMES.section(each.path("section").asString()))
                        .sorted()
                        .toList());
        Map<String, List<String>> otherwise = table(page, "What would be otherwise");
        for (JsonNode each : json.path("sections")) {
            JsonNode gain = each.at("/otherwise/gain");
            String lost = otherwise
                    .get(NAMES.section(each.path("section").asString()))
                    .get(1);
            if (gain.isMissingNode()) {
                assertThat(lost).isEqualTo("–");
            } else {
                assertThat(new BigDecimal(lost.replace(",", "")))
                        .as("both are rounded from the exact figure, to three places and to six")
                        .isCloseTo(gain.decimalValue().negate(), within(new BigDecimal("0.000501")));
            }
        }
    }

    @Test
    void the_page_names_the_conflict_of_the_command_line() throws IOException {
        JsonNode way = JsonMapper.shared()
                .readTree(allocated(NO_PLAN, ON_THE_COMMAND_LINE).out())
                .at("/conflict/ways/0/givesWay/0");

        assertThat(page("divide", NO_PLAN))
                .contains(
                        "<h1 class=\"govuk-heading-xl\">No plan keeps to every rule</h1>",
                        way.path("rule").asString() + " gives way by £"
                                + Figures.grouped(way.path("by").asLong()),
                        "because withdrawn (the chair)");
    }

    private static String points(JsonNode number) {
        return Figures.points(number.decimalValue().setScale(3, RoundingMode.HALF_UP));
    }

    private static Map<String, String> figures(Document page) {
        Map<String, String> figures = new TreeMap<>();
        RunningSite.all(page, element -> element.getTagName().equals("dt"))
                .forEach(term -> figures.put(
                        term.getTextContent(),
                        ((Element) term.getParentNode())
                                .getElementsByTagName("dd")
                                .item(0)
                                .getTextContent()));
        return figures;
    }

    /** The cells of each row of a table by its first cell. */
    private static Map<String, List<String>> table(Document page, String title) {
        Map<String, List<String>> rows = new TreeMap<>();
        Element scroll = RunningSite.with(page, "aria-label").stream()
                .filter(element -> element.getAttribute("aria-label").equals("Table: " + title))
                .findFirst()
                .orElseThrow();
        NodeList found = scroll.getElementsByTagName("tr");
        for (int i = 1; i < found.getLength(); i++) {
            Element row = (Element) found.item(i);
            List<String> cells = new ArrayList<>();
            NodeList all = row.getElementsByTagName("td");
            for (int k = 0; k < all.getLength(); k++) {
                cells.add(all.item(k).getTextContent().strip());
            }
            rows.put(row.getElementsByTagName("th").item(0).getTextContent().strip(), cells);
        }
        return rows;
    }

    private static Map<String, List<String>> awards(JsonNode json) {
        Map<String, List<String>> awards = new TreeMap<>();
        List<String> proposals = List.of("rankOrder", "bestValue");
        for (int i = 0; i < proposals.size(); i++) {
            for (JsonNode award : json.path(proposals.get(i)).path("awards")) {
                awards.computeIfAbsent(
                                NAMES.section(award.path("section").asString()),
                                any -> new ArrayList<>(List.of("–", "–")))
                        .set(
                                i,
                                award.path("option").asString() + ", £"
                                        + Figures.grouped(award.path("total").asLong()));
            }
        }
        return awards;
    }

    private static Map<String, List<String>> years(JsonNode years) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (JsonNode year : years) {
            rows.put(
                    year.path("year").asString(),
                    Stream.of("available", "carriedIn", "awarded", "carriedOut", "left")
                            .map(key -> Figures.grouped(year.path(key).asLong()))
                            .toList());
        }
        return rows;
    }
}
