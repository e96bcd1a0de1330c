package bpv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the box of a form after a file was chosen: never another text than the file's. */
class BoxTextTest {
    private static final String TYPED = "schema: bid/1 # typed";
    private static final String ROUND = round();
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestServer.settings().with(TestServer.limits()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\n", "\uFEFFa: b", "a: \u00a3 \uD83D\uDE00\r\n\tb", "a: \u0085 b", "lost: \uFFFD", ""})
    void a_text_in_utf_8_is_gone_on_with(String text) {
        assertThat(BoxText.of("a.yaml", text.getBytes(UTF_8), TYPED)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u000bb", "a\u0000b", "a\u007fb", "a\u0080b", "a\u001b", "a\uFFFEb"})
    void what_would_come_back_as_another_text_leaves_what_was_typed(String text) {
        assertThat(BoxText.of("a.yaml", text.getBytes(UTF_8), TYPED)).isEqualTo(TYPED);
    }

    @Test
    void another_encoding_leaves_what_was_typed() {
        for (Charset charset : List.of(ISO_8859_1, UTF_16)) {
            assertThat(BoxText.of("a.yaml", "ask: \u00a31".getBytes(charset), TYPED))
                    .isEqualTo(TYPED);
        }
        assertThat(BoxText.of("a.yaml", new byte[RequestLimits.DRAFT + 1], TYPED))
                .isEqualTo(TYPED);
    }

    @Test
    void yaml_in_braces_is_still_yaml_without_its_name() {
        assertThat(BoxText.of("a.yaml", "{ a: b }".getBytes(UTF_8), TYPED)).isEqualTo("# YAML\n{ a: b }");
        assertThat(BoxText.of("a.JSON", "{ \"a\": 1 }".getBytes(UTF_8), TYPED)).isEqualTo("{ \"a\": 1 }");
        assertThat(DraftFormat.isJson("# YAML\n{ a: b }")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/precheck", "/round/allocation", "/round/what-if"})
    void a_file_that_cannot_be_read_leaves_the_box_as_it_was_typed(String address) {
        boolean bid = address.equals("/precheck");
        String box = bid ? "text" : address.endsWith("allocation") ? "rules" : "scenarios";
        for (byte[] file : List.of("name: \u00a3".getBytes(ISO_8859_1), "PK\u0003\u0004\u0000".getBytes(UTF_8))) {
            String page = post(address, box, bid ? "document" : box + "-file", "bid.docx", file);

            assertThat(page).contains("<title>Error: ");
            assertThat(inBox(page, box)).isEqualTo(TYPED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/precheck", "/round/allocation", "/round/what-if"})
    void an_empty_file_is_the_file_that_was_chosen(String address) {
        boolean bid = address.equals("/precheck");
        String box = bid ? "text" : address.endsWith("allocation") ? "rules" : "scenarios";
        String page = post(address, box, bid ? "document" : box + "-file", "empty.yaml", new byte[0]);

        assertThat(inBox(page, box)).isEmpty();
    }

    private static String post(String address, String box, String field, String name, byte[] file) {
        Map<String, byte[]> fields = new LinkedHashMap<>(Map.of(
                box, TYPED.getBytes(UTF_8), "do", "divide".getBytes(UTF_8), "figures", "written".getBytes(UTF_8)));
        if (address.endsWith("what-if")) {
            fields.put("do", "project".getBytes(UTF_8));
        }
        if (!address.equals("/precheck")) {
            fields.put("packed-documents", ROUND.getBytes(UTF_8));
        }
        return TestServer.send(server.request(address)
                        .header("Content-Type", Forms.TYPE)
                        .POST(BodyPublishers.ofByteArray(Forms.withFile(fields, field, name, file))))
                .body();
    }

    private static String round() {
        try {
            byte[] bid = Files.readAllBytes(Path.of(ExampleRound.FOLDER, "wessex.yaml"));
            return Base64.getEncoder().encodeToString(Zips.of(Map.of("wessex.yaml", bid)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String inBox(String page, String box) {
        Matcher matcher = Pattern.compile("<textarea[^>]* id=\"" + box + "\"[^>]*>\n(.*?)</textarea>", Pattern.DOTALL)
                .matcher(page);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
