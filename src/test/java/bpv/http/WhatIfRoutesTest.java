package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code POST /v1/what-ifs} takes, and what it refuses; that its answers are those of the command is tested there. */
class WhatIfRoutesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ASSESSED = RunningServer.post(
                    "/v1/assessments", "application/zip", Zips.of(Path.of("bids-examples/round-2017"), Path.of("")))
            .body();

    private static HttpResponse<String> ask(String body) {
        HttpResponse<String> response = RunningServer.post("/v1/what-ifs", "application/json", body.getBytes(UTF_8));
        OpenApi.assertDescribed("POST", "/v1/what-ifs", response);
        return response;
    }

    private static HttpResponse<String> askOfBids(String more) {
        return ask("{\"assessment\": " + ASSESSED + ", " + more + "}");
    }

    private static JsonNode answer(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void a_backtest_without_bids_is_of_all_the_money_and_all_19_footprints() {
        JsonNode answer = answer(ask("{\"backtest\": true}"));

        assertThat(answer.at("/awarded/basis").asString()).isEqualTo("byHead");
        assertThat(answer.path("results")).hasSize(1);
        assertThat(answer.at("/results/0/alliances")).hasSize(19);
        assertThat(answer.at("/results/0/ofAHundredPounds")).hasSize(19 * 4);
    }

    @Test
    void a_scenario_stands_beside_the_real_figures_and_what_is_settled_otherwise_is_told() {
        JsonNode answer = answer(askOfBids("\"settings\": {\"envelopes\": {\"2018/19\": 20000000}}, \"performance\":"
                + " {\"scenarios\": [{\"name\": \"At the standard\", \"everyAlliance\": \"85%\"}]}"));

        assertThat(answer.path("results")).hasSize(2);
        assertThat(answer.at("/results/1/years/0/heldAtYearEndPence").asLong()).isZero();
        assertThat(answer.at("/awarded/awards/0/pence").asLong()).isBetween(1L, 2_000_000_000L);
        assertThat(answer.at("/awarded/overridden").toString()).isEqualTo("[\"allocation/envelopes/2018/19\"]");
        assertThat(answer.path("assumptions").toString()).contains("\"allocation/envelopes/2018/19\"");
        assertThat(answer.at("/provenance/documents")).hasSize(19);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_what_to_do() {
        HttpResponse<String> response = askOfBids("""
                "limits": {"limits": [{"name": "A", "atMost": 5.5}]},
                "overrides": [{"section": "wessex/dentistry", "fund": true, "because": "a", "by": "b"}],
                "proposal": "best",
                "performance": {"knownTill": "2018-03", "scenarios": [
                  {"name": "A", "everyAlliance": {"2018/19 Q5": "85%", "2016-01": "85%", "May": "85%", "2018-07": 85}},
                  {"name": "A", "alliances": {"wessx": "85%", "peninsula": {"2018-07": "101%", "2018/19 Q4": "9 of 8"}}},
                  {"name": "real figures"}, 7]}
                """);

        assertThat(ProblemsTest.errors(response))
                .containsExactly(
                        "/limits/limits/0/atMost wrong-value",
                        "/overrides/0/section wrong-value",
                        "/proposal wrong-value",
                        "/performance/knownTill unknown-key",
                        "/performance/scenarios/0/everyAlliance/2018~119 Q5 unknown-quarter",
                        "/performance/scenarios/0/everyAlliance/2016-01 month-out-of-range",
                        "/performance/scenarios/0/everyAlliance/May wrong-key",
                        "/performance/scenarios/0/everyAlliance/2018-07 wrong-value",
                        "/performance/scenarios/1/name wrong-value",
                        "/performance/scenarios/1/alliances/wessx unknown-alliance",
                        "/performance/scenarios/1/alliances/peninsula/2018-07 wrong-value",
                        "/performance/scenarios/1/alliances/peninsula/2018~119 Q4 stated-twice",
                        "/performance/scenarios/1/alliances/peninsula/2018~119 Q4 wrong-value",
                        "/performance/scenarios/2 missing-key",
                        "/performance/scenarios/2/name wrong-value",
                        "/performance/scenarios/3 wrong-type");
        JsonNode errors = JSON.readTree(response.body()).path("errors");
        assertThat(errors.get(7).path("hint").asString()).isEqualTo("Write 85%.");
        assertThat(errors.get(7).path("found").asString()).isEqualTo("85");
        assertThat(errors.get(9).path("expected").asString()).isEqualTo("wessex");
        assertThat(errors.get(9).path("hint").asString()).isEqualTo("Perhaps wessex.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | missing-key",
                "{\"backtest\": false} | /backtest wrong-value",
                "{\"backtest\": \"true\"} | /backtest wrong-value",
                "{\"backtest\": null} | /backtest wrong-value",
                "{\"backtest\": [true]} | /backtest wrong-value",
                "{\"backtest\": true, \"performance\": {\"scenarios\": [{\"name\": \"A\", \"everyAlliance\": \"85%\"}]}}"
                        + " | /backtest wrong-value",
                "{\"backtest\": true, \"proposal\": \"bestValue\"} | /assessment missing-key",
                "{\"backtest\": true, \"limits\": {}} | /assessment missing-key",
                "{\"backtest\": true, \"overrides\": []} | /assessment missing-key",
                "{\"backtest\": true, \"settings\": {}} | /assessment missing-key",
                "{\"backtest\": true, \"assessment\": 5} | /assessment wrong-type",
                "{\"performance\": null} | /performance wrong-type",
                "{\"performance\": {\"scenarios\": []}} | /performance/scenarios wrong-value",
                "{\"performance\": {}} | /performance/scenarios missing-key",
                "{\"backtest\": true, \"preformance\": {}} | /preformance unknown-key",
                "[] | wrong-type",
            })
    void what_would_go_unheard_or_means_nothing_is_refused(String body, String error) {
        assertThat(ProblemsTest.errors(ask(body)).stream().map(String::strip)).containsExactly(error);
    }

    @Test
    void rank_order_takes_no_rules_and_no_overrides() {
        assertThat(ProblemsTest.errors(askOfBids(
                        "\"backtest\": true, \"proposal\": \"rankOrder\", \"limits\": {}, \"overrides\": []")))
                .containsExactly("/limits wrong-value", "/overrides wrong-value");
    }

    @Test
    void that_no_plan_keeps_to_every_rule_leaves_nothing_to_release() {
        HttpResponse<String> response =
                askOfBids("\"backtest\": true, \"limits\": {\"limits\": [{\"name\": \"A\", \"atLeast\": \"99%\","
                        + " \"of\": {\"region\": \"North\"}}]}");

        assertThat(ProblemsTest.assertProblem(response, 422, "/problems/not-usable")
                        .path("detail")
                        .asString())
                .startsWith("No plan is known that keeps to every rule, so there is nothing to release");
    }

    @Test
    void what_is_no_json_is_told_with_its_line() {
        JsonNode problem = ProblemsTest.assertProblem(
                ask("{\"performance\": {\n \"scenarios\": [}}"), 400, "/problems/malformed-request");

        assertThat(problem.path("detail").asString()).startsWith("Line 2, column ");
        assertThat(errorsOf(ask("{\"backtest\": true, \"backtest\": true}")))
                .as("a key twice")
                .containsExactly("duplicate-key");
        assertThat(errorsOf(ask("{\"performance\": {\"scenarios\": [{\"name\": \"a\\u0007\"}]}}")))
                .containsExactly("control-character");
    }

    private static List<String> errorsOf(HttpResponse<String> malformed) {
        List<String> codes = new ArrayList<>();
        ProblemsTest.assertProblem(malformed, 400, "/problems/malformed-request")
                .path("errors")
                .forEach(error -> codes.add(error.path("code").asString()));
        return codes;
    }

    @Test
    void too_large_a_body_and_other_formats_are_refused() {
        assertThat(RunningServer.post("/v1/what-ifs", "application/json", new byte[RequestLimits.ASSESSMENT_BODY + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(RunningServer.post("/v1/what-ifs", "application/yaml", "backtest: true".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(415);
    }
}
