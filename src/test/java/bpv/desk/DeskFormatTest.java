package bpv.desk;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.desk.DeskResult.Case;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format of one result that is awkward to write: quotes, brackets, control characters, blanks in names. */
class DeskFormatTest {
    private static final String FILE = "my rules/a&b,c:d%.drl";
    private static final String MESSAGE = "50% of <\"x\"> & y:\nline 2 \u0001 \uD83D\uDE00";
    private static final DeskResult RESULT = new DeskResult(
            "rules check",
            List.of(
                    new Case(
                            FILE,
                            FILE,
                            1,
                            List.of(
                                    new Remark(
                                            "unknown-field",
                                            Level.ERROR,
                                            FILE,
                                            3,
                                            7,
                                            MESSAGE,
                                            "Say ]]> so.",
                                            "- a: 1\n"),
                                    Remark.of("long-line", Level.WARNING, FILE, 2, 1, "Long.", null),
                                    Remark.of("not-analysed", Level.NOTE, FILE, 9, 1, "Not.", null))),
                    new Case("fine", "rules/fine.drl", 1, List.of())),
            List.of("::2 files"));

    private static String written(DeskFormat format) throws IOException {
        StringWriter out = new StringWriter();
        format.write(RESULT, out);
        return out.toString();
    }

    @Test
    void text_is_as_a_compiler_prints_it() throws IOException {
        assertThat(written(DeskFormat.TEXT))
                .startsWith(FILE + ":2:1: warning: Long. [long-line]\n" + FILE + ":3:7: error: 50%")
                .contains("[unknown-field]\n    Say ]]> so.\n    - a: 1\n")
                .endsWith("::2 files\n");
    }

    @Test
    void json_holds_all_of_it() throws IOException {
        JsonNode root = JsonMapper.shared().readTree(written(DeskFormat.JSON));

        assertThat(root.at("/command").asString()).isEqualTo("rules check");
        assertThat(root.at("/cases")).hasSize(2);
        JsonNode remark = root.at("/cases/0/remarks/1");
        assertThat(remark.at("/message").asString()).isEqualTo(MESSAGE);
        assertThat(remark.at("/file").asString()).isEqualTo(FILE);
        assertThat(remark.at("/column").asInt()).isEqualTo(7);
        assertThat(remark.at("/witness").asString()).isEqualTo("- a: 1\n");
        assertThat(root.at("/cases/0/remarks/0").has("suggestion")).isFalse();
    }

    /** The schema as published, from a library that is there for nothing else. */
    private static List<String> faultsBySchema(String sarif) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(DeskFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream)
                    .validate(sarif, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void sarif_is_as_its_published_schema_has_it() throws IOException {
        String written = written(DeskFormat.SARIF);

        assertThat(faultsBySchema(written)).isEmpty();
        for (String slip : List.of("level", "startLine", "driver", "text")) {
            String spoilt = written.replace('"' + slip + '"', "\"slip\"");
            assertThat(spoilt).as(slip).isNotEqualTo(written);
            assertThat(faultsBySchema(spoilt)).as(slip).isNotEmpty();
        }
    }

    /** What the published schema of SARIF 2.1.0 requires of the parts that are written. */
    @Test
    void sarif_has_what_its_schema_requires() throws IOException {
        JsonNode root = JsonMapper.shared().readTree(written(DeskFormat.SARIF));

        assertThat(names(root)).containsExactlyInAnyOrder("$schema", "version", "runs");
        assertThat(root.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(root.at("/runs")).hasSize(1);
        JsonNode run = root.at("/runs/0");
        assertThat(names(run)).containsExactlyInAnyOrder("tool", "columnKind", "results");
        assertThat(run.at("/columnKind").asString()).isIn("utf16CodeUnits", "unicodeCodePoints");
        assertThat(run.at("/tool/driver/name").asString()).isNotBlank();
        JsonNode rules = run.at("/tool/driver/rules");
        Set<String> ids = new HashSet<>();
        for (JsonNode rule : rules) {
            assertThat(names(rule)).isSubsetOf("id", "shortDescription", "help");
            assertThat(ids.add(rule.at("/id").asString())).as("each rule once").isTrue();
            assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
            assertThat(rule.at("/help/text").asString()).contains("## Avoid", "## Prefer", "## Why");
        }
        assertThat(run.at("/results")).hasSize(3);
        for (JsonNode result : run.at("/results")) {
            assertThat(names(result)).containsExactlyInAnyOrder("ruleId", "ruleIndex", "level", "message", "locations");
            assertThat(rules.get(result.at("/ruleIndex").asInt()).at("/id").asString())
                    .isEqualTo(result.at("/ruleId").asString());
            assertThat(result.at("/level").asString()).isIn("none", "note", "warning", "error");
            assertThat(result.at("/message/text").asString()).isNotBlank();
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(names(place)).containsExactlyInAnyOrder("artifactLocation", "region");
            URI uri = URI.create(place.at("/artifactLocation/uri").asString());
            assertThat(uri.getPath()).isEqualTo(FILE);
            assertThat(uri.getScheme()).isNull();
            assertThat(place.at("/region/startLine").asInt()).isPositive();
            assertThat(place.at("/region/startColumn").asInt()).isPositive();
        }
    }

    private static Set<String> names(JsonNode node) {
        return new HashSet<>(node.propertyNames());
    }

    @Test
    void sarif_names_a_file_with_an_absolute_path_as_a_file() throws IOException {
        StringWriter out = new StringWriter();
        DeskFormat.SARIF.write(
                new DeskResult(
                        "x",
                        List.of(new Case(
                                "a",
                                "/a b/c.drl",
                                1,
                                List.of(Remark.of("long-line", Level.NOTE, "/a b/c.drl", 1, 1, "x", null)))),
                        List.of()),
                out);

        assertThat(out.toString()).contains("\"file:///a%20b/c.drl\"");
    }

    @Test
    void junit_xml_can_be_parsed_and_fails_the_cases_with_errors() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(DeskFormat.JUNIT))));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);

        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo(MESSAGE.replace('\u0001', '\uFFFD'));
        assertThat(failure.getAttribute("type")).isEqualTo("unknown-field");
        assertThat(failure.getTextContent()).contains("]]>").contains(FILE + ":3:7");
        assertThat(document.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("Long.", "Not.");
    }

    @Test
    void annotations_stand_in_one_line_each_and_end_where_they_should() throws IOException {
        List<String> lines = written(DeskFormat.ANNOTATIONS).lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("::warning file=my rules/a&b%2Cc%3Ad%25.drl,line=2,col=1,title=long-line::Long.");
        assertThat(lines.get(1))
                .startsWith("::error ")
                .contains("::50%25 of <\"x\"> & y:%0Aline 2")
                .endsWith("%0A- a: 1%0A");
        assertThat(lines.get(2)).startsWith("::notice ");
        assertThat(lines.get(3)).isEqualTo("%3A%3A2 files");
    }
}
