package bpv.rules.safety;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowedSourceTest {
    @Test
    void the_rules_of_the_house_say_nothing_that_is_not_allowed() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
            paths.filter(path -> path.toString().endsWith(".drl")).forEach(path -> {
                try {
                    files.put(path.toString(), Files.readAllBytes(path));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }

        assertThat(files).hasSizeGreaterThan(10);
        assertThat(AllowedSource.problems(files, name -> name))
                .extracting(Problem::toString)
                .isEmpty();
    }
}
