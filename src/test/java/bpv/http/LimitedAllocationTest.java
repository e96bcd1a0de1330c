package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.round.SentPolicy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules of policy and overrides in a request for an allocation. */
class LimitedAllocationTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ASSESSED = RunningServer.post(
                    "/v1/assessments", "application/zip", Zips.of(Path.of("bids-examples/round-2017"), Path.of("")))
            .body();

    private static final String GOOD =
            "{\"section\": \"wessex/earlyDiagnosis\", \"fund\": true, \"because\": \"a pilot\", \"by\": \"the chair\"}";

    private static HttpResponse<String> allocate(String more) {
        return allocate(ASSESSED, more);
    }

    private static HttpResponse<String> allocate(String assessment, String more) {
        String body = "{\"assessment\": " + assessment + more + "}";
        return RunningServer.post("/v1/allocations", "application/json", body.getBytes(UTF_8));
    }

    private static JsonNode answer(String more) {
        HttpResponse<String> response = allocate(more);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        OpenApi.assertDescribed("POST", "/v1/allocations", response);
        return JSON.readTree(response.body());
    }

    @Test
    void rules_are_kept_and_priced_and_overrides_carry_their_reason_and_name() {
        JsonNode answer = answer(", \"limits\": {\"limits\": [{\"name\": \"Cap\", \"atMost\": \"14 per head\","
                + " \"each\": \"alliance\"}]}, \"overrides\": [" + GOOD + "]");

        assertThat(answer.path("schema").asString()).isEqualTo("limited-allocation/1");
        assertThat(answer.path("rules"))
                .as("17 Alliances have sections that may be funded")
                .hasSize(18);
        JsonNode last = answer.at("/rules/17");
        assertThat(last.path("name").asString()).isEqualTo("override: fund wessex/earlyDiagnosis");
        assertThat(last.path("because").asString()).isEqualTo("a pilot");
        assertThat(last.path("by").asString()).isEqualTo("the chair");
        assertThat(last.path("override").asBoolean()).isTrue();
        assertThat(answer.path("overrides").path("gain").isNumber()).isTrue();
        assertThat(answer.path("leftOut").asInt()).isZero();
        assertThat(answer.at("/bestValue/proof/status").asString()).isEqualTo("proved");
        assertThat(answer.at("/provenance/documents")).hasSize(19);
    }

    @Test
    void settings_change_the_money_under_rules_and_are_told() {
        JsonNode answer = answer(
                ", \"limits\": {}, \"settings\": {\"envelopes\": {\"2018/19\": 20000000}, \"objective\": \"score\"}");

        assertThat(answer.at("/bestValue/years/1/envelope").asLong()).isEqualTo(20_000_000);
        assertThat(answer.path("assumptions").toString())
                .contains("allocation/envelopes/2018/19", "allocation/objective");
    }

    @Test
    void that_no_plan_keeps_to_the_rules_is_an_answer_with_the_least_changes() {
        JsonNode answer = answer(", \"limits\": {\"limits\": ["
                + "{\"name\": \"Harmless\", \"atMost\": \"100%\", \"each\": \"alliance\"},"
                + "{\"name\": \"North\", \"atLeast\": \"95%\", \"of\": {\"region\": \"North\"}}]}");

        assertThat(answer.path("bestValue").isNull()).isTrue();
        assertThat(answer.at("/conflict/rules").toString()).isEqualTo("[\"North\"]");
        assertThat(answer.at("/conflict/ways/0/givesWay/0/by").asLong()).isPositive();
        assertThat(answer.path("sections")).isEmpty();
        assertThat(answer.path("leftOut").asInt()).isZero();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_also_in_the_assessment() {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        ((ObjectNode) changed.at("/bids/0/sections/0")).put("recommendation", "maybe");

        assertThat(ProblemsTest.errors(allocate(
                        JSON.writeValueAsString(changed),
                        ", \"limits\": {\"limits\": [{\"name\": \"A\", \"atMost\": 5.5}, {\"name\": \"A\", \"atMost\": 5},"
                                + " {\"name\": \"override: mine\", \"atMost\": 5}], \"carry\": {}},"
                                + " \"overrides\": [{\"section\": \"wessex/dentistry\", \"fund\": \"yes\"}, " + GOOD
                                + ", " + GOOD + "]")))
                .contains(
                        "/assessment/bids/0/sections/0/recommendation wrong-value",
                        "/limits/limits/0/atMost wrong-value",
                        "/limits/limits/1 wrong-value",
                        "/limits/limits/2/name wrong-value",
                        "/limits/carry unknown-key",
                        "/overrides/0/section wrong-value",
                        "/overrides/0/fund wrong-type",
                        "/overrides/0/because missing-key",
                        "/overrides/0/by missing-key",
                        "/overrides/2/section wrong-value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\" | wrong-value",
                "\"  \" | wrong-value",
                "null | wrong-value",
                "\"a\\nb\" | wrong-value",
                "\"\\u202Egnorw\" | wrong-value",
                "[\"a\", \"b\"] | wrong-value",
            })
    void an_override_without_a_name_that_can_be_read_is_refused(String by, String code) {
        assertThat(ProblemsTest.errors(allocate(", \"overrides\": [" + GOOD.replace("\"the chair\"", by) + "]")))
                .containsExactly("/overrides/0/by " + code);
    }

    @Test
    void a_reason_of_nothing_is_told_as_such() {
        String override = GOOD.replaceAll("\"because\": \"[^\"]*\"", "\"because\": \" \"");
        JsonNode problem = ProblemsTest.assertProblem(
                allocate(", \"overrides\": [" + override + "]"), 422, "/problems/not-usable");

        assertThat(problem.at("/errors/0/detail").asString()).isEqualTo("Expected is a text, but here is nothing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800"})
    void an_override_with_a_control_character_is_refused(String character) {
        HttpResponse<String> response = allocate(", \"overrides\": [" + GOOD.replace("a pilot", character) + "]");

        JsonNode problem = ProblemsTest.assertProblem(response, 400, "/problems/malformed-request");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/overrides/0/because");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("control-character");
    }

    @Test
    void a_reason_has_at_most_1000_characters_and_a_name_200() {
        String most = GOOD.replace("a pilot", "😀".repeat(1000)).replace("the chair", "n".repeat(200));
        assertThat(answer(", \"overrides\": [" + most + "]").path("overrides").isNull())
                .isFalse();

        String more = GOOD.replace("a pilot", "r".repeat(1001)).replace("the chair", "n".repeat(201));
        assertThat(ProblemsTest.errors(allocate(", \"overrides\": [" + more + "]")))
                .containsExactly("/overrides/0/because wrong-value", "/overrides/0/by wrong-value");
    }

    @Test
    void names_that_repetition_makes_the_same_are_refused() {
        assertThat(
                        ProblemsTest.errors(
                                allocate(
                                        ", \"limits\": {\"limits\": ["
                                                + "{\"name\": \"Cap: North\", \"atMost\": 5}, {\"name\": \"Cap\", \"atMost\": 5, \"each\": \"region\"}]}")))
                .containsExactly("/limits/limits/1 wrong-value");
    }

    private static String rules(int number, String rule) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"name\": \"r" + i + "\", " + rule + "}")
                .collect(Collectors.joining(",", ", \"limits\": {\"limits\": [", "]}"));
    }

    @Test
    void as_many_rules_as_the_limit_are_taken_and_one_more_is_refused() {
        String floor = "\"atLeast\": 1, \"of\": {\"alliance\": \"wessex\"}";
        assertThat(answer(rules(SentPolicy.MOST_RULES, floor)).path("rules")).hasSize(SentPolicy.MOST_RULES);
        assertThat(ProblemsTest.errors(allocate(rules(SentPolicy.MOST_RULES + 1, floor))))
                .containsExactly("/limits/limits too-many-rules");
        assertThat(ProblemsTest.errors(allocate(rules(12, "\"atMost\": \"100%\", \"each\": \"alliance\""))))
                .as("12 rules for each of 17 Alliances")
                .containsExactly("/limits too-many-rules");
    }

    @Test
    void too_many_overrides_are_refused() {
        String many = IntStream.rangeClosed(0, SentPolicy.MOST_OVERRIDES)
                .mapToObj(i -> GOOD)
                .collect(Collectors.joining(","));

        assertThat(ProblemsTest.errors(allocate(", \"overrides\": [" + many + "]")))
                .containsExactly("/overrides too-many-rules");
    }

    @Test
    void documents_of_an_assessment_that_are_none_are_refused_at_their_place() {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        ((ObjectNode) changed.at("/provenance/documents/0")).put("assessed", "yes");

        assertThat(ProblemsTest.errors(allocate(JSON.writeValueAsString(changed), ", \"limits\": {}")))
                .containsExactly("/assessment/provenance/documents/0/assessed wrong-type");
    }
}
