package bpv.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final Path PAGES = Path.of("docs/reference/remarks");

    @Test
    void each_kind_says_what_to_avoid_what_to_prefer_and_why() {
        assertThat(Help.ids()).hasSizeGreaterThan(50);
        for (String id : Help.ids()) {
            Help help = Help.of(id).orElseThrow();
            assertThat(help.title()).as(id).isNotBlank().doesNotEndWith(".");
            assertThat(help.command()).as(id).startsWith("rules ");
            for (String heading : List.of("Avoid", "Prefer", "Why")) {
                assertThat(help.section(heading)).as(id + " " + heading).isNotBlank();
            }
        }
    }

    /** That a remark without a page cannot be made at all, {@link Remark} holds itself wherever tests run. */
    @Test
    void each_page_is_about_a_remark_that_the_program_makes() throws IOException {
        String program;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            program = sources.filter(path -> path.toString().endsWith(".java"))
                    .map(HelpTest::read)
                    .collect(Collectors.joining());
        }
        for (String id : Help.ids()) {
            boolean composed = id.matches("missing-(rule|when|then|end|criterion|source|standing)");
            assertThat(composed || program.contains('"' + id + '"')).as(id).isTrue();
        }
    }

    /** Literals in the way of ids that are handed to what makes remarks. */
    @Test
    void each_id_that_the_program_writes_has_a_page() throws IOException {
        Pattern made = Pattern.compile(
                "(?:Remark\\.of|new Remark|new SyntaxFault|told\\.(?:error|warning|note|add)|[. ](?:tell|warning|fault))"
                        + "\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    (Iterable<Path>) sources.filter(path -> path.toString().endsWith(".java"))::iterator) {
                if (source.toString().matches(".*(desk|policy|syntax|facts).*")) {
                    Matcher matcher = made.matcher(read(source));
                    while (matcher.find()) {
                        assertThat(Help.of(matcher.group(1)))
                                .as(source + ": " + matcher.group(1))
                                .isPresent();
                    }
                }
            }
        }
    }

    @Test
    void the_pages_of_the_reference_are_those_of_the_program() throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        StringBuilder index = new StringBuilder("""
                # Remarks

                What the policy desk says about a rules folder, by the id that stands in square brackets after it.
                `bpv rules explain ID` prints the same.

                | remark | what it is about |
                | --- | --- |
                """);
        for (String id : Help.ids()) {
            Help help = Help.of(id).orElseThrow();
            index.append("| [")
                    .append(id)
                    .append("](")
                    .append(id)
                    .append(".md) | ")
                    .append(help.title())
                    .append(" |\n");
            wanted.put(id + ".md", help.page());
        }
        wanted.put("README.md", index.toString());
        if ("write".equals(System.getProperty("docs"))) {
            Files.createDirectories(PAGES);
            for (Path old : files()) {
                Files.delete(old);
            }
            for (Map.Entry<String, String> page : wanted.entrySet()) {
                Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
            }
        }

        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .containsExactlyElementsOf(wanted.keySet());
        wanted.forEach((name, text) -> assertThat(PAGES.resolve(name))
                .as("write it anew with mvn -Dquick test -Dtest=HelpTest -Ddocs=write")
                .hasContent(text));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
