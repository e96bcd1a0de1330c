package bpv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SourceFiles find(String... names) {
        return SourceFiles.find(List.of(names).stream()
                .map(name -> folder.resolve(name).toString())
                .toList());
    }

    private String relative(String name) {
        return name.replace(SourceFiles.name(folder) + "/", "");
    }

    private List<String> names(SourceFiles found) {
        return found.files().stream().map(file -> relative(file.name())).toList();
    }

    private List<String> passedOver(SourceFiles found) {
        return found.passedOver().stream().map(this::relative).toList();
    }

    @Test
    void a_folder_is_read_with_its_folders_in_the_order_of_names() throws IOException {
        write("b/z.yaml", "");
        write("b/a.yml", "");
        write("a.JSON", "");
        write("b.yaml", "");
        write("b-c/x.json", "");

        assertThat(names(find(""))).containsExactly("a.JSON", "b-c/x.json", "b.yaml", "b/a.yml", "b/z.yaml");
        assertThat(find("b", "a.JSON", "b.yaml", "b-c").files()).isEqualTo(find("").files());
        assertThat(find("b-c", "b.yaml", "a.JSON", "b").files()).isEqualTo(find("").files());
    }

    @Test
    void a_file_reached_twice_is_read_once() throws IOException {
        write("a/x.yaml", "");
        Files.createSymbolicLink(folder.resolve("a/y.yaml"), folder.resolve("a/x.yaml"));
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));

        assertThat(names(find("a", "a/x.yaml", "b", ""))).containsExactly("a/x.yaml");
        assertThat(find("").problems()).isEmpty();
    }

    @Test
    void a_link_to_a_folder_around_it_is_a_problem_and_stops_nothing() throws IOException {
        write("a/b/x.yaml", "");
        Files.createSymbolicLink(folder.resolve("a/b/loop"), folder.resolve("a"));

        SourceFiles found = find("");
        assertThat(names(found)).containsExactly("a/b/x.yaml");
        assertThat(found.problems()).extracting(Problem::code).containsExactly("symlink-loop");
        assertThat(relative(found.problems().get(0).file())).isEqualTo("a/b/loop");
    }

    @Test
    void hidden_files_are_not_read_unless_named_and_hidden_documents_are_said() throws IOException {
        write(".x.yaml", "");
        write(".notes", "");
        write(".git/y.yaml", "");

        assertThat(names(find(""))).isEmpty();
        assertThat(passedOver(find(""))).containsExactly(".x.yaml");
        assertThat(names(find(".x.yaml"))).containsExactly(".x.yaml");
    }

    @Test
    void a_folder_without_a_document_is_a_problem_if_it_was_named() throws IOException {
        write("bids/x.yaml", "");
        write("empty/.x.yaml", "");
        write("notes/a/plan.docx", "");
        write("ignored/.bpvignore", "x.yaml");
        write("ignored/x.yaml", "");

        assertThat(find("").problems()).isEmpty();
        for (String none : List.of("empty", "notes", "ignored")) {
            assertThat(find(none, "bids").problems())
                    .as(none)
                    .extracting(Problem::code, problem -> relative(problem.file()))
                    .containsExactly(tuple("no-document", none));
        }
        assertThat(find("bids", "bids/../bids").problems()).isEmpty();
    }

    @Test
    void what_is_not_a_document_is_passed_over_and_said_and_read_when_named() throws IOException {
        write("x.yaml", "");
        write("notes.docx", "");

        assertThat(passedOver(find(""))).containsExactly("notes.docx");
        assertThat(names(find("", "notes.docx"))).containsExactly("notes.docx", "x.yaml");
        assertThat(find("", "notes.docx").passedOver()).isEmpty();
    }

    @Test
    void what_an_ignore_file_names_is_passed_over_and_said_and_read_when_named() throws IOException {
        write(".bpvignore", "# not part of the round\r\nbroken/\n\na/old.yaml # last year's\nnothing-here\n");
        write("broken/x.yaml", "");
        write("a/broken/y.yaml", "");
        write("a/old.yaml", "");

        assertThat(names(find(""))).containsExactly("a/broken/y.yaml");
        assertThat(passedOver(find(""))).containsExactly("a/old.yaml", "broken");
        assertThat(names(find("broken", ""))).containsExactly("a/broken/y.yaml", "broken/x.yaml");
        assertThat(passedOver(find("broken", ""))).containsExactly("a/old.yaml");
    }

    @Test
    void what_is_not_there_or_not_a_file_is_a_problem_each() throws IOException {
        write("x.yaml", "");
        Files.createSymbolicLink(folder.resolve("dead.yaml"), folder.resolve("nowhere.yaml"));

        SourceFiles found = SourceFiles.find(List.of(folder.toString(), "/no/such/bid.yaml", "", "a\0b", "/dev/zero"));
        assertThat(names(found)).containsExactly("x.yaml");
        assertThat(found.problems())
                .extracting(Problem::code)
                .containsExactly("missing-file", "unreadable-file", "missing-file", "unreadable-file", "missing-file");
    }

    @Test
    void a_name_is_shown_without_a_dot_before_it() {
        assertThat(SourceFiles.name(Path.of("./a/b.yaml"))).isEqualTo("a/b.yaml");
        assertThat(SourceFiles.name(Path.of("../a.yaml"))).isEqualTo("../a.yaml");
    }

    @Test
    void a_file_of_any_size_is_read_to_one_byte_past_the_limit() throws IOException {
        Files.write(folder.resolve("x.yaml"), new byte[3 * Limits.BYTES]);

        SourceFile file = find("").files().get(0);
        assertThat(file.read()).hasSize(Limits.BYTES + 1);
        assertThat(TextParser.parse(file.name(), file.read()).problems())
                .extracting(Problem::code)
                .containsExactly("document-too-large");
    }
}
