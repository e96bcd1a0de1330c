package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.assessment.Recommendation;
import bpv.improvement.Improvement;
import bpv.report.ImprovementReport;
import bpv.round.Round;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ImprovementRoutesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path KENT = Path.of("bids-examples/round-2017/kent-and-medway.yaml");

    private static HttpResponse<String> send(String path, JsonNode body) {
        return RunningServer.post(path, "application/json", JSON.writeValueAsBytes(body));
    }

    @Test
    void an_improvement_is_that_of_the_program() throws Exception {
        ObjectNode body = JSON.createObjectNode()
                .put("draft", Files.readString(KENT))
                .put("section", "kent-and-medway/recoveryPackage")
                .put("target", "fundWithConditions");

        HttpResponse<String> response = send("/v1/improvements", body);

        StringWriter expected = new StringWriter();
        ImprovementReport.json(
                Improvement.of(
                        new Round(SharedRules.book(), SharedRules.book().assessmentDay()),
                        "draft.yaml",
                        Files.readAllBytes(KENT),
                        "kent-and-medway/recoveryPackage",
                        Recommendation.FUND_WITH_CONDITIONS),
                expected);
        assertThat(response.body()).isEqualTo(expected.toString());
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        OpenApi.assertDescribed("POST", "/v1/improvements", response);
    }

    @Test
    void a_form_does_as_well() throws Exception {
        Map<String, byte[]> fields = new LinkedHashMap<>();
        fields.put("draft", Files.readAllBytes(KENT));
        fields.put("target", "fund".getBytes(UTF_8));

        HttpResponse<String> response = RunningServer.post("/v1/improvements", Forms.TYPE, Forms.fields(fields));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void a_draft_like_itself_is_found_alike_however_it_is_sent() throws Exception {
        ObjectNode body = JSON.createObjectNode().put("from", Files.readString(KENT));
        body.put("to", "# the same\n" + Files.readString(KENT));

        HttpResponse<String> response = send("/v1/comparisons", body);

        assertThat(JSON.readTree(response.body()).path("alike").asBoolean()).isTrue();
        OpenApi.assertDescribed("POST", "/v1/comparisons", response);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/improvements | {} | /draft | missing-key",
                "/v1/improvements | {\"draft\": 3} | /draft | wrong-type",
                "/v1/improvements | {\"draft\": null} | /draft | wrong-type",
                "/v1/improvements | {\"draft\": \"a: 1\", \"target\": \"laterPhase\"} | /target | wrong-value",
                "/v1/improvements | {\"draft\": \"a: 1\", \"target\": 1} | /target | wrong-type",
                "/v1/improvements | {\"draft\": \"a: 1\", \"fame\": 1} | /fame | unknown-key",
                "/v1/comparisons | {\"from\": \"a: 1\"} | /to | missing-key",
                "/v1/comparisons | {\"from\": \"a: 1\", \"from\": \"a: 1\"} | /from | duplicate-key",
                "/v1/comparisons | [] | '' | wrong-type",
            })
    void what_cannot_be_used_is_refused_at_its_place(String path, String body, String pointer, String code) {
        JsonNode problem = ProblemsTest.assertProblem(
                RunningServer.post(path, "application/json", body.getBytes(UTF_8)), 422, "/problems/not-usable");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void a_section_that_the_draft_does_not_have_is_refused_with_those_that_it_has() throws Exception {
        ObjectNode body =
                JSON.createObjectNode().put("draft", Files.readString(KENT)).put("section", "kent-and-medway/fame");

        JsonNode problem = ProblemsTest.assertProblem(send("/v1/improvements", body), 422, "/problems/not-usable");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/section");
        assertThat(problem.path("detail").asString()).contains("kent-and-medway/recoveryPackage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "[] x", "{} x", "\"a", "nul", " "})
    void what_is_no_json_is_malformed(String body) {
        ProblemsTest.assertProblem(
                RunningServer.post("/v1/improvements", "application/json", body.getBytes(UTF_8)),
                400,
                "/problems/malformed-request");
    }

    @Test
    void drafts_beyond_the_limit_are_refused() {
        ObjectNode body = JSON.createObjectNode().put("draft", "x".repeat(RequestLimits.DRAFT + 1));

        ProblemsTest.assertProblem(send("/v1/improvements", body), 413, "/problems/too-large");
        ProblemsTest.assertProblem(
                RunningServer.post("/v1/comparisons", "application/json", new byte[RequestLimits.COMPARISON_BODY + 1]),
                413,
                "/problems/too-large");
    }
}
