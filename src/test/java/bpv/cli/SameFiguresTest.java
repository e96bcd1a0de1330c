package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.page.RunningSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Page, JSON and command line say the same of the same bid: what the page shows is compared with what commands write. */
class SameFiguresTest {
    private static final JsonNode CHECKED = json(
            "check",
            "bids-examples/round-2017",
            "bids-examples/fails-everything.yaml",
            "bids-examples/broken",
            "--format",
            "json");

    static Stream<Path> bids() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String folder : List.of("round-2017", "broken", ".")) {
            try (Stream<Path> files = Files.list(Path.of("bids-examples", folder))) {
                files.filter(path -> path.toString().endsWith(".yaml"))
                        .filter(SameFiguresTest::isText)
                        .map(Path::normalize)
                        .sorted()
                        .forEach(paths::add);
            }
        }
        return paths.stream();
    }

    /** A page cannot send what is no text. */
    private static boolean isText(Path path) {
        try {
            return !Files.readString(path).isEmpty();
        } catch (IOException malformed) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("bids")
    void a_checked_bid_is_the_same_on_the_page_and_on_the_command_line(Path bid) throws IOException {
        Document page =
                RunningSite.tree(RunningSite.check(Files.readString(bid)).body());
        JsonNode json = ofFile(bid.toString());

        assertThat(sections(page)).isEqualTo(sections(json));
        assertThat(gateway(page)).isEqualTo(gateway(json));
        assertThat(outcomes(page)).isEqualTo(outcomes(json));
        assertThat(problems(page)).isEqualTo(problems(json));
        assertThat(whyNotHigher(page)).isEqualTo(whyNotHigher(json));
    }

    /** What the command says of one of the documents that it checked. */
    private static JsonNode ofFile(String file) {
        ObjectNode one = JsonMapper.shared().createObjectNode();
        for (String part : List.of("bids", "problems")) {
            ArrayNode its = one.putArray(part);
            CHECKED.path(part).forEach(each -> {
                if (each.path("file").asString().equals(file)) {
                    its.add(each);
                }
            });
        }
        assertThat(one.path("bids").isEmpty())
                .as("bids or problems of " + file)
                .isNotEqualTo(one.path("problems").isEmpty());
        return one;
    }

    @Test
    void a_round_is_the_same_on_the_page_and_on_the_command_line() {
        Document page = RunningSite.tree(RunningSite.get("/round").body());
        JsonNode json = json("assess", RunningSite.round(), "--format", "json");

        assertThat(sections(page)).isEqualTo(sections(json)).hasSizeGreaterThan(12);
        assertThat(awards(page, "data-rank-order"))
                .isEqualTo(awards(json, "rankOrder"))
                .isNotEmpty();
        assertThat(awards(page, "data-best-value"))
                .isEqualTo(awards(json, "bestValue"))
                .isNotEmpty();
        Map<String, String> ranks = new TreeMap<>();
        json.path("ranking")
                .forEach(rank -> ranks.put(
                        rank.path("section").asString(), rank.path("rank").asString()));
        assertThat(awards(page, "data-rank")).isEqualTo(ranks);
    }

    @Test
    void a_section_s_page_tells_what_explain_tells() {
        String page = RunningSite.tree(RunningSite.get("/round/kent-and-medway/recoveryPackage")
                        .body())
                .getDocumentElement()
                .getTextContent();
        String said = command("explain", RunningSite.round(), "--section", "kent-and-medway/recoveryPackage")
                .replace(RunningSite.round() + "/", "");

        List<String> words = List.of(said.replaceAll("[-=|]{2,}", " ").split("\\s+"));
        String flat = page.replaceAll("\\s+", "");
        assertThat(words)
                .hasSizeGreaterThan(1000)
                .allSatisfy(word -> assertThat(flat).contains(word));
    }

    private static Map<String, List<String>> sections(Document page) {
        Map<String, List<String>> sections = new TreeMap<>();
        RunningSite.with(page, "data-section")
                .forEach(section -> sections.put(
                        section.getAttribute("data-section"),
                        List.of(section.getAttribute("data-score"), section.getAttribute("data-recommendation"))));
        return sections;
    }

    private static Map<String, List<String>> sections(JsonNode json) {
        Map<String, List<String>> sections = new TreeMap<>();
        each(
                json,
                section -> sections.put(
                        section.path("id").asString(),
                        List.of(
                                section.path("score").decimalValue().setScale(6).toPlainString(),
                                section.path("recommendation").asString())));
        return sections;
    }

    private static Map<String, String> gateway(Document page) {
        Map<String, String> gateway = new TreeMap<>();
        RunningSite.with(page, "data-gateway")
                .forEach(row -> gateway.put(row.getAttribute("data-gateway"), row.getAttribute("data-verdict")));
        return gateway;
    }

    private static Map<String, String> gateway(JsonNode json) {
        Map<String, String> gateway = new TreeMap<>();
        json.path("bids")
                .forEach(bid -> bid.path("gateway")
                        .forEach(finding -> gateway.put(
                                finding.path("criterion").asString(),
                                finding.path("finding").asString())));
        return gateway;
    }

    private static List<String> outcomes(Document page) {
        return RunningSite.with(page, "data-outcome").stream()
                .map(row -> row.getAttribute("data-outcome") + " " + row.getAttribute("data-value") + " "
                        + row.getAttribute("data-confidence"))
                .toList();
    }

    private static List<String> outcomes(JsonNode json) {
        List<String> outcomes = new ArrayList<>();
        each(
                json,
                section -> section.path("outcomes")
                        .forEach(outcome -> outcomes.add(outcome.path("outcome").asString() + " "
                                + outcome.path("value").asInt(0) + " "
                                + outcome.path("confidence").asInt(0))));
        return outcomes;
    }

    private static List<String> problems(Document page) {
        return RunningSite.with(page, "data-code").stream()
                .map(problem -> problem.getAttribute("data-line") + ":" + problem.getAttribute("data-column") + " "
                        + problem.getAttribute("data-code"))
                .toList();
    }

    private static List<String> problems(JsonNode json) {
        return json.path("problems")
                .valueStream()
                .map(problem -> problem.path("line").asString() + ":"
                        + problem.path("column").asString() + " "
                        + problem.path("code").asString())
                .toList();
    }

    private static List<String> whyNotHigher(Document page) {
        return RunningSite.with(page, "data-why").stream()
                .map(test -> test.getAttribute("data-why"))
                .toList();
    }

    private static List<String> whyNotHigher(JsonNode json) {
        List<String> tests = new ArrayList<>();
        each(
                json,
                section -> section.path("whyNotHigher")
                        .forEach(test -> tests.add(test.path("criterion").asString())));
        return tests;
    }

    private static Map<String, String> awards(Document page, String attribute) {
        Map<String, String> awards = new TreeMap<>();
        for (Element row : RunningSite.with(page, "data-rank")) {
            if (!row.getAttribute(attribute).isEmpty()) {
                awards.put(row.getAttribute("data-section"), row.getAttribute(attribute));
            }
        }
        return awards;
    }

    private static Map<String, String> awards(JsonNode json, String proposal) {
        Map<String, String> awards = new TreeMap<>();
        json.path("proposals")
                .path(proposal)
                .path("awards")
                .forEach(award -> awards.put(
                        award.path("section").asString(), award.path("total").asString()));
        return awards;
    }

    private static void each(JsonNode json, Consumer<JsonNode> section) {
        json.path("bids").forEach(bid -> bid.path("sections").forEach(section));
    }

    private static JsonNode json(String... arguments) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(command(arguments));
    }

    private static String command(String... arguments) {
        StringWriter out = new StringWriter();
        Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
        return out.toString();
    }
}
