package bpv.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackedFilesTest {
    private static PackedFiles packed(String... names) {
        return PackedFiles.of(List.of(names).stream()
                .collect(Collectors.toMap(name -> name, name -> "old.yaml".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void as_in_a_folder_hidden_documents_are_passed_over_and_said_and_other_hidden_files_are_not() {
        PackedFiles packed = packed("r/a.yaml", "r/.b.yaml", "r/.notes", "r/.git/c.yaml", "r/.git/.d.yaml", "r/e.docx");

        assertThat(packed.files()).containsOnlyKeys("r/a.yaml");
        assertThat(packed.passedOver()).containsExactly("r/.b.yaml", "r/e.docx");
    }

    @Test
    void what_an_ignore_file_names_is_passed_over_and_said() {
        PackedFiles packed = packed("r/a.yaml", "r/old.yaml", "r/.bpvignore");

        assertThat(packed.files()).containsOnlyKeys("r/a.yaml");
        assertThat(packed.passedOver()).containsExactly("r/old.yaml");
    }

    @Test
    void what_was_named_is_taken_whatever_its_name() {
        assertThat(PackedFiles.allOf(Map.of(".b.txt", new byte[0])).files()).containsOnlyKeys(".b.txt");
    }
}
