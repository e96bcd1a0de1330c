package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.AssessedBid;
import bpv.report.Blank;
import bpv.report.PrecheckResult;
import bpv.source.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RangesTest {
    private static final int DRAFTS = Integer.getInteger("drafts", 4);

    static List<Path> examples() {
        return Drafts.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_lies_within_its_own_range_and_a_complete_one_is_certain(Path file) {
        PrecheckResult result = Drafts.check(Drafts.tree(file));
        Within within = new Within(result);

        assertThat(result.problems()).isEmpty();
        assertThat(within.outside(result.asItStands().orElseThrow().assessed())).isEmpty();
        within.assertAttained(Drafts.completions(result));
        if (result.blanks().isEmpty()) {
            assertThat(within.uncertain()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_end_of_a_draft_is_attained_and_the_bid_it_was_made_of_lies_within(Path file) {
        Random random = new Random(file.getFileName().toString().hashCode());
        Node original = Drafts.tree(file);
        AssessedBid bid = Drafts.assessed(original).orElseThrow();
        for (int i = 0; i < DRAFTS; i++) {
            Node draft = Drafts.blanked(original, 1 + random.nextInt(12), random);
            PrecheckResult result = Drafts.check(draft);
            Within within = new Within(result);
            within.assertAttained(Drafts.completions(result));
            assertThat(within.outside(bid))
                    .as(file + " with blanks "
                            + result.blanks().stream().map(Blank::pointer).toList())
                    .isEmpty();
        }
    }
}
