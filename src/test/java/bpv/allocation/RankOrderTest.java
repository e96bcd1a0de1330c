package bpv.allocation;

import static bpv.allocation.Instance.candidate;
import static bpv.allocation.Instance.envelopes;
import static bpv.allocation.Instance.option;
import static bpv.allocation.Instance.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankOrderTest {
    private static List<String> funded(Proposal proposal) {
        return proposal.awards().stream()
                .map(award -> award.section() + " " + award.option().number())
                .toList();
    }

    @Test
    void equal_scores_share_a_rank_and_use_up_the_next() {
        List<Candidate> candidates =
                List.of(whole("a", 50, 3), whole("b", 70, 3), whole("c", 70, 2), whole("d", 80, 1));
        assertThat(RankOrder.ranks(candidates))
                .containsExactlyInAnyOrderEntriesOf(Map.of("d", 1, "b", 2, "c", 2, "a", 4));
        assertThat(RankOrder.order(candidates)).extracting(Candidate::section).containsExactly("d", "c", "b", "a");
    }

    @Test
    void what_does_not_fit_is_passed_over_and_the_list_goes_on() {
        List<Candidate> candidates =
                List.of(whole("a", 90, 6), whole("b", 80, 5), whole("c", 70, 4), whole("d", 60, 1));
        assertThat(funded(RankOrder.propose(candidates, envelopes(10)))).containsExactly("a 1", "c 1");
    }

    @Test
    void of_equal_scores_the_least_ask_comes_first_then_the_id() {
        List<Candidate> candidates = List.of(whole("c", 50, 5), whole("b", 50, 5), whole("a", 50, 6));
        assertThat(funded(RankOrder.propose(candidates, envelopes(6)))).containsExactly("b 1");
    }

    @Test
    void the_largest_option_that_fits_every_year_is_taken() {
        Candidate candidate = candidate(
                "a",
                50,
                option(1, Fraction.of(1), 2, 2),
                option(2, Fraction.of(2), 4, 2),
                option(3, Fraction.of(2), 3, 3),
                option(4, Fraction.of(9), 4, 5));
        assertThat(funded(RankOrder.propose(List.of(candidate), envelopes(4, 4))))
                .containsExactly("a 2");
        assertThat(funded(RankOrder.propose(List.of(candidate), envelopes(3, 9))))
                .containsExactly("a 3");
        assertThat(funded(RankOrder.propose(List.of(candidate), envelopes(9, 1))))
                .isEmpty();
    }

    @Test
    void the_reserve_is_held_back() {
        Envelope held = new Envelope(Instance.year(0), Money.ofPounds(10), Money.ofPounds(1));
        Proposal proposal = RankOrder.propose(List.of(whole("a", 50, 10)), List.of(held));
        assertThat(proposal.awards()).isEmpty();
        assertThat(proposal.years().get(0).available()).isEqualTo(Money.ofPounds(9));
        assertThatThrownBy(() -> new Envelope(Instance.year(0), Money.ofPounds(1), Money.ofPounds(2)))
                .hasMessageContaining("must be no more than its envelope of £1, but is £2");
    }
}
