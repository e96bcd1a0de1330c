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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AllocationRoutesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADDRESS = "/v1/allocations";
    private static final String ASSESSED = RunningServer.post(
                    "/v1/assessments", "application/zip", Zips.of(Path.of("bids-examples"), Path.of("")))
            .body();

    private static HttpResponse<String> allocate(String assessment, String settings) {
        String body = "{\"assessment\": " + assessment + settings + "}";
        return RunningServer.post(ADDRESS, "application/json", body.getBytes(UTF_8));
    }

    @Test
    void without_settings_the_answer_is_the_assessment_byte_for_byte() {
        HttpResponse<String> response = allocate(ASSESSED, "");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(ASSESSED);
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(response.headers().firstValue("etag").orElse("")).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void an_answer_can_be_allocated_again() {
        String other =
                allocate(ASSESSED, ", \"settings\": {\"objective\": \"score\"}").body();

        assertThat(other).isNotEqualTo(ASSESSED);
        assertThat(allocate(other, "").body()).isEqualTo(ASSESSED);
    }

    @Test
    void settings_change_the_proposals_and_are_named_in_the_answer() {
        JsonNode result = json(allocate(
                ASSESSED,
                ", \"settings\": {\"envelopes\": {\"2018/19\": 20000000}, \"reserves\": {\"2017/18\": 1000000},"
                        + " \"objective\": \"score\"}"));

        assertThat(result.at("/settings/envelopes/2018~119").asLong()).isEqualTo(20_000_000);
        assertThat(result.at("/settings/envelopes/2017~118").asLong()).isEqualTo(123_000_000);
        assertThat(texts(result.at("/settings/overridden")))
                .containsExactly("envelopes/2018/19", "reserves/2017/18", "objective");
        assertThat(result.at("/proposals/bestValue/years/1/envelope").asLong()).isEqualTo(20_000_000);
        assertThat(result.at("/proposals/bestValue/years/1/awarded").asLong()).isLessThanOrEqualTo(20_000_000);
        assertThat(result.at("/proposals/rankOrder/years/0/available").asLong()).isEqualTo(122_000_000);
        assertThat(result.path("assumptions").toString())
                .contains("allocation/envelopes/2018/19", "£20,000,000", "allocation/objective");
        assertThat(result.path("bids")).isEqualTo(JSON.readTree(ASSESSED).path("bids"));
    }

    @Test
    void a_setting_that_is_as_the_number_in_force_overrides_nothing() {
        String settings = ", \"settings\": {\"envelopes\": {\"2017/18\": 123000000}, \"reserves\": {\"2018/19\": 0},"
                + " \"objective\": \"scoreTimesPopulation\"}";

        assertThat(allocate(ASSESSED, settings).body()).isEqualTo(ASSESSED);
    }

    @Test
    void a_number_in_quotes_is_told_from_one_that_cannot_be() {
        JsonNode problem = ProblemsTest.assertProblem(
                allocate(ASSESSED, ", \"settings\": {\"envelopes\": {\"2018/19\": \"5\"}}"),
                422,
                "/problems/not-usable");

        assertThat(problem.at("/errors/0/detail").asString())
                .isEqualTo("Expected is whole pounds, from 0 to 999999999999, but here is the text '5', in quotes.");
        assertThat(problem.at("/errors/0/hint").asString()).isEqualTo("Leave out the quotes.");
    }

    @Test
    void no_money_awards_nothing() {
        JsonNode result = json(allocate(
                ASSESSED,
                ", \"settings\": {\"envelopes\":"
                        + " {\"2017/18\": 0, \"2018/19\": 0, \"2019/20\": 0, \"2020/21\": 0}}"));

        assertThat(result.at("/proposals/bestValue/awards")).isEmpty();
        assertThat(result.at("/proposals/rankOrder/total").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"envelopes\": {\"2021/22\": 1}} | /settings/envelopes/2021~122 | wrong-year",
                "{\"envelopes\": {\"2018/19\": -1}} | /settings/envelopes/2018~119 | wrong-value",
                "{\"envelopes\": {\"2018/19\": 1.5}} | /settings/envelopes/2018~119 | wrong-value",
                "{\"envelopes\": {\"2018/19\": 1000000000000}} | /settings/envelopes/2018~119 | wrong-value",
                "{\"envelopes\": {\"2018/19\": \"1\"}} | /settings/envelopes/2018~119 | wrong-type",
                "{\"envelopes\": []} | /settings/envelopes | wrong-type",
                "{\"reserves\": {\"2018/19\": 140000001}} | /settings | reserve-above-envelope",
                "{\"objective\": \"fame\"} | /settings/objective | wrong-value",
                "{\"fame\": 1} | /settings/fame | unknown-key",
                "7 | /settings | wrong-type",
            })
    void a_setting_that_cannot_be_is_refused_at_its_place(String settings, String pointer, String code) {
        JsonNode problem = ProblemsTest.assertProblem(
                allocate(ASSESSED, ", \"settings\": " + settings), 422, "/problems/not-usable");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void a_reserve_of_the_whole_envelope_is_allowed() {
        assertThat(allocate(ASSESSED, ", \"settings\": {\"reserves\": {\"2018/19\": 140000000}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rulesSha256", "referenceSha256", "day", "engine"})
    void an_assessment_made_otherwise_is_refused_with_both(String key) {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        String inForce = changed.at("/provenance/" + key).asString();
        ((ObjectNode) changed.path("provenance")).put(key, "another");

        JsonNode problem =
                ProblemsTest.assertProblem(allocate(JSON.writeValueAsString(changed), ""), 422, "/problems/not-usable");

        JsonNode error = problem.at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo("/assessment/provenance/" + key);
        assertThat(error.path("code").asString()).isEqualTo("made-otherwise");
        assertThat(error.path("detail").asString()).contains("another", inForce);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/bids/0/sections/0/exactScore | \"4500/77x\" | wrong-value",
                "/bids/0/sections/0/exactScore | \"1/0\" | wrong-value",
                "/bids/0/sections/0/exactScore | \"10100000001/101000000\" | wrong-value",
                "/bids/0/sections/0/score | 99.5 | figures-disagree",
                "/bids/0/sections/0/totalAsked | -3 | wrong-value",
                "/bids/0/sections/0/id | \"nowhere/earlyDiagnosis\" | wrong-value",
                "/bids/0/sections/0/recommendation | \"maybe\" | wrong-value",
                "/bids/0/sections/0/options | {} | wrong-type",
                "/bids/0/sections | 3 | wrong-type",
                "/bids/0/alliance | \"nowhere\" | wrong-value",
                "/bids | null | wrong-type",
                "/bids/0/sections/0/options/0/years/2017~118 | 123000000 | figures-disagree",
                "/bids/0/sections/0/options/0/years/2017~118 | 0 | figures-disagree",
                "/bids/0/sections/0/options/2/years/2017~118 | 1 | figures-disagree",
                "/bids/0/sections/0/asked/2017~118 | 999 | figures-disagree",
                "/schema | \"assessment/2\" | wrong-value",
            })
    void an_assessment_that_was_tampered_with_is_refused_at_the_place(String pointer, String value, String code) {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) changed.at(pointer.substring(0, cut)))
                .set(pointer.substring(cut + 1).replace("~1", "/"), JSON.readTree(value));

        JsonNode problem =
                ProblemsTest.assertProblem(allocate(JSON.writeValueAsString(changed), ""), 422, "/problems/not-usable");

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        String found = problem.at("/errors/0/pointer").asString();
        assertThat("/assessment" + pointer).startsWith(found);
        assertThat(found).isNotEqualTo("/assessment");
    }

    @Test
    void a_section_that_asks_for_nothing_gets_nothing() {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        ObjectNode section = (ObjectNode) changed.at("/bids/0/sections/0");
        section.put("totalAsked", 0).put("recommendation", "fund").putArray("options");
        section.putObject("asked");

        JsonNode result = json(allocate(JSON.writeValueAsString(changed), ""));

        assertThat(result.at("/proposals/bestValue/awards").findValuesAsString("section"))
                .doesNotContain(section.path("id").asString());
    }

    /** What the rules offer follows from the recommendation and the ask; other options would move public money. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "another label",
                "no options",
                "the whole left out",
                "twice",
                "turned round",
                "renamed",
                "less of a phase"
            })
    void options_that_the_rules_do_not_offer_are_refused_at_their_place(String deed) {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        ObjectNode section = withPhases(changed);
        ArrayNode options = (ArrayNode) section.path("options");
        ObjectNode first = (ObjectNode) options.get(0);
        switch (deed) {
            case "another label" -> section.put("recommendation", "laterPhase");
            case "no options" -> options.removeAll();
            case "the whole left out" -> options.remove(options.size() - 1);
            case "twice" -> options.insert(0, first.deepCopy());
            case "turned round" -> options.add(options.remove(0));
            case "renamed" -> first.put("option", "stage 1");
            default -> {
                ObjectNode second = (ObjectNode) options.get(1);
                String year = first.path("years").propertyNames().iterator().next();
                ((ObjectNode) second.path("years")).put(year, 1);
            }
        }
        List<String> errors = ProblemsTest.errors(allocate(JSON.writeValueAsString(changed), ""));

        assertThat(errors)
                .singleElement()
                .asString()
                .matches("/assessment/bids/\\d+/sections/\\d/options figures-disagree");
    }

    /** A section that may be funded, with two phases at least before the whole. */
    private static ObjectNode withPhases(ObjectNode assessment) {
        for (JsonNode bid : assessment.path("bids")) {
            for (JsonNode section : bid.path("sections")) {
                if (section.path("recommendation").asString().startsWith("fund")
                        && section.path("options").size() > 2) {
                    return (ObjectNode) section;
                }
            }
        }
        throw new AssertionError("no section has phases");
    }

    @Test
    void two_bids_of_one_alliance_are_refused() {
        ObjectNode changed = (ObjectNode) JSON.readTree(ASSESSED);
        ((ArrayNode) changed.path("bids")).add(changed.at("/bids/0"));

        ProblemsTest.assertProblem(allocate(JSON.writeValueAsString(changed), ""), 422, "/problems/not-usable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]x", "", "{\"assessment\": {}, \"assessment\": {}}"})
    void what_is_no_json_is_malformed(String body) {
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/json", body.getBytes(UTF_8)),
                400,
                "/problems/malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"assessment\": 1}", "{\"assessment\": {}, \"more\": 1}"})
    void json_that_is_no_such_request_cannot_be_used(String body) {
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/json", body.getBytes(UTF_8)), 422, "/problems/not-usable");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
