package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.docs.Blocks;
import bpv.docs.Blocks.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sends what the blocks {@code console http} of the documents show, and compares the answers. */
class HttpDocsTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TestFactory
    Stream<DynamicTest> what_the_documents_show_is_answered() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : Blocks.pages()) {
            for (Block block : Blocks.of(page)) {
                if (block.info().equals("console http")) {
                    commands(block.lines())
                            .forEach((command, shown) -> tests.add(DynamicTest.dynamicTest(
                                    block + " " + command, () -> compare(shown, answer(command)))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(5);
        return tests.stream();
    }

    @Test
    void the_table_of_problems_is_that_of_the_program() {
        Map<Integer, String> documented = new TreeMap<>();
        Matcher row = Pattern.compile("\\| (\\d{3}) \\| `(/problems/[a-z-]+)` \\|")
                .matcher(String.join("\n", Blocks.lines(Path.of("docs/reference/http.md"))));
        while (row.find()) {
            documented.put(Integer.valueOf(row.group(1)), row.group(2));
        }
        Map<Integer, String> real = new TreeMap<>();
        for (Fault fault : Fault.values()) {
            real.put(fault.status(), fault.type());
        }
        assertThat(documented).isEqualTo(real);
    }

    @Test
    void every_address_is_on_the_page() {
        String page = String.join("\n", Blocks.lines(Path.of("docs/reference/http.md")));
        OpenApi.DOCUMENT
                .path("paths")
                .forEachEntry((path, operations) -> operations
                        .propertyNames()
                        .forEach(method ->
                                assertThat(page).contains("`" + method.toUpperCase(Locale.ROOT) + " " + path + "`")));
    }

    private static Map<String, List<String>> commands(List<String> lines) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        List<String> shown = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("$ ")) {
                shown = new ArrayList<>();
                commands.put(line.substring(2), shown);
            } else {
                shown.add(line);
            }
        }
        return commands;
    }

    /** The parts between lines "..." follow each other, a line may end with "..."; the first begins the answer, and the last ends it. */
    private static void compare(List<String> shown, String answer) {
        List<String> lines = answer.lines().toList();
        int at = 0;
        boolean skips = false;
        for (String line : shown) {
            if (line.equals("...")) {
                skips = true;
                continue;
            }
            while (skips && at < lines.size() && !lines.get(at).equals(line)) {
                at++;
            }
            String found = at < lines.size() ? lines.get(at) : "the end of " + answer;
            assertThat(
                            line.endsWith("...")
                                    ? found.substring(0, Math.min(found.length(), line.length() - 3)) + "..."
                                    : found)
                    .isEqualTo(line);
            at++;
            skips = false;
        }
        assertThat(skips || at == lines.size()).as("ends as shown").isTrue();
    }

    @Test
    void an_answer_that_is_not_shown_is_noticed() {
        compare(List.of("a", "...", "d"), "a\nb\nd\n");
        assertThatThrownBy(() -> compare(List.of("a", "b"), "a\nx\n")).isInstanceOf(AssertionError.class);
        compare(List.of("ab..."), "abc\n");
        assertThatThrownBy(() -> compare(List.of("ab..."), "acb\n")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> compare(List.of("a"), "a\nx\n")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> compare(List.of("a", "...", "z"), "a\nx\n")).isInstanceOf(AssertionError.class);
    }

    /** What curl would be answered, for as much of curl as the documents use. */
    private static String answer(String command) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertThat(words.subList(0, 2)).containsExactly("curl", "-s");
        String type = "application/x-www-form-urlencoded";
        byte[] body = null;
        Map<String, byte[]> files = new LinkedHashMap<>();
        String path = "";
        for (int i = 2; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-H" -> type = words.get(++i).replace("Content-Type: ", "");
                case "--data-binary" ->
                    body = Files.readAllBytes(Path.of(words.get(++i).substring(1)));
                case "-d" -> body = words.get(++i).getBytes(UTF_8);
                case "-F" -> {
                    Path file = Path.of(words.get(++i).replaceFirst("^\\w+=@", ""));
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
                default -> path = words.get(i).replace("localhost:8080", "");
            }
        }
        if (!files.isEmpty()) {
            return RunningServer.post(path, Forms.TYPE, Forms.of(files)).body();
        }
        return body == null
                ? RunningServer.get(path).body()
                : RunningServer.post(path, type, body).body();
    }
}
