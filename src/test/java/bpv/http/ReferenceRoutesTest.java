package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.document.BidSchema;
import bpv.round.Round;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceRoutesTest {
    private static JsonNode json(String path) {
        HttpResponse<String> response = RunningServer.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void every_rule_is_listed_once_under_its_criterion() {
        JsonNode rules = json("/v1/rules");

        assertThat(rules.path("rulesSha256").asString())
                .isEqualTo(SharedRules.book().digestOfRules());
        assertThat(rules.path("referenceSha256").asString())
                .isEqualTo(SharedRules.book().digestOfReference());
        List<String> listed = new ArrayList<>();
        for (JsonNode criterion : rules.path("criteria")) {
            for (JsonNode rule : criterion.path("rules")) {
                listed.add(criterion.path("criterion").asString() + " "
                        + rule.path("rule").asString());
                assertThat(rule.path("source").asString()).isNotBlank();
                assertThat(rule.path("clause").asString()).isNotBlank();
                assertThat(rule.path("standing").asString()).isIn("quoted", "inferred", "assumed");
            }
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(SharedRules.book().cards().stream()
                        .map(card -> card.criterion() + " " + card.rule())
                        .toList());
    }

    @Test
    void days_of_rules_are_written_as_all_days_are() {
        List<String> days = new ArrayList<>();
        json("/v1/rules")
                .path("criteria")
                .forEach(criterion -> criterion.path("rules").forEach(rule -> {
                    if (!rule.path("from").isNull()) {
                        days.add(rule.path("from").asString());
                    }
                }));

        assertThat(days).isNotEmpty().allMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void numbers_have_their_day_source_and_standing() {
        JsonNode numbers = json("/v1/rules").path("numbers");

        assertThat(numbers).hasSizeGreaterThan(20);
        for (JsonNode number : numbers) {
            assertThat(number.path("since").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(number.path("source").asString()).isNotBlank();
        }
    }

    @Test
    void every_alliance_is_listed_and_has_its_figures() {
        JsonNode alliances = json("/v1/alliances").path("alliances");

        assertThat(alliances.size())
                .isEqualTo(SharedRules.book().footprints().ids().size());
        for (JsonNode alliance : alliances) {
            JsonNode one = json("/v1/alliances/" + alliance.path("id").asString());
            assertThat(one.path("name")).isEqualTo(alliance.path("name"));
            assertThat(one.path("sixtyTwoDays")).isNotEmpty();
            JsonNode month = one.at("/sixtyTwoDays/0");
            assertThat(month.path("within").asLong())
                    .isLessThanOrEqualTo(month.path("treated").asLong());
        }
    }

    @Test
    void an_alliance_that_does_not_exist_is_not_found() {
        ProblemsTest.assertProblem(RunningServer.get("/v1/alliances/atlantis"), 404, "/problems/not-found");
    }

    @Test
    void envelopes_add_up() {
        JsonNode envelopes = json("/v1/envelopes");

        assertThat(envelopes.path("years")).hasSize(4);
        for (JsonNode year : envelopes.path("years")) {
            assertThat(year.path("available").asLong())
                    .isEqualTo(year.path("envelope").asLong()
                            - year.path("reserve").asLong());
        }
    }

    @Test
    void the_schema_is_that_of_the_command() {
        HttpResponse<String> response = RunningServer.get("/v1/schema");

        Round round = new Round(SharedRules.book(), SharedRules.book().assessmentDay());
        assertThat(response.body()).isEqualTo(BidSchema.write(round.form()));
        assertThat(response.headers().firstValue("content-type")).contains("application/schema+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/rules",
                "/v1/alliances",
                "/v1/alliances/kent-and-medway",
                "/v1/envelopes",
                "/v1/schema",
                "/openapi.json",
                "/openapi.yaml"
            })
    void who_has_it_already_is_told_so(String path) {
        HttpResponse<String> first = RunningServer.get(path);
        String tag = first.headers().firstValue("etag").orElseThrow();

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<String> again = RunningServer.get(path, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("etag")).contains(tag);
        }
        assertThat(RunningServer.get(path, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        HttpResponse<String> head =
                RunningServer.send(RunningServer.request(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("etag")).contains(tag);
        assertThat(head.body()).isEmpty();
        ProblemsTest.assertProblem(RunningServer.get(path, "Accept", "image/png"), 406, "/problems/not-acceptable");
    }
}
