package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.docs.Blocks;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The table of options of the service is the one that the program has. */
class ServeDocsTest {
    private static final Path PAGE = Path.of("docs/how-to/run-the-service.md");

    @Test
    void options_variables_and_defaults_are_those_of_the_program() {
        List<String> real = new ArrayList<>();
        for (Field field : ServeOptions.class.getDeclaredFields()) {
            Option option = field.getAnnotation(Option.class);
            String name = option.names()[0];
            String variable = Environment.variable(name);
            boolean none = option.defaultValue().equals(Option.NULL_VALUE)
                    || option.defaultValue().startsWith("__no_default");
            real.add("| `" + name + "` | `" + variable + "` | " + (none ? "–" : "`" + option.defaultValue() + "`")
                    + " |");
            assertThat(String.join(" ", option.description())).contains("(" + variable + "; ");
        }
        List<String> shown = Blocks.lines(PAGE).stream()
                .filter(line -> line.startsWith("| `--"))
                .map(line -> line.replaceFirst("^((\\|[^|]*){3}\\|).*", "$1"))
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(real);
    }

    private static ServeOptions read(Map<String, String> variables, String... arguments) {
        ServeOptions options = new ServeOptions();
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create()
                .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)));
        command.setDefaultValueProvider(new Environment(variables));
        command.parseArgs(arguments);
        return options;
    }

    @Test
    void a_variable_counts_where_the_option_is_not_given_and_with_nothing_in_it_counts_as_none() {
        assertThat(read(Map.of("BPV_PORT", "7000")).settings().port()).isEqualTo(7000);
        assertThat(read(Map.of("BPV_PORT", "7000"), "--port", "7001").settings().port())
                .isEqualTo(7001);

        Map<String, String> empty = new HashMap<>();
        for (Field field : ServeOptions.class.getDeclaredFields()) {
            empty.put(Environment.variable(field.getAnnotation(Option.class).names()[0]), " ");
        }
        assertThat(empty).hasSizeGreaterThan(10);
        assertThat(read(empty).settings()).isEqualTo(read(Map.of()).settings());
        assertThat(read(empty).address(8080)).isEqualTo("http://127.0.0.1:8080/");
    }

    @Test
    void a_variable_for_help_or_version_is_somebody_elses() {
        CommandLine serve = new CommandLine(new ServeCommand());
        Environment environment = new Environment(Map.of("BPV_VERSION", "1.0.0", "BPV_HELP", "true"));
        for (CommandLine.Model.OptionSpec option : serve.getCommandSpec().options()) {
            assertThat(environment.defaultValue(option)).isNull();
        }
    }
}
