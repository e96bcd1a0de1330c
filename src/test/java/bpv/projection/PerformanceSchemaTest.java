package bpv.projection;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor is told of performance scenarios is what the program takes. */
class PerformanceSchemaTest {
    private static final Path EXAMPLE = Path.of("docs/how-to/performance-example.yaml");

    private static boolean fits(String text) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        PerformanceSchema.write(
                                ExampleRound.book().footprints().ids(), new Projection(ExampleRound.round()).windows()),
                        InputFormat.JSON);
        return schema.validate(text, InputFormat.YAML).isEmpty();
    }

    private static boolean taken(String text) {
        return PerformanceFile.read(
                        "s.yaml",
                        text.getBytes(StandardCharsets.UTF_8),
                        ExampleRound.book().footprints(),
                        new Projection(ExampleRound.round()).windows())
                .problems()
                .isEmpty();
    }

    @Test
    void the_example_fits() throws IOException {
        assertThat(fits(Files.readString(EXAMPLE))).isTrue();
        assertThat(taken(Files.readString(EXAMPLE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everyAlliance: 85%",
                "everyAlliance: { 2018/19 Q1: +2 points, 2018-07: 172 of 200 }",
                "alliances: { wessex: latest -1.5 points }",
                "everyAlliance: 85 per cent",
                "everyAlliance: { 2018/19 Q5: 85% }",
                "everyAlliance: { 2017-09: 85% }",
                "alliances: { wessx: 85% }",
                "alliance: { wessex: 85% }",
                "because: nothing"
            })
    void schema_and_program_agree(String scenario) {
        String text = "scenarios: [ { name: A, " + scenario + " } ]";
        assertThat(fits(text)).isEqualTo(taken(text));
    }
}
