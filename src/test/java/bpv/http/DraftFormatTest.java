package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.document.BidTemplate;
import bpv.source.Edits;
import bpv.source.TextParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which format a draft is read in where nothing says it but the draft itself. */
class DraftFormatTest {
    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", " {", "\n\t\r\n {\"a\": 1}", "\uFEFF{", "\uFEFF \n{", "{ schema: bid/1 }"})
    void what_begins_with_a_brace_is_json(String text) {
        assertThat(DraftFormat.isJson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uFEFF",
                "schema: bid/1",
                "# a comment\n{}",
                "// a comment\n{}",
                "/* a comment */{}",
                "[{}]",
                " [",
                "\"{\"",
                "---\n{}",
                "%YAML 1.2\n---\n{}",
                "\uFEFF\uFEFF{",
                "\u00a0{",
                "\f{",
                "}{"
            })
    void anything_else_is_yaml(String text) {
        assertThat(DraftFormat.isJson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n  ", "\uFEFF\n"})
    void a_bid_in_json_is_read_as_such_wherever_nothing_else_says_it(String before) throws IOException {
        String draft = before + json();

        assertThat(improvement(draft).path("problems")).isEmpty();
        assertThat(live(draft)).startsWith("No problems.");
    }

    @Test
    void a_bid_in_yaml_is_read_as_such_with_a_comment_or_a_mark_before_it() throws IOException {
        String yaml = Files.readString(Path.of("bids-examples/round-2017/wessex.yaml"));
        for (String before : new String[] {"", "\uFEFF", "# mine\n", "---\n"}) {
            assertThat(improvement(before + yaml).path("problems")).as(before).isEmpty();
            assertThat(live(before + yaml)).as(before).startsWith("No problems.");
        }
        assertThat(live("# mine\n" + json()))
                .as("JSON is YAML, and there may have comments")
                .startsWith("No problems.");
    }

    @Test
    void a_list_is_no_bid_and_braces_without_quotes_are_no_json() throws IOException {
        assertThat(live("[" + json() + "]")).startsWith("1 problem. Line 1: ");
        assertThat(live("{ schema: bid/1 }")).startsWith("1 problem. Line 1: ").contains("quotes");
    }

    @Test
    void what_is_wrong_is_told_before_what_is_only_missing() throws IOException {
        String template = BidTemplate.write(
                ExampleRound.round().form(),
                ExampleRound.round().footprints().alliance("wessex").orElseThrow());
        String blank = live(template);
        assertThat(blank).matches("\\d+ things have still to be written, the first in line \\d+\\.");

        String wrong = live(template.replaceFirst("hasAuthority:[^\n]*", "hasAuthority: maybe"));
        assertThat(wrong)
                .startsWith("1 problem. Line ")
                .contains("maybe")
                .endsWith(" things have still to be written.");
    }

    private static String json() throws IOException {
        byte[] yaml = Files.readAllBytes(Path.of("bids-examples/round-2017/wessex.yaml"));
        return Edits.json(TextParser.parse("wessex.yaml", yaml).root().orElseThrow());
    }

    private static JsonNode improvement(String draft) {
        byte[] body = OpenApi.JSON.writeValueAsBytes(Map.of("draft", draft));
        HttpResponse<String> answer = RunningServer.post("/v1/improvements", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OpenApi.JSON.readTree(answer.body());
    }

    private static String live(String draft) {
        return RunningServer.post("/precheck/live", "text/plain;charset=utf-8", draft.getBytes(UTF_8))
                .body();
    }
}
