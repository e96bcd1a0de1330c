package bpv.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.source.Node;
import bpv.source.TextParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Another parser sees the same tree in the same text. */
class SecondOpinionTest {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}([.][0-9]{1,20})?");

    private static void same(Node ours, JsonNode theirs) {
        if (ours instanceof Node.Mapping mapping) {
            assertThat(mapping.entries()).extracting(Node.Entry::key).containsExactlyElementsOf(theirs.propertyNames());
            mapping.entries().forEach(entry -> same(entry.value(), theirs.get(entry.key())));
        } else if (ours instanceof Node.Sequence sequence) {
            assertThat(theirs.isArray()).isTrue();
            assertThat(theirs.size()).isEqualTo(sequence.items().size());
            Iterator<JsonNode> items = theirs.iterator();
            sequence.items().forEach(item -> same(item, items.next()));
        } else {
            same((Node.Scalar) ours, theirs);
        }
    }

    private static void same(Node.Scalar ours, JsonNode theirs) {
        if (theirs.isNull()) {
            assertThat(ours.isNull()).isTrue();
        } else if (theirs.isNumber() && !PLAIN.matcher(ours.text()).matches()) {
            assertThat(ours.quoted())
                    .as("a number in another spelling, %s", ours.text())
                    .isFalse();
        } else if (theirs.isNumber()) {
            assertThat(ours.quoted()).isFalse();
            assertThat(new BigDecimal(ours.text())).isEqualByComparingTo(theirs.decimalValue());
        } else {
            assertThat(theirs.asString()).isEqualTo(ours.text());
        }
    }

    private static void same(String file, byte[] bytes) {
        same(TextParser.parse(file, bytes).root().orElseThrow(), Trees.of(file, bytes));
    }

    static Stream<Path> goodExamples() throws IOException {
        return SchemaTest.examples().filter(file -> {
            try {
                return TextParser.parse(file.toString(), Files.readAllBytes(file))
                        .problems()
                        .isEmpty();
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("goodExamples")
    void on_every_example_that_is_good_yaml(Path file) throws IOException {
        same(file.toString(), Files.readAllBytes(file));
    }

    @Test
    void on_every_style_of_writing_a_text() {
        String text =
                "plain: NO\nfolded: >-\n  a\n  b\n\n  c\nliteral: |\n  a\n   b\nsingle: 'it''s'\ndouble: \"a\\tb\\u00e9\"\n"
                        + "more: a\n  b\n? key\n: value\nflow: [a, {b: c}, 'd']\nempty: ''\nnothing:\n";
        same("bid.yaml", text.getBytes(UTF_8));
        same("bid.yaml", Documents.FULL.getBytes(UTF_8));
        same("bid.yaml", Documents.LEAST.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void on_changed_documents_that_are_still_good_yaml(long seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 400; i++) {
            byte[] changed = Mutations.any(Documents.LEAST, random);
            if (TextParser.parse("bid.yaml", changed).problems().isEmpty()) {
                same("bid.yaml", changed);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }
}
