package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever chose a file that cannot be read is still at the form, with the reason at the field. */
class FormAgainTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestServer.settings().with(TestServer.limits()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_damaged_archive_leads_back_to_the_form_for_a_round() {
        HttpResponse<String> answer = post("/round", Forms.of(Map.of("round.zip", "PK and no more".getBytes(UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertForm(answer.body(), "archive", "The zip file cannot be read: it is damaged, encrypted, empty");
    }

    @Test
    void nothing_chosen_leads_back_to_the_form_for_a_round() {
        HttpResponse<String> answer = post("/round", Forms.of(Map.of("", new byte[0])));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertForm(answer.body(), "archive", "What you sent holds no bid: choose YAML or JSON documents, or one zip");
    }

    @Test
    void files_that_are_too_many_or_too_large_lead_back_to_the_form_for_a_round() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.rangeClosed(0, RequestLimits.DOCUMENTS).forEach(i -> many.put(i + ".yaml", new byte[] {'a'}));
        assertForm(post("/round", Forms.of(many)).body(), "archive", "You sent more than 200 documents");

        IntStream.rangeClosed(0, RequestLimits.FILES).forEach(i -> many.put(i + ".yaml", new byte[] {'a'}));
        assertForm(post("/round", Forms.of(many)).body(), "archive", "You sent more than 1000 files");

        for (int size : new int[] {RequestLimits.ROUND_BODY, RequestLimits.CARRIED_ROUND_BODY}) {
            HttpResponse<String> answer = post("/round", Forms.of(Map.of("big.yaml", new byte[size])));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertForm(answer.body(), "archive", "What you sent is larger than 8 MB, which is the most that is read.");
        }
    }

    @Test
    void a_name_that_cannot_be_used_is_told_with_what_names_may_be() {
        HttpResponse<String> answer = post("/round", Forms.of(Map.of("../a.yaml", new byte[] {'a'})));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertForm(answer.body(), "archive", "A document has a name that cannot be used");
        assertThat(answer.body()).contains("without '..'");
    }

    @Test
    void a_file_that_is_no_bid_by_its_size_leads_back_to_the_form_for_a_bid() {
        byte[] form = Forms.of(Map.of("holiday.jpg", new byte[RequestLimits.DRAFT_BODY]));
        HttpResponse<String> answer = post("/precheck", form);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertForm(answer.body(), "document", "What you sent is larger than 512 kB, which is the most that is read.");
    }

    @Test
    void who_wants_no_page_gets_a_problem_document() {
        for (String address : new String[] {"/precheck", "/round"}) {
            byte[] form = Forms.of(Map.of("big.zip", new byte[RequestLimits.CARRIED_ROUND_BODY]));
            HttpResponse<String> answer = TestServer.send(
                    server.request(address).header("Content-Type", Forms.TYPE).POST(BodyPublishers.ofByteArray(form)));
            ProblemsTest.assertProblem(answer, 413, "/problems/too-large");
        }
    }

    @Test
    void what_is_not_about_the_files_stays_a_page_of_its_own() {
        HttpResponse<String> answer = TestServer.send(server.request("/round")
                .header("Content-Type", "text/plain")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("bid")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("<form").contains("The service does not read this format");
    }

    private static void assertForm(String page, String field, String words) {
        assertThat(page)
                .contains("<title>Error: ")
                .contains("<li><a href=\"#" + field + "\">" + words)
                .contains("id=\"" + field + "-error\"><span class=\"govuk-visually-hidden\">Error:</span> " + words)
                .contains("aria-describedby=\"" + field + "-hint " + field + "-error\"");
    }

    private static HttpResponse<String> post(String address, byte[] form) {
        return TestServer.send(server.request(address)
                .header("Content-Type", Forms.TYPE)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(form)));
    }
}
