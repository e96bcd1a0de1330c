package bpv.allocation;

import static bpv.allocation.Instance.candidate;
import static bpv.allocation.Instance.envelopes;
import static bpv.allocation.Instance.option;
import static bpv.allocation.Instance.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestValueTest {
    private static final long NODES = 200_000;

    private static Proposal bestValue(Instance instance) {
        return BestValue.propose(instance.candidates(), instance.envelopes(), NODES);
    }

    private static List<String> funded(Proposal proposal) {
        return proposal.awards().stream()
                .map(award -> award.section() + " " + award.option().number())
                .toList();
    }

    @Test
    void every_plan_tried_out_gives_the_same_answer() {
        for (long seed = 0; seed < 2500; seed++) {
            Instance instance = Instance.tiny(seed);
            BruteForce.Answer expected = BruteForce.solve(instance);
            Proposal found = bestValue(instance.shuffled(seed));
            assertThat(found.awards()).as("seed %d", seed).isEqualTo(expected.awards());
            assertThat(((Proof.BySearch) found.proof()).standing())
                    .as("seed %d", seed)
                    .isEqualTo(Proof.Standing.PROVED);
            assertThat(found.alternative() instanceof Alternative.Found)
                    .as("seed %d has another plan", seed)
                    .isEqualTo(expected.plans() > 1);
        }
    }

    @Test
    void at_any_node_limit_the_bound_is_no_less_than_the_best_plan() {
        for (long seed = 0; seed < 300; seed++) {
            Instance instance = Instance.tiny(seed);
            Fraction best = BruteForce.benefit(BruteForce.solve(instance).awards());
            for (long limit : new long[] {1, 2, 3, 7}) {
                Proposal found = BestValue.propose(instance.candidates(), instance.envelopes(), limit);
                Proof.BySearch proof = (Proof.BySearch) found.proof();
                assertThat(proof.bound().atLeast(best))
                        .as("seed %d limit %d", seed, limit)
                        .isTrue();
                assertThat(proof.nodes()).isBetween(1L, limit);
                if (proof.standing() != Proof.Standing.NOT_PROVED) {
                    assertThat(found.benefit()).isEqualTo(best);
                }
            }
        }
    }

    @Test
    void a_round_of_the_real_size_is_proved_and_no_worse_than_rank_order() {
        for (long seed = 0; seed < 12; seed++) {
            Instance instance = Instance.round(seed);
            Proposal best = bestValue(instance);
            Proposal ranked = RankOrder.propose(instance.candidates(), instance.envelopes());
            assertThat(best.benefit().atLeast(ranked.benefit())).isTrue();
            Proof.BySearch proof = (Proof.BySearch) best.proof();
            assertThat(proof.standing()).isEqualTo(Proof.Standing.PROVED);
            assertThat(proof.gap()).isEqualTo(Fraction.ZERO);
            assertThat(proof.boundShown(6)).isGreaterThanOrEqualTo(best.benefitShown());
        }
    }

    @Test
    void the_order_of_bids_and_years_changes_nothing() {
        for (long seed = 0; seed < 4; seed++) {
            Instance instance = Instance.round(seed);
            Instance shuffled = instance.shuffled(seed + 1);
            assertThat(bestValue(shuffled)).isEqualTo(bestValue(instance));
            assertThat(bestValue(shuffled).toString())
                    .isEqualTo(bestValue(instance).toString());
            assertThat(RankOrder.propose(shuffled.candidates(), shuffled.envelopes()))
                    .isEqualTo(RankOrder.propose(instance.candidates(), instance.envelopes()));
        }
    }

    @Test
    void one_node_does_not_prove_a_round_and_says_so() {
        Instance instance = Instance.round(1);
        Proposal first = BestValue.propose(instance.candidates(), instance.envelopes(), 1);
        Proof.BySearch proof = (Proof.BySearch) first.proof();
        assertThat(proof.status()).isEqualTo("not proved");
        assertThat(proof.gap().isPositive()).isTrue();
        assertThat(proof.bound().atLeast(bestValue(instance).benefit())).isTrue();
        assertThat(first.alternative()).isEqualTo(new Alternative.NotKnown());
    }

    @Test
    void of_equal_benefit_the_least_money_wins_and_the_other_plan_is_shown() {
        Instance instance = new Instance(List.of(whole("a", 50, 9), whole("b", 50, 8)), envelopes(9));
        Proposal best = bestValue(instance);
        assertThat(funded(best)).containsExactly("b 1");
        Alternative.Found other = (Alternative.Found) best.alternative();
        assertThat(other.total()).isEqualTo(Money.ofPounds(9));
        assertThat(other.differences())
                .extracting(Alternative.Difference::section)
                .containsExactly("a", "b");
    }

    @Test
    void of_equal_benefit_and_money_the_smallest_list_wins() {
        Instance twins = new Instance(List.of(whole("b", 50, 8), whole("a", 50, 8)), envelopes(9));
        assertThat(funded(bestValue(twins))).containsExactly("a 1");
        Instance oneOrTwo =
                new Instance(List.of(whole("a", 20, 4), whole("b", 30, 4), whole("c", 50, 8)), envelopes(8));
        assertThat(funded(bestValue(oneOrTwo))).containsExactly("a 1", "b 1");
        Candidate parts = candidate("a", 50, option(1, Fraction.of(25), 4), option(2, Fraction.of(50), 8));
        Instance partOrWhole = new Instance(List.of(parts, whole("b", 25, 4)), envelopes(8));
        assertThat(funded(bestValue(partOrWhole))).containsExactly("a 1", "b 1");
    }

    @Test
    void benefits_that_differ_far_behind_the_point_are_told_apart() {
        long prime = 999_999_999_989L;
        Fraction less = Fraction.of(prime - 1, prime);
        Candidate one = candidate("a", 50, option(1, less.times(less), 1));
        Candidate other = candidate("b", 50, option(1, Fraction.ONE.minus(Fraction.of(2, prime)), 2));
        Proposal best = bestValue(new Instance(List.of(one, other), envelopes(2)));
        assertThat(funded(best)).containsExactly("a 1");
        assertThat(best.alternative()).isEqualTo(new Alternative.None());
    }

    @Test
    void sections_that_are_all_alike_are_told_apart_by_their_ids() {
        List<Candidate> alike = new ArrayList<>();
        List<Candidate> worthless = new ArrayList<>();
        for (int i = 10; i < 67; i++) {
            alike.add(candidate("s" + i, 50, option(1, Fraction.of(20), 4, 3), option(2, Fraction.of(50), 9, 9)));
            worthless.add(whole("s" + i, 0, 9, 9));
        }
        Proposal best = bestValue(new Instance(alike, envelopes(100, 100)));
        assertThat(funded(best))
                .containsExactly(
                        "s10 2", "s11 2", "s12 2", "s13 2", "s14 2", "s15 2", "s16 2", "s17 2", "s18 2", "s19 2",
                        "s20 2");
        assertThat(best.proof().status()).isEqualTo("proved");
        assertThat(best.alternative()).isInstanceOf(Alternative.Found.class);
        Proposal nothing = bestValue(new Instance(worthless, envelopes(100, 100)));
        assertThat(nothing.awards()).isEmpty();
        assertThat(nothing.proof().status()).isEqualTo("proved");
    }

    @Test
    void too_few_nodes_for_the_ties_leave_the_benefit_proved() {
        Instance instance = new Instance(List.of(whole("a", 50, 9), whole("b", 50, 8)), envelopes(9));
        Proposal first = BestValue.propose(instance.candidates(), instance.envelopes(), 1);
        assertThat(first.proof().status()).isEqualTo("benefit proved, ties not");
        assertThat(((Proof.BySearch) first.proof()).gap()).isEqualTo(Fraction.ZERO);
        assertThat(first.alternative()).isEqualTo(new Alternative.NotKnown());
    }

    @Test
    void the_largest_asks_do_not_overflow() {
        long most = 999_999_999_999L;
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            candidates.add(whole("s" + i, 30 + i, most - i, most, most, most));
        }
        Proposal all = bestValue(new Instance(candidates, envelopes(57 * most, 57 * most, 57 * most, 57 * most)));
        assertThat(all.awards()).hasSize(57);
        Proposal some = bestValue(new Instance(candidates, envelopes(20 * most, 57 * most, 30 * most, 57 * most)));
        assertThat(some.awards()).hasSize(20);
        assertThat(some.proof().status()).isEqualTo("proved");
    }

    @Test
    void everything_fits_or_nothing_does() {
        Instance all = new Instance(List.of(whole("a", 50, 4), whole("b", 30, 4)), envelopes(8));
        assertThat(funded(bestValue(all))).containsExactly("a 1", "b 1");
        assertThat(bestValue(all).alternative()).isEqualTo(new Alternative.None());
        Instance none = new Instance(List.of(whole("a", 50, 4), whole("b", 30, 4)), envelopes(3));
        assertThat(bestValue(none).awards()).isEmpty();
        assertThat(bestValue(none).reserveList()).hasSize(2);
        assertThat(bestValue(new Instance(List.of(), List.of())).awards()).isEmpty();
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        List<Candidate> twice = List.of(whole("a", 50, 4), whole("a", 50, 4));
        assertThatThrownBy(() -> BestValue.propose(twice, envelopes(9), 1)).hasMessageContaining("a appears twice");
        List<Candidate> late = List.of(whole("a", 50, 0, 4));
        assertThatThrownBy(() -> BestValue.propose(late, envelopes(9), 1))
                .hasMessageContaining("2018/19, which has no envelope");
        assertThatThrownBy(() -> BestValue.propose(List.of(), List.of(), 0)).hasMessageContaining("node limit");
    }
}
