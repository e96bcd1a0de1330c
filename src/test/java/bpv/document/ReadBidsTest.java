package bpv.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.bid.Bid;
import bpv.source.Problem;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBidsTest {
    private static final String WESSEX = Documents.LEAST;
    private static final String PENINSULA = Documents.LEAST.replace("wessex", "peninsula");

    private static ReadBid read(String file, String text) {
        return BidReader.read(file, text.getBytes(UTF_8), Forms.ROUND_2017);
    }

    private static ReadBids run(ReadBid... documents) {
        return ReadBids.of(List.of(documents), List.of(), List.of());
    }

    @Test
    void one_bad_document_does_not_stop_the_others() {
        ReadBids run = run(read("b.yaml", PENINSULA), read("a.yaml", "["), read("c.yaml", WESSEX));

        assertThat(run.bids()).extracting(Bid::alliance).containsExactly("peninsula", "wessex");
        assertThat(run.problems()).extracting(Problem::file).containsExactly("a.yaml");
    }

    @Test
    void two_documents_from_one_alliance_are_a_problem_of_each() {
        ReadBids run = run(read("b.yaml", "# later\n" + WESSEX), read("a.yaml", WESSEX), read("c.yaml", PENINSULA));

        assertThat(run.bids()).extracting(Bid::alliance).containsExactly("peninsula");
        assertThat(run.problems())
                .extracting(Problem::code)
                .containsExactly("duplicate-alliance", "duplicate-alliance");
        assertThat(run.problems().get(0).message()).isEqualTo("There is another bid from wessex: b.yaml:4.");
        assertThat(run.problems().get(1).message()).isEqualTo("There is another bid from wessex: a.yaml:3.");
        assertThat(run.problems().get(1).line()).isEqualTo(4);
    }

    @Test
    void a_document_that_is_broken_elsewhere_still_counts_for_its_alliance() {
        ReadBids run = run(read("a.yaml", WESSEX), read("b.yaml", WESSEX + "extra: 1\n"));

        assertThat(run.bids()).isEmpty();
        assertThat(run.problems())
                .extracting(Problem::code)
                .containsExactly("duplicate-alliance", "duplicate-alliance", "unknown-key");
    }

    @Test
    void an_alliance_that_could_not_be_read_is_nobody_s_double() {
        String unknown = WESSEX.replace("wessex", "essex");
        ReadBids run = run(read("a.yaml", unknown), read("b.yaml", unknown));

        assertThat(run.problems()).extracting(Problem::code).containsExactly("unknown-alliance", "unknown-alliance");
    }

    @Test
    void the_order_of_the_documents_changes_nothing() {
        ReadBid first = read("a.yaml", WESSEX);
        ReadBid second = read("b.yaml", PENINSULA);
        ReadBid third = read("c.yaml", WESSEX);

        assertThat(run(third, second, first)).isEqualTo(run(first, second, third));
    }

    @Test
    void files_are_read_and_what_cannot_be_read_is_said(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), WESSEX);
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.writeString(folder.resolve("gone.yaml"), PENINSULA);
        SourceFiles found = SourceFiles.find(List.of(folder.toString(), folder + "/missing.yaml"));
        Files.delete(folder.resolve("gone.yaml"));

        ReadBids run = BidReader.readAll(found, Forms.ROUND_2017);
        assertThat(run.bids()).extracting(Bid::alliance).containsExactly("wessex");
        assertThat(run.fileProblems()).extracting(Problem::code).containsExactly("unreadable-file", "missing-file");
        assertThat(run.passedOver()).containsExactly(folder + "/notes.txt");
    }
}
