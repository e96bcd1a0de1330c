package bpv.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.benchmark.Decision.OfOutcome;
import bpv.benchmark.Decision.OfSection;
import bpv.bid.Bid;
import bpv.round.BidAssessor;
import bpv.rules.RuleBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    private static RuleBook book;
    private static PlainTwin twin;

    @BeforeAll
    static void load() {
        book = RuleBook.load(Path.of("rules"), Path.of("target", "compiled-rules"));
        twin = new PlainTwin(book.numbersOn(DAY), book.footprints());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rules_and_plain_java_decide_the_same(long seed) {
        BidAssessor assessor = new BidAssessor(book, DAY);
        GeneratedBids bids = new GeneratedBids(book, DAY, seed);
        for (int i = 0; i < 200; i++) {
            Bid bid = bids.bid(i);
            assertThat(EngineDecision.of(assessor.assess(bid)))
                    .as("bid %d of seed %d, %s", i, seed, bid.alliance())
                    .isEqualTo(twin.decide(bid));
        }
    }

    @Test
    void the_generated_bids_reach_every_answer() {
        List<OfSection> sections = new ArrayList<>();
        List<Set<Verdict>> gateway = new ArrayList<>();
        for (long seed = 1; seed <= 5; seed++) {
            new GeneratedBids(book, DAY, seed).stream(200).map(twin::decide).forEach(decision -> {
                sections.addAll(decision.sections());
                for (int i = 0; i < decision.gateway().size(); i++) {
                    if (gateway.size() <= i) {
                        gateway.add(EnumSet.noneOf(Verdict.class));
                    }
                    gateway.get(i).add(decision.gateway().get(i));
                }
            });
        }
        assertThat(gateway).hasSize(9).allMatch(verdicts -> verdicts.containsAll(Set.of(Verdict.MET, Verdict.NOT_MET)));
        assertThat(gateway.get(7)).contains(Verdict.FOR_THE_PANEL);
        assertThat(sections.stream().map(OfSection::recommendation).distinct())
                .containsExactlyInAnyOrder(Recommendation.values());
        assertThat(sections.stream().map(OfSection::menu).distinct()).containsExactlyInAnyOrder(MenuKind.values());
        assertThat(all(sections.stream().map(OfSection::concerns).toList()))
                .containsExactlyInAnyOrder("M1", "M2", "M3");
        assertThat(all(sections.stream().map(OfSection::readinessFailed).toList()))
                .containsExactlyInAnyOrder("R1", "R2", "R3", "R4");
        List<OfOutcome> outcomes = sections.stream()
                .flatMap(section -> section.outcomes().stream())
                .toList();
        assertThat(outcomes.stream()
                        .filter(OfOutcome::addressed)
                        .map(OfOutcome::value)
                        .distinct())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(outcomes.stream().map(OfOutcome::confidence).distinct()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(all(outcomes.stream().map(OfOutcome::testsFailed).toList()))
                .containsExactlyInAnyOrder("C1", "C2", "C3", "C4");
    }

    private static Set<String> all(List<List<String>> lists) {
        Set<String> all = new HashSet<>();
        lists.forEach(all::addAll);
        return all;
    }
}
