package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.rules.NumbersSchema;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas that editors are given take every file of the rules folder, and refuse a slip. */
class EditorSchemasTest {
    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(SharedRules.FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void every_file_of_numbers_fits_its_schema() throws IOException {
        Schema schema = schema(NumbersSchema.write());

        for (Path file : files("parameters.yaml")) {
            assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void every_file_of_scenarios_fits_its_schema() throws IOException {
        Schema schema = schema(ScenarioSchema.write(SharedRules.FOLDER));

        for (Path file : files(".scenarios.yaml")) {
            assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void a_slip_of_the_pen_is_refused() {
        String number = "a: { means: b, unit: c, values: { 2016-12-06: { is: 1, source: d, standing: %s } } }";
        Schema numbers = schema(NumbersSchema.write());
        Schema scenarios = schema(ScenarioSchema.write(SharedRules.FOLDER));

        assertThat(numbers.validate(number.formatted("assumed"), InputFormat.YAML))
                .isEmpty();
        assertThat(numbers.validate(number.formatted("asumed"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(scenarios.validate("[ { scenario: a, finds: { G1: met } } ]", InputFormat.YAML))
                .isNotEmpty();
    }
}
