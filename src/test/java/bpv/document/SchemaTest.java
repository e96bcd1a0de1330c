package bpv.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A validator of other hands, with the schema, agrees with the reader. */
class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(BidSchema.write(Forms.ROUND_2017), InputFormat.JSON);

    /** No tree to validate, or a tree that another parser reads otherwise or not at all. */
    private static final Set<String> OF_THE_TEXT = Set.of(
            "document-too-large",
            "line-too-long",
            "wrong-encoding",
            "not-a-text",
            "control-character",
            "too-deep",
            "too-many-nodes",
            "duplicate-key",
            "alias",
            "several-documents",
            "syntax-error",
            "empty-document",
            "explicit-tag",
            "merge-key",
            "key-not-text",
            "comma-in-number");

    /** How a value is spelt: a parser makes one number of 1e6, 1.0 and 1000000. */
    private static final Set<String> OF_SPELLING = Set.of("money-form", "number-form");

    /** What several values say together, and a period whose parts do not follow on. */
    private static final Set<String> OF_SEVERAL_VALUES = Set.of(
            "period-form",
            "year-twice",
            "outcome-twice",
            "outcome-not-claimed",
            "phases-exceed-ask",
            "asks-for-nothing",
            "duplicate-alliance");

    private static boolean isValid(String file, byte[] bytes) {
        return SCHEMA.validate(
                        Trees.of(file, bytes),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static void agree(String file, byte[] bytes) {
        Set<String> codes = new TreeSet<>(Documents.codes(BidReader.read(file, bytes, Forms.ROUND_2017)));
        Set<String> beyond = new TreeSet<>(codes);
        beyond.removeIf(code ->
                !OF_THE_TEXT.contains(code) && !OF_SPELLING.contains(code) && !OF_SEVERAL_VALUES.contains(code));
        boolean onlyBeyond = !codes.isEmpty() && beyond.equals(codes);
        boolean unparsed = codes.stream().anyMatch(OF_THE_TEXT::contains);
        if (!onlyBeyond && !unparsed) {
            assertThat(isValid(file, bytes))
                    .as("%s has the problems %s", file, codes)
                    .isEqualTo(codes.isEmpty());
        }
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bids-examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void schema_and_reader_agree_on_every_example(Path file) throws IOException {
        agree(file.toString(), Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_names_the_schema_in_its_first_line(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ReadBid read = BidReader.read(file.toString(), bytes, Forms.ROUND_2017);
        boolean isText = read.problems().stream().noneMatch(problem -> OF_THE_TEXT.contains(problem.code()));
        if (isText && !file.toString().endsWith(".json")) {
            String first = new String(bytes, UTF_8).lines().findFirst().orElseThrow();
            assertThat(first).matches("# yaml-language-server: \\$schema=(\\.\\./)+docs/reference/bid\\.schema\\.json");
        }
    }

    @Test
    void schema_and_reader_agree_on_changed_documents() {
        List<String> values = List.of(
                "",
                "x",
                "5",
                "-1",
                "101",
                "0.5",
                "true",
                "yes",
                "[]",
                "{}",
                "[a]",
                "{a: b}",
                "'5'",
                "2017/18",
                "2016/17",
                "2017-01-18",
                "2017-02-30",
                "1899-01-01",
                "3000-01-01",
                "2015",
                "2015/16",
                "1850",
                "ED1",
                "RP1",
                "ED9",
                "none",
                "[{}]",
                "[null]",
                "''",
                "wessex",
                "bid/1");
        for (String document : List.of(Documents.FULL, Documents.LEAST)) {
            for (String changed : Mutations.valuesReplaced(document, values)) {
                agree("bid.yaml", changed.getBytes(UTF_8));
            }
        }
    }

    @Test
    void the_schema_tells_bad_from_good_by_itself() {
        assertThat(isValid("bid.yaml", Documents.FULL.getBytes(UTF_8))).isTrue();
        assertThat(isValid("bid.yaml", Documents.LEAST.getBytes(UTF_8))).isTrue();
        for (String changed : List.of(
                Documents.FULL.replace("jobTitle: Manager", "job: Manager"),
                Documents.FULL.replace("value: 51.8", "value: 151.8"),
                Documents.LEAST.replace("value: 8.7", "value: 11"),
                Documents.LEAST.replace("submitted: 2017-01-18", "submitted: 2017-02-30"),
                Documents.LEAST.replace("alliance: wessex", "alliance: essex"),
                Documents.LEAST.replace("schema: bid/1\n", ""))) {
            assertThat(isValid("bid.yaml", changed.getBytes(UTF_8))).as(changed).isFalse();
        }
    }

    @Test
    void the_schema_is_always_the_same_and_every_field_has_a_title_and_a_description() {
        String schema = BidSchema.write(Forms.ROUND_2017);

        assertThat(schema)
                .isEqualTo(BidSchema.write(Forms.ROUND_2017))
                .endsWith("}\n")
                .doesNotContain("\r");
        JsonNode root = JsonMapper.shared().readTree(schema);
        assertThat(root.path("required").toString())
                .isEqualTo("[\"schema\",\"round\",\"alliance\",\"submitted\",\"interventions\"]");
        assertDescribed(root);
    }

    private static void assertDescribed(JsonNode schema) {
        if (schema.has("additionalProperties")) {
            assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
            schema.path("properties").properties().forEach(property -> {
                assertThat(property.getValue().path("title").asString(""))
                        .as(property.getKey())
                        .isNotBlank();
                assertThat(property.getValue().path("description").asString("")).endsWith(".");
            });
        }
        schema.forEach(SchemaTest::assertDescribed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"schema", "round", "alliance", "submitted", "interventions", "outcomes", "funding", "baseline"})
    void what_section_7_of_the_scheme_requires_is_required(String key) {
        String without = Documents.LEAST.replaceFirst("(?m)^( *- | *)" + key + ":", "$1x" + key + ":");
        assertThat(Documents.codes(Documents.yaml(without))).containsExactlyInAnyOrder("unknown-key", "missing-key");
    }
}
