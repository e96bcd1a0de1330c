package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A round that was sent is filtered although the service has forgotten it: the page carries it back. */
class SentRoundTest {
    private static final Pattern CARRIED =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z-]+)\" value=\"([^\"]*)\"");
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
    void an_archive_is_carried_as_it_was_with_what_it_passes_over() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("r/wessex.yaml", bid("wessex"));
        files.put("r/peninsula.yaml", bid("peninsula"));
        files.put("r/old.yaml", bid("wessex"));
        files.put("r/.bpvignore", "old.yaml\n".getBytes(UTF_8));
        byte[] zip = Zips.of(files);
        String page = sent(Map.of("round.zip", zip));

        assertThat(sections(page)).isEqualTo(5);
        assertThat(carried(page))
                .containsEntry("packed-archive", Base64.getEncoder().encodeToString(zip));
        String filtered = again(page, "recommendation", "ineligible");
        assertThat(sections(filtered)).isEqualTo(2);
        assertThat(filtered).contains("2 sections of 5: recommendation Ineligible. Everything below");
        assertThat(carried(filtered)).isEqualTo(carried(page));
        assertThat(withoutTable(filtered)).isEqualTo(withoutTable(page));
    }

    @Test
    void documents_are_carried_to_the_byte_whatever_their_names_and_line_ends() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "wessex.txt",
                new String(bid("wessex"), UTF_8).replace("\n", "\r\n").getBytes(UTF_8));
        files.put("peninsula.yaml", bid("peninsula"));
        String page = sent(files);
        String filtered = again(page, "alliance", "wessex");

        assertThat(sections(filtered)).isEqualTo(3);
        assertThat(withoutTable(filtered)).isEqualTo(withoutTable(page));
        assertThat(sections(again(filtered, "alliance", "peninsula"))).isEqualTo(2);
        assertThat(again(filtered, "alliance", "wessex", "all", "all")).isEqualTo(page);
    }

    @Test
    void a_document_that_packs_too_well_to_be_unpacked_again_is_carried_all_the_same() throws IOException {
        String blanks = new String(bid("wessex"), UTF_8) + "\n".repeat(400_000);
        String page = sent(Map.of("wessex.yaml", blanks.getBytes(UTF_8)));

        assertThat(sections(again(page, "intervention", "recoveryPackage"))).isEqualTo(1);
    }

    @Test
    void what_was_carried_and_is_broken_is_refused() throws IOException {
        assertThat(post(Forms.fields(Map.of("packed-archive", "%%%".getBytes(UTF_8))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(Forms.fields(Map.of("packed-documents", "AAAA".getBytes(UTF_8))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(Forms.fields(Map.of("packed-documents", new byte[0]))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_round_beyond_the_limit_is_refused_though_a_carried_one_takes_more_room() {
        assertThat(post(Forms.of(Map.of("big.zip", new byte[RequestLimits.ROUND_BODY])))
                        .statusCode())
                .isEqualTo(413);
        byte[] packed = Base64.getEncoder().encode(new byte[RequestLimits.ROUND_BODY + 1]);
        assertThat(post(Forms.fields(Map.of("packed-archive", packed))).statusCode())
                .isEqualTo(413);
        assertThat((RequestLimits.ROUND_BODY + 2) / 3 * 4)
                .as("the largest round in Base64")
                .isLessThan(RequestLimits.CARRIED_ROUND_BODY - 100_000);
    }

    private static byte[] bid(String name) throws IOException {
        return Files.readAllBytes(Path.of(ExampleRound.FOLDER, name + ".yaml"));
    }

    private static String sent(Map<String, byte[]> files) {
        return ok(post(Forms.of(files)));
    }

    /** As a browser sends the filters of a page, with the fields that it carries. */
    private static String again(String page, String... filters) {
        Map<String, byte[]> fields = new LinkedHashMap<>();
        carried(page).forEach((name, packed) -> fields.put(name, packed.getBytes(UTF_8)));
        List.of("intervention", "recommendation", "alliance", "region").forEach(name -> fields.put(name, new byte[0]));
        for (int i = 0; i < filters.length; i += 2) {
            fields.put(filters[i], filters[i + 1].getBytes(UTF_8));
        }
        return ok(post(Forms.fields(fields)));
    }

    private static Map<String, String> carried(String page) {
        Map<String, String> carried = new LinkedHashMap<>();
        Matcher matcher = CARRIED.matcher(page);
        while (matcher.find()) {
            carried.put(matcher.group(1), matcher.group(2));
        }
        assertThat(carried).hasSize(1);
        return carried;
    }

    private static int sections(String page) {
        return page.split("<tr data-section=", -1).length - 1;
    }

    private static String withoutTable(String page) {
        int begin = page.indexOf("<form method=\"post\"");
        int end = page.indexOf("<h2 class=\"govuk-heading-l\" id=\"money\"");
        assertThat(begin).isPositive().isLessThan(end);
        return page.substring(0, begin) + page.substring(end);
    }

    private static HttpResponse<String> post(byte[] form) {
        return TestServer.send(server.request("/round")
                .header("Content-Type", Forms.TYPE)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(form)));
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
