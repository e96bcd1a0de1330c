package bpv.document;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken example has exactly the problems that are listed beside it. */
class BrokenDocumentsTest {
    private static final Path BROKEN = Path.of("bids-examples/broken");

    /** Every code that a document can have, apart from two whose example would be half a megabyte. */
    private static final Set<String> CODES = Set.of(
            "alias",
            "asks-for-nothing",
            "comma-in-number",
            "control-character",
            "date-form",
            "duplicate-alliance",
            "duplicate-key",
            "empty-document",
            "explicit-tag",
            "key-not-text",
            "line-too-long",
            "merge-key",
            "missing-key",
            "money-form",
            "no-interventions",
            "no-such-date",
            "not-a-text",
            "number-form",
            "out-of-range",
            "outcome-not-claimed",
            "outcome-of-another-intervention",
            "outcome-twice",
            "period-form",
            "phases-exceed-ask",
            "several-documents",
            "syntax-error",
            "too-deep",
            "too-few",
            "unknown-alliance",
            "unknown-key",
            "unknown-outcome",
            "unknown-word",
            "wrong-encoding",
            "wrong-round",
            "wrong-schema",
            "wrong-type",
            "year-form",
            "year-outside-round",
            "year-twice");

    /** The documents of a folder are read together, those of the folder of all one by one. */
    static Stream<Path> documents() throws IOException {
        try (Stream<Path> entries = Files.list(BROKEN)) {
            return entries
                    .filter(entry ->
                            Files.isDirectory(entry) || entry.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<ReadBid> read(Path path) {
        return BidReader.readAll(SourceFiles.find(List.of(path.toString())), Forms.ROUND_2017)
                .documents();
    }

    private static Path expected(String file) {
        return Path.of(file.replaceFirst("\\.(yaml|json)$", ".expected"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_broken_document_has_the_problems_listed_beside_it(Path path) throws IOException {
        assertThat(read(path)).isNotEmpty();
        for (ReadBid document : read(path)) {
            assertThat(Documents.problems(document)).isEqualTo(Files.readAllLines(expected(document.file())));
            assertThat(document.bid()).isEmpty();
        }
    }

    @Test
    void every_list_of_problems_belongs_to_a_document() throws IOException {
        Map<Path, String> lists = new TreeMap<>();
        for (Path path : documents().toList()) {
            read(path).forEach(document -> lists.put(expected(document.file()), document.file()));
        }
        try (Stream<Path> files = Files.walk(BROKEN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected")))
                    .containsExactlyInAnyOrderElementsOf(lists.keySet());
        }
    }

    @Test
    void every_code_has_an_example() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path path : documents().toList()) {
            read(path).forEach(document -> shown.addAll(Documents.codes(document)));
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(CODES);
    }
}
