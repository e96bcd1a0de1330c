package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void an_unknown_address_is_a_problem_document() {
        HttpResponse<String> response = RunningServer.get("/v1/nonsense");

        assertProblem(response, 404, "/problems/not-found");
        assertThat(JSON.readTree(response.body()).path("detail").asString())
                .isEqualTo("There is nothing at /v1/nonsense.");
    }

    @Test
    void a_browser_gets_a_page_instead() {
        HttpResponse<String> response =
                RunningServer.get("/<script>".replace("<", "%3C").replace(">", "%3E"), "Accept", "text/html,*/*;q=0.8");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(response.body()).contains("There is nothing here</h1>").doesNotContain("/<script>");
        assertThat(response.headers().allValues("vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "BREW", "GET", "HEAD"})
    void a_method_that_does_not_apply_is_told_which_ones_do(String method) {
        HttpResponse<String> response =
                RunningServer.send(RunningServer.request("/v1/prechecks").method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("OPTIONS, POST");
        if (!method.equals("HEAD")) {
            assertProblem(response, 405, "/problems/method-not-allowed");
        }
    }

    @Test
    void options_lists_the_methods() {
        HttpResponse<String> response = RunningServer.send(
                RunningServer.request("/problems/not-found").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        HttpResponse<String> get = RunningServer.get("/problems");
        HttpResponse<String> head =
                RunningServer.send(RunningServer.request("/problems").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-type"))
                .isEqualTo(get.headers().firstValue("content-type"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void each_kind_says_what_it_is_at_its_type(Fault fault) {
        JsonNode json = JSON.readTree(RunningServer.get(fault.type()).body());
        String page = RunningServer.get(fault.type(), "Accept", "text/html").body();

        assertThat(json.path("status").asInt()).isEqualTo(fault.status());
        assertThat(json.path("title").asString()).isEqualTo(fault.title());
        assertThat(page).contains(fault.title(), fault.remedy());
    }

    @Test
    void each_kind_has_a_status_of_its_own() {
        assertThat(Arrays.stream(Fault.values()).map(Fault::status)).doesNotHaveDuplicates();
        assertThat(Fault.ofStatus(418)).isEqualTo(Fault.MALFORMED_REQUEST);
        assertThat(Fault.ofStatus(504)).isEqualTo(Fault.INTERNAL_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%ff%fe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\nConnection: close\r\n\r\n",
                "POST /v1/prechecks HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
            })
    void a_broken_request_is_malformed(String request) {
        String answer = RunningServer.raw(request);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"type\" : \"/problems/malformed-request\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertQuiet(answer);
    }

    @Test
    void headers_beyond_the_limit_are_a_problem_document() {
        String answer = RunningServer.raw(
                "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("/problems/headers-too-large");
        assertQuiet(answer);
    }

    @Test
    void an_address_beyond_the_limit_is_a_problem_document() {
        String answer =
                RunningServer.raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("/problems/address-too-long");
        assertQuiet(answer);
    }

    @Test
    void a_version_of_http_that_is_not_spoken_is_a_problem_document() {
        String answer = RunningServer.raw("GET / HTTP/7.3\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 505").contains("/problems/version-not-supported");
        assertQuiet(answer);
    }

    @Test
    void an_expectation_that_is_not_known_is_a_problem_document() {
        String answer = RunningServer.raw("GET / HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 417").contains("/problems/expectation-failed");
        assertQuiet(answer);
    }

    @Test
    void trace_is_refused() {
        String answer =
                RunningServer.raw("TRACE /problems HTTP/1.1\r\nHost: a\r\nX-Secret: s\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("X-Secret");
    }

    static JsonNode assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(response.headers().firstValue("server")).isEmpty();
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("type").asString()).isEqualTo(type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asString()).startsWith("urn:uuid:");
        return problem;
    }

    /** What was not usable in a request: each place with its code. */
    static List<String> errors(HttpResponse<String> response) {
        List<String> errors = new ArrayList<>();
        assertProblem(response, 422, "/problems/not-usable")
                .path("errors")
                .forEach(error -> errors.add(error.path("pointer").asString() + " "
                        + error.path("code").asString()));
        return errors;
    }

    private static void assertQuiet(String answer) {
        assertThat(answer).doesNotContain("Jetty", "jetty", "Server:", "org.eclipse", "Exception");
    }
}
