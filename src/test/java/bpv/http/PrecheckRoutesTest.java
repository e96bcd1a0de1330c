package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrecheckRoutesTest {
    private static final String ADDRESS = "/v1/prechecks";
    private static final Path KENT = Path.of("bids-examples/round-2017/kent-and-medway.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml; charset=utf-8",
                "TEXT/YAML; Charset=\"UTF-8\"",
                "text/x-yaml"
            })
    void a_draft_in_yaml_is_read(String type) throws Exception {
        HttpResponse<String> response = RunningServer.post(ADDRESS, type, Files.readAllBytes(KENT));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(response.headers().firstValue("etag").orElse("")).matches("\"[0-9a-f]{64}\"");
        assertThat(response.headers().allValues("vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/vnd.bid+json"})
    void a_draft_in_json_is_read(String type) {
        HttpResponse<String> response = RunningServer.post(ADDRESS, type, "{\"alliance\": 1,}".getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("syntax-error");
    }

    /** Half a character pair cannot be written as UTF-8, and whole ones are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udc00 and more",
                "and \\ud83d\\ud83d\\ude00",
                "\\ud83d\\ude00",
                "\ud83d\ude00",
                "\u2028"
            })
    void any_character_is_answered(String name) {
        String draft = "{\"contact\": {\"name\": \"%s\"}, \"%s\": 1}".formatted(name, name);
        HttpResponse<String> response = RunningServer.post(ADDRESS, "application/json", draft.getBytes(UTF_8));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(response.body()).path("problems"))
                .isNotEmpty();
    }

    @Test
    void a_draft_in_a_form_is_read() throws Exception {
        HttpResponse<String> response =
                RunningServer.post(ADDRESS, Forms.TYPE, Forms.of(Map.of("kent.yaml", Files.readAllBytes(KENT))));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void a_file_of_a_word_processor_is_named_and_not_shown_again() throws Exception {
        byte[] word = Files.readAllBytes(Path.of("bids-examples/broken/word-file.yaml"));
        String page = RunningServer.post(ADDRESS, "application/yaml", word, "Accept", "text/html")
                .body();

        assertThat(page).contains("This is a Word file, not a text.").doesNotContain("word/document.xml");
    }

    @Test
    void a_page_has_no_tag_and_is_kept_by_nobody_while_json_has_one() throws Exception {
        byte[] draft = Files.readAllBytes(KENT);
        HttpResponse<String> page = RunningServer.post(ADDRESS, "application/yaml", draft, "Accept", "text/html");
        HttpResponse<String> json = RunningServer.post(
                ADDRESS, "application/yaml", draft, "Accept", "application/json", "If-None-Match", "*");

        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("etag")).isEmpty();
        assertThat(page.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(page.headers().allValues("vary")).containsExactly("Accept");
        assertThat(json.statusCode()).as("no precondition is checked of a POST").isEqualTo(200);
        assertThat(json.headers().firstValue("etag")).isPresent();
    }

    @Test
    void a_form_has_one_draft() {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a.yaml", new byte[] {'a'});
        two.put("b.yaml", new byte[] {'b'});

        ProblemsTest.assertProblem(RunningServer.post(ADDRESS, Forms.TYPE, Forms.of(two)), 413, "/problems/too-large");
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, Forms.TYPE, Forms.of(Map.of())), 400, "/problems/malformed-request");
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, Forms.TYPE, "nonsense".getBytes(UTF_8)),
                400,
                "/problems/malformed-request");
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "multipart/form-data", Forms.of(Map.of())),
                400,
                "/problems/malformed-request");
    }

    @Test
    void a_form_that_ends_before_its_last_boundary_is_malformed() throws Exception {
        byte[] whole = Forms.of(Map.of("kent.yaml", Files.readAllBytes(KENT)));

        for (int cut : new int[] {1, 30, 200, whole.length - 30}) {
            ProblemsTest.assertProblem(
                    RunningServer.post(ADDRESS, Forms.TYPE, Arrays.copyOf(whole, cut)),
                    400,
                    "/problems/malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/xml",
                "application/yaml; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "yaml",
                "application/zip"
            })
    void another_format_is_refused_with_those_that_are_read(String type) {
        HttpResponse<String> response = RunningServer.post(ADDRESS, type, "alliance: x".getBytes(UTF_8));

        JsonNode problem = ProblemsTest.assertProblem(response, 415, "/problems/unsupported-media-type");
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(response.headers().firstValue("accept-post").orElse("")).startsWith("application/yaml, ");
    }

    @Test
    void a_form_of_curl_is_told_how_to_send_a_file() {
        HttpResponse<String> response =
                RunningServer.post(ADDRESS, "application/x-www-form-urlencoded", "a".getBytes(UTF_8));

        assertThat(response.body()).contains("--data-binary @bid.yaml -H 'Content-Type: application/yaml'");
    }

    @Test
    void a_body_without_a_format_is_refused() {
        HttpResponse<String> response =
                RunningServer.send(RunningServer.request(ADDRESS).POST(BodyPublishers.ofString("alliance: x")));

        ProblemsTest.assertProblem(response, 415, "/problems/unsupported-media-type");
    }

    @Test
    void a_packed_body_is_refused() {
        HttpResponse<String> response =
                RunningServer.post(ADDRESS, "application/yaml", new byte[] {31, -117}, "Content-Encoding", "gzip");

        ProblemsTest.assertProblem(response, 415, "/problems/unsupported-media-type");
        assertThat(response.headers().firstValue("accept-encoding")).contains("identity");
    }

    @Test
    void no_body_is_malformed() {
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/yaml", new byte[0]), 400, "/problems/malformed-request");
    }

    @Test
    void a_body_at_the_limit_is_read_and_one_byte_more_is_not() {
        assertThat(RunningServer.post(ADDRESS, "application/yaml", comment(RequestLimits.DRAFT))
                        .statusCode())
                .isEqualTo(200);
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/yaml", comment(RequestLimits.DRAFT + 1)),
                413,
                "/problems/too-large");
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, Forms.TYPE, Forms.of(Map.of("a", comment(RequestLimits.DRAFT + 1)))),
                413,
                "/problems/too-large");
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, Forms.TYPE, Forms.of(Map.of("a", comment(RequestLimits.DRAFT_BODY)))),
                413,
                "/problems/too-large");
    }

    @Test
    void a_body_that_does_not_say_its_length_is_bounded_too() {
        HttpResponse<String> response = RunningServer.send(RunningServer.request(ADDRESS)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(comment(RequestLimits.DRAFT + 1)))));

        ProblemsTest.assertProblem(response, 413, "/problems/too-large");
    }

    @Test
    void a_body_that_is_announced_as_too_large_is_not_waited_for() {
        String answer = RunningServer.raw("POST /v1/prechecks HTTP/1.1\r\nHost: a\r\nContent-Type: text/yaml\r\n"
                + "Content-Length: 99999999999\r\nExpect: 100-continue\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
    }

    @Test
    void an_answer_in_no_format_of_the_client_is_refused() throws Exception {
        ProblemsTest.assertProblem(
                RunningServer.post(
                        ADDRESS, "application/yaml", Files.readAllBytes(KENT), "Accept", "image/png, */*;q=0"),
                406,
                "/problems/not-acceptable");
    }

    private static byte[] comment(int length) {
        byte[] text = "# a draft\n".repeat(length / 10 + 1).getBytes(UTF_8);
        return Arrays.copyOf(text, length);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
