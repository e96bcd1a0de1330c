package bpv.allocation;

import static bpv.allocation.Instance.candidate;
import static bpv.allocation.Instance.envelopes;
import static bpv.allocation.Instance.option;
import static bpv.allocation.Instance.whole;
import static bpv.allocation.Instance.year;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingListTest {
    private static final Candidate HIGH = whole("high", 90, 6, 1);
    private static final Candidate NEXT = whole("next", 80, 2, 7);

    @Test
    void the_reserve_list_runs_by_score_then_least_ask_then_id() {
        Candidate nothing = candidate("empty", 99);
        List<Candidate> candidates =
                List.of(HIGH, whole("d", 40, 9), whole("c", 50, 9), whole("b", 50, 8), whole("a", 50, 9), nothing);
        assertThat(RankOrder.propose(candidates, envelopes(7, 1)).reserveList())
                .extracting(Waiting::section)
                .containsExactly("b", "a", "c", "d");
    }

    @Test
    void a_section_names_the_years_that_bind_what_is_missing_and_who_took_the_room() {
        List<Candidate> candidates = List.of(HIGH, NEXT, whole("low", 10, 4, 4));
        Waiting low =
                RankOrder.propose(candidates, envelopes(10, 10)).reserveList().get(0);
        assertThat(low.leastExtra()).isEqualTo(Money.ofPounds(4));
        assertThat(low.shortfalls())
                .containsExactly(
                        new Shortfall(
                                year(0),
                                Money.ofPounds(4),
                                Money.ofPounds(2),
                                Money.ofPounds(2),
                                List.of(
                                        new Shortfall.Taker("high", Money.ofPounds(6)),
                                        new Shortfall.Taker("next", Money.ofPounds(2)))),
                        new Shortfall(
                                year(1),
                                Money.ofPounds(4),
                                Money.ofPounds(2),
                                Money.ofPounds(2),
                                List.of(
                                        new Shortfall.Taker("next", Money.ofPounds(7)),
                                        new Shortfall.Taker("high", Money.ofPounds(1)))));
    }

    @Test
    void the_option_that_needs_least_is_named_and_of_equals_the_first() {
        Candidate low = candidate(
                "low",
                10,
                option(1, Fraction.of(1), 5, 2),
                option(2, Fraction.of(2), 4, 3),
                option(3, Fraction.of(3), 4, 4));
        Waiting waiting = RankOrder.propose(List.of(HIGH, NEXT, low), envelopes(10, 10))
                .reserveList()
                .get(0);
        assertThat(waiting.option().number()).isEqualTo(1);
        assertThat(waiting.leastExtra()).isEqualTo(Money.ofPounds(3));
        assertThat(waiting.shortfalls()).extracting(Shortfall::year).containsExactly(year(0));
    }

    @Test
    void a_section_funded_in_part_says_which_year_keeps_it_from_more() {
        Candidate part = candidate("part", 50, option(1, Fraction.of(1), 2, 1), option(2, Fraction.of(2), 5, 2));
        Proposal proposal = RankOrder.propose(List.of(HIGH, part), envelopes(10, 10));
        assertThat(proposal.reserveList()).isEmpty();
        Waiting waiting = proposal.fundedInPart().get(0);
        assertThat(waiting.option().number()).isEqualTo(2);
        assertThat(waiting.shortfalls())
                .containsExactly(new Shortfall(
                        year(0),
                        Money.ofPounds(5),
                        Money.ofPounds(4),
                        Money.ofPounds(1),
                        List.of(new Shortfall.Taker("high", Money.ofPounds(6)))));
    }

    @Test
    void with_the_least_extra_envelope_the_option_fits() {
        for (long seed = 0; seed < 200; seed++) {
            Instance instance = Instance.tiny(seed);
            Proposal proposal = BestValue.propose(instance.candidates(), instance.envelopes(), 1000);
            for (Waiting waiting : proposal.reserveList()) {
                Ledger ledger = new Ledger(instance.envelopes().stream()
                        .map(envelope -> new Envelope(
                                envelope.year(), envelope.envelope().plus(missing(waiting, envelope)), Money.NOTHING))
                        .toList());
                proposal.awards().forEach(award -> ledger.take(award.option()));
                assertThat(ledger.fits(waiting.option())).isTrue();
            }
        }
    }

    private static Money missing(Waiting waiting, Envelope envelope) {
        return waiting.shortfalls().stream()
                .filter(shortfall -> shortfall.year().equals(envelope.year()))
                .map(Shortfall::missing)
                .findFirst()
                .orElse(Money.NOTHING);
    }
}
