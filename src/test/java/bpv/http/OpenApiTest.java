package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.round.SentPolicy;
import bpv.source.Edits;
import bpv.source.ParserLimits;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {
    private static final JsonNode KENT = OpenApi.JSON.readTree(Edits.json(TextParser.parse(
                    "kent.yaml",
                    read(Path.of("bids-examples/round-2017/kent-and-medway.yaml"))
                            .getBytes(UTF_8))
            .root()
            .orElseThrow()));
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void every_address_of_the_interface_is_described_and_no_other() {
        Set<String> described = new TreeSet<>();
        OpenApi.DOCUMENT
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    }
                }));
        Set<String> served = new TreeSet<>();
        RunningServer.server().routes().forEach((path, methods) -> {
            methods.stream()
                    .filter(method -> !method.equals("HEAD") && !method.equals("OPTIONS"))
                    .forEach(method -> served.add(method + " " + path));
        });
        assertThat(described).isEqualTo(served);
    }

    @Test
    void every_limit_stands_in_the_description_as_it_is_enforced() {
        Map<String, Long> enforced = new LinkedHashMap<>();
        enforced.put("draftBytes", (long) RequestLimits.DRAFT);
        enforced.put("draftBodyBytes", (long) RequestLimits.DRAFT_BODY);
        enforced.put("comparisonBodyBytes", (long) RequestLimits.COMPARISON_BODY);
        enforced.put("roundBodyBytes", (long) RequestLimits.ROUND_BODY);
        enforced.put("documents", (long) RequestLimits.DOCUMENTS);
        enforced.put("files", (long) RequestLimits.FILES);
        enforced.put("unpackedBytes", (long) RequestLimits.UNPACKED);
        enforced.put("unpackedTimes", (long) RequestLimits.RATIO);
        enforced.put("nameCharacters", (long) RequestLimits.NAME);
        enforced.put("assessmentBodyBytes", (long) RequestLimits.ASSESSMENT_BODY);
        enforced.put("objections", (long) AllocationRoutes.MOST);
        enforced.put("rules", (long) SentPolicy.MOST_RULES);
        enforced.put("rulesRepeated", (long) SentPolicy.MOST_LIMITS);
        enforced.put("overrides", (long) SentPolicy.MOST_OVERRIDES);
        enforced.put("nodesOfExplanations", SentPolicy.MOST_NODES);
        enforced.put("reasonCharacters", (long) SentPolicy.REASON);
        enforced.put("ruleNameCharacters", (long) SentPolicy.NAME);
        enforced.put("divisionFormParts", (long) SentDivision.MOST_PARTS);
        enforced.put("nodesOfAProof", DivisionPages.MOST_NODES_OF_A_PROOF);
        enforced.put("carriedRoundBodyBytes", (long) RequestLimits.CARRIED_ROUND_BODY);
        enforced.put("pageFormParts", (long) SentText.MOST_PARTS);
        enforced.put("partHeaderBytes", (long) FormData.MOST_HEADER_BYTES);
        enforced.put("boundaryCharacters", (long) FormData.MOST_BOUNDARY);
        enforced.put("headBytes", (long) Holding.HEAD_BYTES);
        enforced.put("discardedBytes", (long) UnreadBody.MOST);
        enforced.put("jsonDepth", (long) JsonBids.DEPTH);
        enforced.put("documentDepth", (long) ParserLimits.DEPTH);
        enforced.put("documentNodes", (long) ParserLimits.NODES);
        enforced.put("documentLineCharacters", (long) ParserLimits.LINE);
        enforced.put("documentProblems", problemsShownOfOneDocument());
        Map<String, Long> described = new LinkedHashMap<>();
        OpenApi.DOCUMENT.path("x-limits").forEachEntry((name, value) -> described.put(name, value.asLong()));

        assertThat(described).isEqualTo(enforced);
        String page = read(Path.of("docs/reference/http.md")) + read(Path.of("docs/reference/bid-document.md"));
        enforced.forEach((name, value) -> assertThat(page).as(name).contains(shown(value)));
        String texts = OpenApi.DOCUMENT.path("paths").toString();
        enforced.keySet().stream()
                .filter(name -> name.endsWith("BodyBytes") || name.equals("draftBytes") || name.equals("documents"))
                .forEach(name -> assertThat(texts).as(name).contains(shown(enforced.getOrDefault(name, 0L))));
    }

    private static String shown(long value) {
        return Long.toString(value).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }

    /** Of those that a document has which is wrong in more places than are shown; the last says how many there are. */
    private static long problemsShownOfOneDocument() {
        StringBuilder draft = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            draft.append("key").append(i).append(": 1\n");
        }
        String answer = RunningServer.post(
                        "/v1/prechecks", "application/yaml", draft.toString().getBytes(UTF_8))
                .body();
        return OpenApi.JSON.readTree(answer).path("problems").size() - 1L;
    }

    @Test
    void every_limit_that_can_be_set_stands_in_the_description_as_it_usually_is() {
        ServerLimits usual = ServerLimits.USUAL;
        Map<String, Long> set = new LinkedHashMap<>();
        set.put("requestsAMinute", (long) usual.requestsAMinute());
        set.put("connections", (long) usual.connections());
        set.put("waiting", (long) usual.waiting());
        set.put("workSeconds", usual.work().toSeconds());
        set.put("arrivalSeconds", usual.arrival().toSeconds());
        set.put("drainSeconds", usual.drain().toSeconds());
        Map<String, Long> described = new LinkedHashMap<>();
        OpenApi.DOCUMENT.path("x-usual-limits").forEachEntry((name, value) -> described.put(name, value.asLong()));

        assertThat(described).isEqualTo(set);
        assertThat(usual.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        String page = read(Path.of("docs/how-to/run-the-service.md"));
        set.values().forEach(value -> assertThat(page).contains("`" + value + "`"));
        assertThat(ServerLimits.class.getRecordComponents())
                .as("a limit more belongs in the description; workers and look are not numbers that a client meets")
                .hasSize(set.size() + 2);
    }

    @Test
    void whatever_the_document_refers_to_is_in_it() {
        for (String reference : OpenApi.DOCUMENT.findValuesAsString("$ref")) {
            assertThat(OpenApi.DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void the_formats_that_are_read_are_those_that_are_described() {
        OpenApi.DOCUMENT.path("paths").forEachEntry((path, operations) -> {
            if (operations.has("post")) {
                HttpResponse<String> response = RunningServer.post(path, "image/png", new byte[] {1});
                assertThat(response.headers()
                                .firstValue("accept-post")
                                .orElse("")
                                .split(", "))
                        .containsExactlyInAnyOrderElementsOf(
                                operations.at("/post/requestBody/content").propertyNames());
                OpenApi.assertDescribed("POST", path, response);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_a_request_is_answered_as_described() {
        List<DynamicTest> tests = new ArrayList<>();
        OpenApi.DOCUMENT
                .path("paths")
                .forEachEntry((path, operations) -> operations
                        .at("/post/requestBody/content")
                        .forEachEntry((type, content) -> content.path("examples")
                                .forEachEntry((name, example) ->
                                        tests.add(DynamicTest.dynamicTest(path + " " + type + " " + name, () -> {
                                            HttpResponse<String> response =
                                                    RunningServer.post(path, type, body(example.path("value")));
                                            assertThat(response.statusCode())
                                                    .as(response.body())
                                                    .isEqualTo(200);
                                            OpenApi.assertDescribed("POST", path, response);
                                        })))));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(4);
        return tests.stream();
    }

    private static byte[] body(JsonNode example) {
        if (example.isString()) {
            return example.asString().getBytes(UTF_8);
        }
        JsonNode body = example.deepCopy();
        if (body.path("assessment").isObject() && body.path("assessment").isEmpty()) {
            ((ObjectNode) body)
                    .set("assessment", OpenApi.JSON.readTree(assessed().body()));
        }
        for (String draft : List.of("draft", "from", "to")) {
            if (body.path(draft).isObject() && body.path(draft).isEmpty()) {
                ((ObjectNode) body).set(draft, KENT);
            }
        }
        return OpenApi.JSON.writeValueAsBytes(body);
    }

    private static HttpResponse<String> assessed() {
        return RunningServer.post("/v1/assessments", "application/zip", Zips.of(Path.of("bids-examples"), Path.of("")));
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_a_problem_has_its_shape() {
        List<DynamicTest> tests = new ArrayList<>();
        OpenApi.DOCUMENT
                .at("/components/responses")
                .forEachEntry((name, response) -> response.at("/content/application~1problem+json/examples")
                        .forEach(example -> tests.add(DynamicTest.dynamicTest(name, () -> {
                            JsonNode schema = OpenApi.DOCUMENT.at("/components/schemas/Problem");
                            assertThat(OpenApi.faults(
                                            schema, example.path("value").toString()))
                                    .isEmpty();
                            Fault fault =
                                    Fault.ofStatus(example.at("/value/status").asInt());
                            assertThat(example.at("/value/title").asString()).isEqualTo(fault.title());
                            assertThat(example.at("/value/type").asString()).isEqualTo(fault.type());
                        }))));
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @Test
    void a_round_and_all_that_can_be_wrong_with_it_is_answered_as_described() {
        OpenApi.assertDescribed("POST", "/v1/assessments", assessed());
        OpenApi.assertDescribed(
                "POST",
                "/v1/assessments",
                RunningServer.post(
                        "/v1/assessments",
                        "application/zip",
                        Zips.of(Path.of("bids-examples/broken"), Path.of("bids-examples/broken"))));
    }

    @Test
    void a_precheck_of_a_whole_bid_and_of_broken_ones_is_answered_as_described() {
        for (String file : List.of(
                "round-2017/kent-and-medway.yaml",
                "fails-everything.yaml",
                "broken/everything-at-once.yaml",
                "broken/unknown-key.yaml",
                "broken/alias-bomb.yaml")) {
            byte[] draft = read(Path.of("bids-examples/" + file)).getBytes(UTF_8);
            HttpResponse<String> response = RunningServer.post("/v1/prechecks", "application/yaml", draft);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            OpenApi.assertDescribed("POST", "/v1/prechecks", response);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_read_is_answered_as_described() {
        List<DynamicTest> tests = new ArrayList<>();
        OpenApi.DOCUMENT.path("paths").forEachEntry((template, operations) -> {
            if (operations.has("get")) {
                String path = template;
                for (JsonNode parameter : operations.at("/get/parameters")) {
                    String name = "{" + parameter.path("name").asString("") + "}";
                    String example = parameter.path("example").asString("");
                    path = parameter.path("in").asString("").equals("query") && !example.isEmpty()
                            ? path + "?" + parameter.path("name").asString() + "=" + example
                            : path.replace(name, example);
                }
                String asked = path;
                tests.add(DynamicTest.dynamicTest(
                        asked, () -> OpenApi.assertDescribed("GET", template, RunningServer.get(asked))));
            }
        });
        return tests.stream();
    }

    @Test
    void problems_are_answered_as_described() {
        OpenApi.assertDescribed("GET", "/v1/alliances/{id}", RunningServer.get("/v1/alliances/atlantis"));
        OpenApi.assertDescribed("GET", "/v1/rules", RunningServer.get("/v1/rules", "Accept", "image/png"));
        OpenApi.assertDescribed(
                "POST",
                "/v1/allocations",
                RunningServer.post("/v1/allocations", "application/json", "{}".getBytes(UTF_8)));
        OpenApi.assertDescribed(
                "POST",
                "/v1/allocations",
                RunningServer.post("/v1/allocations", "application/json", "{".getBytes(UTF_8)));
        OpenApi.assertDescribed(
                "POST",
                "/v1/prechecks",
                RunningServer.post("/v1/prechecks", "text/yaml", new byte[RequestLimits.DRAFT + 1]));
    }

    @Test
    void a_key_that_is_not_described_would_be_noticed() {
        JsonNode schema = OpenApi.DOCUMENT.at("/components/schemas/GatewayFinding");
        JsonNode real = OpenApi.JSON.readTree(assessed().body()).at("/bids/0/gateway/0");
        ObjectNode more = real.deepCopy().asObject().put("surprise", 1);

        assertThat(OpenApi.faults(schema, real.toString())).isEmpty();
        assertThat(OpenApi.faults(schema, more.toString())).isNotEmpty();
        more.remove("surprise");
        more.remove("reason");
        assertThat(OpenApi.faults(schema, more.toString())).isNotEmpty();
    }

    @Test
    void the_page_takes_nothing_from_outside() {
        HttpResponse<String> page = RunningServer.get("/docs", "Accept", "text/html");

        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe", "http");
        assertThat(page.body()).doesNotContain("http:", "https:", "<script>", "style=");
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
            assertThat(page.body()).contains("\"/docs/" + file + "\"");
            assertThat(RunningServer.get("/docs/" + file).statusCode()).isEqualTo(200);
        }
        ProblemsTest.assertProblem(RunningServer.get("/docs/index.html"), 404, "/problems/not-found");
        ProblemsTest.assertProblem(RunningServer.get("/docs/..%2fopenapi.yaml"), 404, "/problems/not-found");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
