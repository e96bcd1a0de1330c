package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages written from the rules say what the rules say; {@code -Ddocs=write} writes them anew. */
class ReferencePagesTest {
    private static final Path RULES = Path.of("rules");
    private static final Path DOCS = Path.of("docs");

    @BeforeAll
    static void write_them_if_asked_to() throws IOException {
        if (System.getProperty("docs", "").equals("write")) {
            ReferencePages.write(RULES, DOCS);
        }
    }

    @Test
    void every_page_is_up_to_date() throws IOException {
        for (var page : ReferencePages.pages(RULES, DOCS).entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            file
                                    + " is stale: run mvn test -Dquick -Dtest=ReferencePagesTest -Ddocs=write, and read the diff")
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void no_page_is_left_of_a_criterion_that_is_no_more() throws IOException {
        TreeSet<String> kept = new TreeSet<>();
        try (Stream<Path> files = Files.list(DOCS.resolve("reference/criteria"))) {
            files.forEach(file -> kept.add("reference/criteria/" + file.getFileName()));
        }
        assertThat(ReferencePages.pages(RULES, DOCS).keySet()).containsAll(kept);
    }

    @Test
    void a_changed_number_or_clause_makes_pages_stale(@TempDir Path folder) throws IOException {
        copyRules(folder);
        SortedMap<String, String> before = ReferencePages.pages(folder, DOCS);
        replace(folder.resolve("gateway/parameters.yaml"), "is: 20,", "is: 25,");
        replace(folder.resolve("gateway/approvals.drl"), "// The form asks for", "// The bid form asks for");

        SortedMap<String, String> after = ReferencePages.pages(folder, DOCS);

        assertThat(after.keySet().stream().filter(page -> !after.get(page).equals(before.get(page))))
                .containsExactly(
                        "reference/assumptions.md",
                        "reference/criteria/G2.md",
                        "reference/criteria/G8.md",
                        "reference/numbers.md");
    }

    @Test
    void the_history_of_a_number_is_shown_from_the_earliest_value(@TempDir Path folder) throws IOException {
        copyRules(folder);
        replace(
                folder.resolve("resources/parameters.yaml"),
                "    2016-12-06: { is: 2,",
                "    2018-04-01: { is: 3, source: \"Decision of the panel\", standing: inferred }\n"
                        + "    2016-12-06: { is: 2,");

        assertThat(ReferencePages.pages(folder, DOCS).get("reference/numbers.md"))
                .containsPattern("fairShareMultiple.*\\| 2 \\| fair shares \\| 2016-12-06 \\|.*\n"
                        + "\\|  \\|  \\| 3 \\| fair shares \\| 2018-04-01 \\| inferred: Decision of the panel");
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void copyRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(RULES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
