package bpv.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextParserTest {
    private static ParsedText yaml(String text) {
        return TextParser.parse("bid.yaml", text.getBytes(UTF_8));
    }

    private static ParsedText json(String text) {
        return TextParser.parse("bid.json", text.getBytes(UTF_8));
    }

    /** Problems as {@code line:column code}. */
    private static List<String> problems(ParsedText parsed) {
        return parsed.problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();
    }

    private static Node.Mapping mapping(ParsedText parsed) {
        return (Node.Mapping) parsed.root().orElseThrow();
    }

    private static Node.Scalar scalar(ParsedText parsed, String key) {
        return (Node.Scalar) mapping(parsed).get(key).orElseThrow();
    }

    @Test
    void a_scalar_keeps_what_was_written() {
        ParsedText parsed = yaml("a: NO\nb: 012\nc: 12:30:00\nd: 1_000\ne: \"NO\"\nf: ~\ng: '~'\nh:\n");

        assertThat(parsed.problems()).isEmpty();
        assertThat(scalar(parsed, "a").text()).isEqualTo("NO");
        assertThat(scalar(parsed, "a").quoted()).isFalse();
        assertThat(scalar(parsed, "b").text()).isEqualTo("012");
        assertThat(scalar(parsed, "c").text()).isEqualTo("12:30:00");
        assertThat(scalar(parsed, "d").text()).isEqualTo("1_000");
        assertThat(scalar(parsed, "e").quoted()).isTrue();
        assertThat(scalar(parsed, "f").isNull()).isTrue();
        assertThat(scalar(parsed, "g").isNull()).isFalse();
        assertThat(scalar(parsed, "h").isNull()).isTrue();
    }

    @Test
    void places_count_lines_and_code_points_from_one_and_pointers_escape() {
        ParsedText parsed = yaml("😀: { 'a/b~c': [x, y] }\n");

        Node.Mapping inner = (Node.Mapping) mapping(parsed).get("😀").orElseThrow();
        Node.Entry entry = inner.entries().get(0);
        assertThat(inner.place()).isEqualTo(new Place(1, 4));
        assertThat(entry.keyPlace()).isEqualTo(new Place(1, 6));
        Node second = ((Node.Sequence) entry.value()).items().get(1);
        assertThat(second.place()).isEqualTo(new Place(1, 19));
        assertThat(second.pointer()).isEqualTo("/😀/a~1b~0c/1");
    }

    @Test
    void json_has_the_same_places_and_pointers() {
        ParsedText parsed = json("{\"😀\": {\r\n \"a/b\": [true, null, \"null\", 1e6]}}");

        Node.Mapping inner = (Node.Mapping) mapping(parsed).get("😀").orElseThrow();
        List<Node> items = ((Node.Sequence) inner.entries().get(0).value()).items();
        assertThat(inner.place()).isEqualTo(new Place(1, 7));
        assertThat(inner.entries().get(0).keyPlace()).isEqualTo(new Place(2, 2));
        assertThat(items.get(3)).isEqualTo(new Node.Scalar("1e6", false, new Place(2, 30), "/😀/a~1b/3"));
        assertThat(((Node.Scalar) items.get(1)).isNull()).isTrue();
        assertThat(((Node.Scalar) items.get(2)).isNull()).isFalse();
    }

    @Test
    void every_duplicate_key_is_named_with_both_lines_and_the_first_is_kept() {
        ParsedText parsed = yaml("a: 1\nb: {c: 1, c: 2}\na: {d: 1, d: 2}\na: 3\n");

        assertThat(problems(parsed))
                .containsExactly("2:11 duplicate-key", "3:11 duplicate-key", "3:1 duplicate-key", "4:1 duplicate-key");
        assertThat(parsed.problems().get(3).message()).contains("line 1").contains("line 4");
        assertThat(scalar(parsed, "a").text()).isEqualTo("1");
        assertThat(problems(json("{\"a\": 1,\n\"a\": 2}"))).containsExactly("2:1 duplicate-key");
    }

    @Test
    void an_alias_is_a_problem_and_an_anchor_is_not() {
        assertThat(yaml("a: &x 1\n").problems()).isEmpty();

        ParsedText parsed = yaml("a: &x 1\nb: *x\nc: 2\n");
        assertThat(problems(parsed)).containsExactly("2:4 alias");
        assertThat(parsed.problems().get(0).hint()).startsWith("Write the value again");
        assertThat(scalar(parsed, "c").text()).isEqualTo("2");
    }

    @Test
    void an_alias_bomb_is_one_problem() {
        StringBuilder bomb = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9), i - 1));
        }
        ParsedText parsed = yaml(bomb.toString());

        assertThat(parsed.root()).isEmpty();
        assertThat(problems(parsed)).containsExactly("3:10 alias");
    }

    @Test
    void types_merge_keys_and_keys_that_are_not_text_are_problems_beside_the_rest() {
        ParsedText parsed = yaml("a: !!python/object:os.system {}\nb: !foo x\n<<: {c: 1}\n? [d]\n: 1\n*e : 2\nf: 3\n");

        assertThat(problems(parsed))
                .containsExactly(
                        "1:4 explicit-tag",
                        "2:4 explicit-tag",
                        "3:1 merge-key",
                        "4:3 key-not-text",
                        "6:1 key-not-text");
        assertThat(mapping(parsed).entries()).extracting(Node.Entry::key).containsExactly("a", "b", "f");
    }

    @Test
    void a_number_with_commas_between_braces_is_one_problem_and_not_several_keys() {
        ParsedText parsed = yaml("{ a: 1,000,000, b: 51,8, c: [1,200], d: 1, 200, e: 1 }\n");

        assertThat(problems(parsed)).containsExactly("1:6 comma-in-number", "1:20 comma-in-number");
        assertThat(parsed.problems().get(0).hint()).isEqualTo("Write 1000000.");
        assertThat(scalar(parsed, "a").text()).isEqualTo("1,000,000");
        assertThat(mapping(parsed).entries())
                .extracting(Node.Entry::key)
                .containsExactly("a", "b", "c", "d", "200", "e");
    }

    @Test
    void several_documents_are_a_problem_and_markers_around_one_are_not() {
        assertThat(yaml("---\na: 1\n...\n").problems()).isEmpty();
        assertThat(problems(yaml("a: 1\n---\nb: 1\n---\nc: 1"))).containsExactly("2:1 several-documents");
        assertThat(problems(json("{}\n{}"))).containsExactly("2:1 several-documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "null", "~"})
    void a_document_without_anything_in_it_is_empty(String text) {
        assertThat(problems(yaml(text))).containsExactly("1:1 empty-document");
        assertThat(yaml(text).root()).isEmpty();
    }

    @Test
    void json_without_anything_in_it_is_empty() {
        assertThat(problems(json(" "))).containsExactly("1:1 empty-document");
        assertThat(problems(json("null"))).containsExactly("1:1 empty-document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 'x\\nb: 1\\nc: 2 | 1:4 | The quote that opens here is never closed.",
                "a: \"x\\n---\\nb: 1 | 1:4 | The quote that opens here is never closed.",
                "a: 1\\nb: [1, 2\\n | 2:4 | The bracket that opens here is never closed.",
                "a: {b: 1] | 1:9 | A ',' or a closing bracket is missing before this.",
                "a:\\n\\tb: 1 | 2:1 | A tab cannot indent a line.",
                "a: @b | 1:4 | A value cannot begin with this character.",
                "a: %b | 1:4 | A value cannot begin with this character.",
                "a: b: c | 1:5 | A ':' cannot stand here.",
                "a: 1\\nb\\nc: 2 | 2:1 | This is neither a key with a value nor part of the text above.",
                "a: *b* c | 1:4 | A value cannot begin with '*' or '&'.",
                "a: & b | 1:4 | A value cannot begin with '*' or '&'.",
                "a: !<b | 1:4 | A value cannot begin with '!'.",
                "a: - b | 1:4 | A list item cannot begin here.",
                "a: \"\\q\" | 1:6 | What follows the backslash is not a known escape.",
                "a: \"\\U00110000\" | 1:7 | What follows the backslash is not a known escape.",
                "a: 'b' c | 1:8 | This line does not fit under the lines above.",
                "{a: 1} b | 1:8 | Something follows after the end of the document.",
                "% b | 1:2 | A line cannot begin with '%'.",
                "%YAML 2.0\\n---\\na: 1 | 1:1 | This cannot be read as YAML.",
            })
    void a_fault_of_grammar_is_said_in_plain_words_at_its_place(String escaped, String place, String message) {
        ParsedText parsed = yaml(escaped.strip().replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(problems(parsed)).containsExactly(place + " syntax-error");
        assertThat(parsed.problems().get(0).message()).isEqualTo(message);
        assertThat(parsed.root()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": [1, 2 | 1:7 | What opens here, or a quote in it, is never closed.",
                "{\"a\": 1,} | 1:9 | A key in double quotes is expected here; there may be a comma too many before it.",
                "{\"a\": yes} | 1:7 | A text has to stand in double quotes here.",
                "[1 2] | 1:4 | A comma or a closing bracket is missing here.",
                "{\"a\": 012} | 1:8 | This is not a number as JSON writes it: plain digits, with a point for decimals.",
                "{\"a\": .5} | 1:7 | This cannot be read as JSON.",
            })
    void a_fault_of_json_is_said_in_plain_words_at_its_place(String text, String place, String message) {
        ParsedText parsed = json(text);

        assertThat(problems(parsed)).containsExactly(place + " syntax-error");
        assertThat(parsed.problems().get(0).message()).isEqualTo(message);
    }

    @Test
    void utf_8_is_read_with_and_without_byte_order_mark() {
        assertThat(scalar(yaml("a: caf\u00e9"), "a").text()).isEqualTo("café");
        assertThat(scalar(yaml("\uFEFFa: caf\u00e9"), "a").place()).isEqualTo(new Place(1, 4));
        assertThat(json("\uFEFF{}").problems()).isEmpty();
    }

    @Test
    void another_encoding_is_refused_and_named() {
        ParsedText sixteen = TextParser.parse("bid.yaml", "a: 1".getBytes(UTF_16));
        ParsedText unmarked = TextParser.parse("bid.json", "{}".getBytes(UTF_16LE));
        ParsedText latin = TextParser.parse("bid.yaml", "a: 1\nb: caf\u00e9\n".getBytes(ISO_8859_1));

        assertThat(problems(sixteen)).containsExactly("1:1 wrong-encoding");
        assertThat(problems(unmarked)).containsExactly("1:1 wrong-encoding");
        assertThat(sixteen.problems().get(0).message()).contains("UTF-16");
        assertThat(problems(latin)).containsExactly("2:7 wrong-encoding");
        assertThat(latin.problems().get(0).found()).isEqualTo("byte 0xE9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504b050600000000 | a zip file with nothing in it",
                "d0cf11e0a1b11a | a Word or Excel file",
                "7b5c727466315c | a Word file (RTF)",
                "255044462d312e | a PDF file"
            })
    void a_file_of_another_program_is_named_for_what_it_is(String bytes, String name) {
        for (String file : List.of("bid.yaml", "bid.json")) {
            ParsedText parsed = TextParser.parse(file, HexFormat.of().parseHex(bytes));

            assertThat(problems(parsed)).containsExactly("1:1 not-a-text");
            assertThat(parsed.problems().get(0).message()).isEqualTo("This is " + name + ", not a text.");
        }
        assertThat(problems(TextParser.parse("bid.yaml", "PK: 1".getBytes(UTF_8))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Content_Types].xml | a Word or Excel file | Write what it says",
                "_rels/.rels         | a Word or Excel file | Write what it says",
                "docProps/app.xml    | a Word or Excel file | Write what it says",
                "word/document.xml   | a Word file          | Write what it says",
                "xl/workbook.xml     | an Excel file        | Write what it says",
                "mimetype            | an OpenDocument file | Write what it says",
                "bids/kent.yaml      | a zip file           | Unpack it"
            })
    void what_is_packed_is_named_after_its_first_part(String first, String name, String hint) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(first));
        }
        ParsedText parsed = TextParser.parse("bid.yaml", packed.toByteArray());

        assertThat(problems(parsed)).containsExactly("1:1 not-a-text");
        assertThat(parsed.problems().get(0).message()).isEqualTo("This is " + name + ", not a text.");
        assertThat(parsed.problems().get(0).hint()).startsWith(hint);
    }

    @Test
    void the_character_that_others_put_for_what_they_could_not_read_is_a_character() {
        assertThat(scalar(yaml("a: caf\uFFFD"), "a").text()).isEqualTo("caf\uFFFD");

        byte[] half = "a: \uFFFD\nb: 12".getBytes(UTF_8);
        half[half.length - 1] = (byte) 0xC3;
        assertThat(problems(TextParser.parse("bid.yaml", half))).containsExactly("2:5 wrong-encoding");
    }

    @Test
    void control_characters_are_refused_written_plainly_or_as_an_escape() {
        assertThat(problems(yaml("a: 1\nb: x\0"))).containsExactly("2:5 control-character");
        assertThat(problems(yaml("a: \u001b[31m"))).containsExactly("1:4 control-character");
        assertThat(problems(yaml("a: \"\\0\"\nb: \"\\uD800\"\nc: \"\\t\\n\"")))
                .containsExactly("1:4 control-character", "2:4 control-character");
        assertThat(problems(json("{\"a\": \"\\u0007\"}"))).containsExactly("1:7 control-character");
        assertThat(yaml("a: \"\\0\"").problems().get(0).found()).isEqualTo("\\u0000");
    }

    @Test
    void a_document_may_have_512_kb_and_no_more() {
        byte[] largest = "#\n".repeat(256 * 1024).getBytes(UTF_8);
        largest[largest.length - 1] = '#';

        assertThat(problems(TextParser.parse("bid.yaml", largest))).containsExactly("1:1 empty-document");
        byte[] larger = java.util.Arrays.copyOf(largest, largest.length + 1);
        larger[larger.length - 1] = '#';
        assertThat(problems(TextParser.parse("bid.yaml", larger))).containsExactly("1:1 document-too-large");
    }

    @Test
    void a_line_of_yaml_may_have_20_000_characters_and_no_more() {
        assertThat(yaml("a: b\nc: " + "x".repeat(19_997)).problems()).isEmpty();
        assertThat(problems(yaml("a: b\r\nc: " + "x".repeat(19_998)))).containsExactly("2:1 line-too-long");
        assertThat(json("{\"a\": \"" + "x".repeat(500_000) + "\"}").problems()).isEmpty();
    }

    @Test
    void nesting_may_be_40_deep_and_no_more() {
        assertThat(yaml("[".repeat(40) + "]".repeat(40)).problems()).isEmpty();
        assertThat(problems(yaml("[".repeat(41) + "]".repeat(41)))).containsExactly("1:41 too-deep");
        assertThat(problems(json("[".repeat(41) + "]".repeat(41)))).containsExactly("1:41 too-deep");
        assertThat(problems(yaml("? ".repeat(100) + "a"))).containsExactly("1:83 too-deep");
        assertThat(problems(json("[".repeat(100_000)))).containsExactly("1:41 too-deep");
        assertThat(problems(yaml("[\n".repeat(100_000)))).containsExactly("41:1 too-deep");
    }

    @Test
    void a_document_may_hold_50_000_nodes_and_no_more() {
        assertThat(yaml("- a\n".repeat(49_999)).problems()).isEmpty();
        assertThat(problems(yaml("- a\n".repeat(50_000)))).containsExactly("50000:3 too-many-nodes");
        assertThat(problems(json("[" + "1,\n".repeat(49_999) + "1]"))).containsExactly("50000:1 too-many-nodes");
        assertThat(problems(yaml("<<:\n" + "- a\n".repeat(50_000)))).containsExactly("50000:3 too-many-nodes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", "9", " ", "\n", "a\n ", "- ", "? ", "a:\n ", "'", "\"\\n", "&a ", "*a ", "!", "%", "{a: ", "|\n",
                "\t", "\r"
            })
    void half_a_megabyte_of_anything_is_answered(String part) {
        String text = part.repeat(Limits.BYTES / part.length());
        String folded = text.replaceAll("(?s)(.{15000})", "$1\n");

        for (String each : List.of(text, folded.substring(0, Limits.BYTES), "a: " + text.substring(3))) {
            assertThat(yaml(each).root().isPresent() || !yaml(each).problems().isEmpty())
                    .isTrue();
            assertThat(json(each).root().isPresent() || !json(each).problems().isEmpty())
                    .isTrue();
        }
    }
}
