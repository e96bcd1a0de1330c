package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.docs.Blocks;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

/** The table of options of the service is the one that the program has. */
class ServeDocsTest {
    private static final Path PAGE = Path.of("docs/how-to/run-the-service.md");
    private static final Pattern FALLBACK = Pattern.compile("\\$\\{env:(\\w+)(?::-(.*))?}");

    @Test
    void options_variables_and_defaults_are_those_of_the_program() {
        List<String> real = new ArrayList<>();
        for (Field field : ServeOptions.class.getDeclaredFields()) {
            Option option = field.getAnnotation(Option.class);
            String name = option.names()[0];
            Matcher fallback = FALLBACK.matcher(option.defaultValue());
            assertThat(fallback.matches()).as(name).isTrue();
            assertThat(fallback.group(1))
                    .isEqualTo("BPV_" + name.substring(2).replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            String otherwise = fallback.group(2) == null ? "–" : "`" + fallback.group(2) + "`";
            real.add("| `" + name + "` | `" + fallback.group(1) + "` | " + otherwise + " |");
            assertThat(String.join(" ", option.description())).contains("(" + fallback.group(1) + "; ");
        }
        List<String> shown = Blocks.lines(PAGE).stream()
                .filter(line -> line.startsWith("| `--"))
                .map(line -> line.replaceFirst("^((\\|[^|]*){3}\\|).*", "$1"))
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(real);
    }
}
