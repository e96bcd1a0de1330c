package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.docs.Blocks;
import bpv.docs.Blocks.Block;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the documents: page by page and from top to bottom, each block {@code console tested} is run and compared with what it
 * shows, and each block {@code diff FILE} is made in its file.
 *
 * <p>In a shown output a line {@code ...} stands for any lines, and {@code ...} within a line for any text. Files and folders
 * whose names begin with {@code my-} are kept apart from the project, in a folder for each page.
 */
class DocsCommandsTest {
    private int exitCode;

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    static List<Path> pagesThatAreRun() {
        return Blocks.pages().stream()
                .filter(page -> Blocks.of(page).stream().anyMatch(DocsCommandsTest::isRun))
                .toList();
    }

    private static boolean isRun(Block block) {
        return block.info().equals("console tested") || block.info().startsWith("diff ");
    }

    @ParameterizedTest
    @MethodSource("pagesThatAreRun")
    void a_page_does_what_it_shows(Path page) throws IOException {
        Path own = Path.of("target/docs-test", page.toString().replaceAll("\\W", "-"));
        deleteFolder(own);
        Files.createDirectories(own);
        for (Block block : Blocks.of(page)) {
            if (block.info().startsWith("diff ")) {
                change(own, block);
            } else if (isRun(block)) {
                runAll(own, block);
            }
        }
    }

    @Test
    void readme_tutorial_and_how_to_pages_are_run() {
        assertThat(pagesThatAreRun())
                .contains(Path.of("README.md"), Path.of("docs/tutorial/first-assessment.md"))
                .filteredOn(page -> page.startsWith("docs/how-to"))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void output_that_is_not_shown_is_noticed() {
        assertThat(matches(List.of("a", "...", "d"), "a\nb\nc\nd\n")).isTrue();
        assertThat(matches(List.of("a ... c"), "a b c\n")).isTrue();
        assertThat(matches(List.of("a", "b"), "a\nx\nb\n")).isFalse();
        assertThat(matches(List.of("a"), "a\nb\n")).isFalse();
        assertThat(matches(List.of(), "a\n")).isFalse();
    }

    private void runAll(Path own, Block block) throws IOException {
        List<String> shown = new ArrayList<>();
        String output = "";
        String command = "";
        for (String line : block.lines()) {
            if (line.startsWith("$ ")) {
                compare(block, command, shown, output);
                command = line.substring(2);
                shown.clear();
                output = run(own, command);
            } else {
                shown.add(line);
            }
        }
        compare(block, command, shown, output);
    }

    private static void compare(Block block, String command, List<String> shown, String output) {
        if (!matches(shown, output)) {
            assertThat(output).as("%s: %s", block, command).isEqualTo(String.join("\n", shown));
        }
    }

    /** Parts between lines "..." have to follow each other; the first begins the output, and the last ends it. */
    private static boolean matches(List<String> shown, String output) {
        List<String> lines = output.stripTrailing().lines().toList();
        List<List<String>> parts = parts(shown);
        List<String> first = parts.get(0);
        if (parts.size() == 1) {
            return lines.size() == first.size() && isAt(first, lines, 0);
        }
        List<String> last = parts.get(parts.size() - 1);
        int from = first.size();
        int end = lines.size() - last.size();
        if (!isAt(first, lines, 0)) {
            return false;
        }
        for (List<String> part : parts.subList(1, parts.size() - 1)) {
            while (!isAt(part, lines, from)) {
                if (from++ > end) {
                    return false;
                }
            }
            from += part.size();
        }
        return from <= end && isAt(last, lines, end);
    }

    private static List<List<String>> parts(List<String> shown) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : shown) {
            if (line.strip().equals("...")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static boolean isAt(List<String> part, List<String> lines, int from) {
        if (from < 0 || from + part.size() > lines.size()) {
            return false;
        }
        for (int i = 0; i < part.size(); i++) {
            String pattern = Pattern.quote(part.get(i).stripTrailing()).replace("...", "\\E.*\\Q");
            if (!Pattern.matches(pattern, lines.get(from + i).stripTrailing())) {
                return false;
            }
        }
        return true;
    }

    private String run(Path own, String command) throws IOException {
        String[] words = Stream.of(command.split(" "))
                .map(word -> word.startsWith("my-") ? own.resolve(word).toString() : word)
                .toArray(String[]::new);
        if (command.equals("echo $?")) {
            return exitCode + "\n";
        }
        if (words[0].equals("cp")) {
            copy(Path.of(words[words.length - 2]), Path.of(words[words.length - 1]));
            return "";
        }
        assertThat(words[0]).as("a command that the test can run").isEqualTo("./bpv");
        StringWriter output = new StringWriter();
        exitCode = Main.run(
                new PrintWriter(output),
                new PrintWriter(output, true),
                List.of(words).subList(1, words.length).toArray(String[]::new));
        return output.toString().replace(own + "/", "").replace(own.toAbsolutePath() + "/", "");
    }

    /** Makes a change as a person would: the lines without sign and with minus are found, and replaced by the others. */
    private static void change(Path own, Block block) throws IOException {
        Path file = own.resolve(block.info().substring("diff ".length()));
        String before = text(block, "+");
        String text = Files.readString(file);
        assertThat(text).as("%s changes what %s holds", block, file).containsOnlyOnce(before);
        Files.writeString(file, text.replace(before, text(block, "-")));
    }

    private static String text(Block block, String without) {
        StringBuilder text = new StringBuilder();
        for (String line : block.lines()) {
            if (!line.startsWith(without)) {
                text.append(line.isEmpty() ? "" : line.substring(1)).append('\n');
            }
        }
        return text.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = from.equals(file) ? to : to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
