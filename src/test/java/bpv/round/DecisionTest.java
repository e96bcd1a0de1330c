package bpv.round;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.allocation.Candidate;
import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.assessment.SectionMeans;
import bpv.quantity.Fraction;
import bpv.report.AssessedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Round ROUND = ExampleRound.round();

    private static Map<String, SectionMeans> means(AssessedBid bid) {
        Map<String, SectionMeans> means = new HashMap<>();
        bid.sections()
                .forEach(section -> means.put(section.id(), section.score().means()));
        return means;
    }

    private static Decision decide(String id, SectionMeans otherwise) {
        AssessedBid bid = ExampleRound.result().bids().stream()
                .map(AssessedDocument::assessed)
                .filter(each -> id.startsWith(each.alliance().id() + "/"))
                .findFirst()
                .orElseThrow();
        Map<String, SectionMeans> means = means(bid);
        means.put(id, otherwise);
        return ROUND.assessor().decide(bid, means).stream()
                .filter(decision -> decision.section().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SectionMeans means(int score, int value, int confidence) {
        return new SectionMeans(
                Fraction.of(score, 10), Fraction.of(value, 10), Fraction.of(confidence, 10), Fraction.of(5));
    }

    @Test
    void on_the_scores_as_they_are_everything_is_decided_as_it_was() {
        List<Candidate> candidates = new ArrayList<>();
        for (AssessedDocument document : ExampleRound.result().bids()) {
            AssessedBid bid = document.assessed();
            List<Decision> decisions = ROUND.assessor().decide(bid, means(bid));
            for (int i = 0; i < decisions.size(); i++) {
                AssessedSection section = bid.sections().get(i);
                assertThat(decisions.get(i).section()).isEqualTo(section.section());
                assertThat(decisions.get(i).label()).isEqualTo(section.label());
                assertThat(decisions.get(i).menu())
                        .isEqualTo(section.menu().conclusion().kind());
                ROUND.candidate(decisions.get(i)).ifPresent(candidates::add);
            }
        }
        assertThat(candidates)
                .containsExactlyInAnyOrderElementsOf(
                        ROUND.question(ExampleRound.result().bids()).candidates());
    }

    @Test
    void a_score_on_the_floor_may_be_funded_and_one_below_it_not() {
        String id = "greater-manchester/recoveryPackage";

        Decision on = decide(id, means(300, 250, 400));
        Decision below = decide(id, means(299, 250, 400));

        assertThat(on.label()).isEqualTo(Recommendation.FUND_WITH_CONDITIONS);
        assertThat(on.passed()).contains("F2", "F3").doesNotContain("F4", "F6");
        assertThat(ROUND.candidate(on)).hasValueSatisfying(candidate -> {
            assertThat(candidate.score()).isEqualTo(Fraction.of(30));
            assertThat(candidate.menu()).isNotEmpty();
        });
        assertThat(below.label()).isEqualTo(Recommendation.DO_NOT_FUND);
        assertThat(below.menu()).isEqualTo(MenuKind.NOTHING);
        assertThat(ROUND.candidate(below)).isEmpty();
        assertThat(decide(id, means(300, 249, 400)).label()).isEqualTo(Recommendation.DO_NOT_FUND);
    }

    @Test
    void what_does_not_rest_on_scores_stays_whatever_they_are() {
        AssessedDocument ineligible = ExampleRound.result().bids().stream()
                .filter(bid -> bid.assessed().sections().get(0).label() == Recommendation.INELIGIBLE)
                .findFirst()
                .orElseThrow();
        String id = ineligible.assessed().sections().get(0).id();

        assertThat(decide(id, means(1000, 1000, 1000)).label()).isEqualTo(Recommendation.INELIGIBLE);
    }
}
