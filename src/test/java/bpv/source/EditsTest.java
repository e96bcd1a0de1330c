package bpv.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
    private static final Node TREE = yaml("""
            a: 1
            b:
              - { c: x }
              - { c: y }
              - { c: z }
            e:
            """);

    private static Node yaml(String text) {
        ParsedText parsed = TextParser.parse("bid.yaml", text.getBytes(UTF_8));
        assertThat(parsed.problems()).isEmpty();
        return parsed.root().orElseThrow();
    }

    private static Node json(String text) {
        ParsedText parsed = TextParser.parse("bid.json", text.getBytes(UTF_8));
        assertThat(parsed.problems()).isEmpty();
        return parsed.root().orElseThrow();
    }

    /** All that two trees have to share: keys, texts, and which values are texts whatever they look like. */
    private static String said(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? "nothing" : (matters(scalar) ? "text " : "") + "<" + scalar.text() + ">";
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(EditsTest::said).toList().toString();
        }
        return ((Node.Mapping) node)
                .entries().stream()
                        .map(entry -> "<" + entry.key() + ">=" + said(entry.value()))
                        .toList()
                        .toString();
    }

    private static boolean matters(Node.Scalar scalar) {
        return scalar.quoted() && scalar.text().matches("[-+]?[.]?[0-9][-+.0-9eE/]*|~|(?i:null|true|false)|");
    }

    /** Every pointer in a tree leads to the node that has it. */
    private static void assertPointers(Node root, Node node) {
        assertThat(Edits.at(root, node.pointer())).containsSame(node);
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> assertPointers(root, item));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> assertPointers(root, entry.value()));
        }
    }

    private static String edited(Node node) {
        assertPointers(node, node);
        return Edits.yaml(node);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bids-examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_written_as_yaml_and_as_json_reads_back(Path file) throws IOException {
        ParsedText parsed = TextParser.parse(file.toString(), Files.readAllBytes(file));
        boolean readable =
                parsed.problems().stream().noneMatch(problem -> problem.code().equals("control-character"));
        parsed.root().filter(any -> readable).ifPresent(root -> {
            assertThat(said(yaml(Edits.yaml(root)))).isEqualTo(said(root));
            assertThat(yaml(Edits.yaml(root))).satisfies(again -> assertPointers(again, again));
            assertThat(json(Edits.json(yaml(Edits.yaml(root)))))
                    .satisfies(
                            again -> assertThat(said(json(Edits.json(again)))).isEqualTo(said(again)));
        });
    }

    @Test
    void any_tree_written_as_yaml_reads_back() {
        Random random = new Random(20_170_118);
        for (int i = 0; i < 3000; i++) {
            Node tree = Edits.mapping(Map.of("root", any(random, 4)));
            assertThat(said(yaml(Edits.yaml(tree)))).isEqualTo(said(tree));
            assertThat(said(json(Edits.json(tree))).replace("text ", ""))
                    .isEqualTo(said(tree).replace("text ", ""));
        }
    }

    private static Node any(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(6);
        if (kind < 2) {
            return kind == 0 ? Edits.plain(word(random)) : Edits.text(word(random));
        }
        if (kind < 4) {
            List<Node> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(any(random, depth - 1));
            }
            return Edits.list(items);
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put(word(random), any(random, depth - 1));
        }
        return Edits.mapping(values);
    }

    private static String word(Random random) {
        String pieces = "aZ0 :#-,[]{}'\"\\\n\t&*!|>%@`?~<=./é£😀\u2028\u00a0\u0085\ufeff";
        int[] characters = pieces.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        // JSON writes nothing in one way only; a long text goes over several lines.
        String text = word.toString().equals("~") ? "~a" : word.toString();
        return text.repeat(random.nextInt(200) == 0 ? 1500 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "012", "1e3", "true", "null", "~", "2017-01-18", "2017/18", "-1.50", "+5", ".5", "NO"})
    void a_value_keeps_whether_it_is_text(String value) {
        Node tree = Edits.mapping(Map.of("a", Edits.plain(value), "b", Edits.text(value)));

        assertThat(said(yaml(Edits.yaml(tree)))).isEqualTo(said(tree));
    }

    @Test
    void yaml_is_in_block_style_and_as_plain_as_can_be() {
        Node tree = yaml("{a: [1, {b: x, c: ['1', \"y: z\"]}], d: {}, e: , 'f g': [[], [p, q]], '1': 'it''s'}");

        assertThat(Edits.yaml(tree)).isEqualTo("""
                a:
                  - 1
                  - b: x
                    c:
                      - "1"
                      - "y: z"
                d: {}
                e:
                f g:
                  - []
                  - - p
                    - q
                1: "it's"
                """);
    }

    @Test
    void json_keeps_numbers_truth_and_nothing_and_makes_the_rest_text() {
        Node tree = yaml("{a: 1.50, b: True, c: ~, d: 012, e: '1', f: x, g: [], h: {}, i: [1, {j: }]}");

        assertThat(Edits.json(tree)).isEqualTo("""
                {
                  "a": 1.50,
                  "b": true,
                  "c": null,
                  "d": "012",
                  "e": "1",
                  "f": "x",
                  "g": [],
                  "h": {},
                  "i": [
                    1,
                    {
                      "j": null
                    }
                  ]
                }
                """);
    }

    @Test
    void a_node_is_found_by_its_pointer() {
        Node tree = yaml("a/b: { '~c': [x, y] }\n");

        assertThat(Edits.at(tree, "")).contains(tree);
        assertThat(Edits.at(tree, "/a~1b/~0c/1"))
                .hasValueSatisfying(
                        node -> assertThat(((Node.Scalar) node).text()).isEqualTo("y"));
        assertThat(Edits.at(tree, "/a~1b/~0c/2")).isEmpty();
        assertThat(Edits.at(tree, "/a~1b/~0c/x")).isEmpty();
        assertThat(Edits.at(tree, "/a~1b/~0c/0/z")).isEmpty();
    }

    @Test
    void a_value_is_replaced_where_it_stands() {
        assertThat(edited(Edits.set(TREE, "/b/1/c", Edits.plain("new"))))
                .isEqualTo("a: 1\nb:\n  - c: x\n  - c: new\n  - c: z\ne:\n");
        assertThat(Edits.at(Edits.set(TREE, "/b/1/c", Edits.plain("new")), "/b/1/c"))
                .hasValueSatisfying(node -> assertThat(node.place()).isEqualTo(new Place(4, 10)));
    }

    @Test
    void an_absent_key_comes_last_and_an_item_may_be_appended_by_number_or_by_a_dash() {
        Node item = Edits.mapping(Map.of("c", Edits.list(List.of(Edits.text("1")))));

        assertThat(edited(Edits.set(TREE, "/b/0/d", Edits.plain("2"))))
                .isEqualTo("a: 1\nb:\n  - c: x\n    d: 2\n  - c: y\n  - c: z\ne:\n");
        for (String end : List.of("3", "-")) {
            assertThat(edited(Edits.set(TREE, "/b/" + end, item)))
                    .isEqualTo("a: 1\nb:\n  - c: x\n  - c: y\n  - c: z\n  - c:\n      - \"1\"\ne:\n");
        }
    }

    @Test
    void groups_and_lists_on_the_way_are_made_where_there_is_nothing() {
        assertThat(edited(Edits.set(TREE, "/e/f/g/-/h", Edits.plain("2"))))
                .isEqualTo("a: 1\nb:\n  - c: x\n  - c: y\n  - c: z\ne:\n  f:\n    g:\n      - h: 2\n");
        assertThat(edited(Edits.set(TREE, "", Edits.set(Edits.plain(""), "/n/0", Edits.text("")))))
                .isEqualTo("n:\n  - \"\"\n");
    }

    @Test
    void removing_an_item_moves_those_after_it_up() {
        assertThat(edited(Edits.remove(TREE, "/b/0"))).isEqualTo("a: 1\nb:\n  - c: y\n  - c: z\ne:\n");
        assertThat(edited(Edits.remove(TREE, "/b"))).isEqualTo("a: 1\ne:\n");
        assertThat(Edits.remove(TREE, "/b/3")).isSameAs(TREE);
    }

    @Test
    void an_edit_that_cannot_be_made_says_why() {
        assertThatThrownBy(() -> Edits.set(TREE, "/b/5", Edits.plain("")))
                .hasMessage("the list at '/b' has 3 items, and so none that is '5'");
        assertThatThrownBy(() -> Edits.set(TREE, "/a/x", Edits.plain("")))
                .hasMessage("at '/a' is a single value, which has no 'x'");
        assertThatThrownBy(() -> Edits.set(TREE, "a", Edits.plain("")))
                .hasMessage("a JSON Pointer begins with '/', but this is 'a'");
        assertThatThrownBy(() -> Edits.remove(TREE, "")).hasMessage("the root of a tree cannot be removed");
    }
}
