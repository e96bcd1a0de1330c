package bpv.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.assessment.Recommendation;
import bpv.bid.Bid;
import bpv.document.BidReader;
import bpv.improvement.Improvement;
import bpv.report.Improved;
import bpv.report.Improved.Answer;
import bpv.report.Improved.Moved;
import bpv.round.BidAssessor;
import bpv.round.Round;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bids by chance: each is brought to its target, which plain Java confirms without rules, or is told what bars it. */
class GeneratedImprovementTest {
    private static final int BIDS = 6;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_changed_draft_is_recommended_as_wished_and_facts_stand(long seed) {
        Round round = ExampleRound.round();
        PlainTwin twin =
                new PlainTwin(round.book().numbersOn(round.day()), round.book().footprints());
        GeneratedBids bids = new GeneratedBids(round.book(), round.day(), seed);
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        for (int i = 0; i < BIDS; i++) {
            Bid bid = bids.bid(i);
            String section = i % 2 == 0 ? null : bid.sections().get(0).id();
            for (Recommendation target : List.of(Recommendation.FUND, Recommendation.FUND_WITH_CONDITIONS)) {
                Improved improved = Improvement.of(round, "draft.json", BidText.json(bid), section, target);
                answers.add(improved.answer());
                assertThat(improved.answer())
                        .as("bid %d of seed %d: %s", i, seed, improved.sentence())
                        .isIn(Answer.REACHED, Answer.NOTHING_TO_CHANGE, Answer.CANNOT_BE_REACHED);
                assertThat(improved.blockers().isEmpty()).isEqualTo(improved.answer() != Answer.CANNOT_BE_REACHED);
                if (improved.answer() == Answer.REACHED) {
                    holds(round, twin, bid, improved);
                }
            }
        }
        assertThat(answers).contains(Answer.REACHED);
    }

    private static void holds(Round round, PlainTwin twin, Bid bid, Improved improved) {
        byte[] bytes = String.valueOf(improved.document()).getBytes(StandardCharsets.UTF_8);
        Bid changed = BidReader.read("changed.json", bytes, round.form()).bid().orElseThrow();
        assertThat(EngineDecision.of(new BidAssessor(round.book(), round.day()).assess(changed)))
                .isEqualTo(twin.decide(changed));
        List<Recommendation> labels = new ArrayList<>();
        for (Moved moved : improved.sections()) {
            int index = ids(bid).indexOf(moved.before().id());
            labels.add(twin.decide(changed).sections().get(index).recommendation());
        }
        assertThat(labels).allMatch(label -> label.compareTo(improved.target()) <= 0);
        for (int i = 0; i < bid.sections().size(); i++) {
            assertThat(changed.sections().get(i).outcomes().stream()
                            .map(claim -> claim.outcome() + claim.baseline())
                            .toList())
                    .isEqualTo(bid.sections().get(i).outcomes().stream()
                            .map(claim -> claim.outcome() + claim.baseline())
                            .toList());
        }
    }

    private static List<String> ids(Bid bid) {
        return bid.sections().stream().map(section -> section.id()).toList();
    }
}
