package bpv.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.source.Problem;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, the reader answers with a bid or with problems that have a place. */
class AnyBytesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_changed_document_is_a_bid_or_has_problems(long seed) {
        Random random = new Random(seed);
        BidReader reader = new BidReader(Forms.ROUND_2017);
        for (int i = 0; i < 1500; i++) {
            String document = i % 2 == 0 ? Documents.FULL : Documents.LEAST;
            answers(reader.read(i % 3 == 0 ? "bid.json" : "bid.yaml", Mutations.any(document, random)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void noise_has_problems(long seed) {
        Random random = new Random(seed);
        BidReader reader = new BidReader(Forms.ROUND_2017);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            answers(reader.read("bid.yaml", noise));
            answers(reader.read("bid.json", noise));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact: *a\n", "x: 1\n", "- a\n", "  - a\n", "alliance: x\n", "interventions: [", "a: {"})
    void half_a_megabyte_of_lines_is_answered(String line) {
        byte[] bytes = line.repeat(500_000 / line.length()).getBytes(UTF_8);
        answers(BidReader.read("bid.yaml", bytes, Forms.ROUND_2017));
        answers(BidReader.read("bid.yaml", (Documents.LEAST + line.repeat(20_000)).getBytes(UTF_8), Forms.ROUND_2017));
    }

    private static void answers(ReadBid read) {
        assertThat(read.bid().isPresent()).isNotEqualTo(!read.problems().isEmpty());
        for (Problem problem : read.problems()) {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(problem.message())
                    .matches("(?s)['A-Z0-9£].*[.]")
                    .doesNotContain("\n", "Exception", "snakeyaml", "jackson");
            assertThat(problem.found().codePointCount(0, problem.found().length()))
                    .isLessThan(500);
        }
    }
}
