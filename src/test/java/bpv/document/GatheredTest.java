package bpv.document;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.source.Problem;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheredTest {
    @TempDir
    Path folder;

    @Test
    void of_documents_that_cannot_be_assessed_only_the_place_of_their_alliance_is_kept() throws IOException {
        for (int copy = 1; copy <= 8; copy++) {
            Files.copy(Path.of("bids-examples/round-2017/wessex.yaml"), folder.resolve(copy + ".yaml"));
        }
        ReadBids read = BidReader.readAll(SourceFiles.find(List.of(folder.toString())), Forms.ROUND_2017);
        assertThat(read.bids()).isEmpty();
        assertThat(read.documents()).hasSize(8).allSatisfy(document -> {
            assertThat(document.problems()).extracting(Problem::code).containsExactly("duplicate-alliance");
            assertThat(document.problems().get(0).message()).contains(".yaml:", "and 2 more");
            assertThat(document.places().value("/alliance")).isPresent();
            assertThat(document.places().value("/interventions")).isEmpty();
        });
    }
}
