package bpv.allocation;

import static bpv.allocation.Instance.envelopes;
import static bpv.allocation.Instance.option;
import static bpv.allocation.Instance.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.allocation.Fault.Kind;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalCheckTest {
    private static final List<Candidate> CANDIDATES =
            List.of(whole("a", 50, 4, 1), whole("b", 60, 5), whole("c", 10, 2, 2), whole("d", 5, 4, 1));

    private static final List<Envelope> ENVELOPES = envelopes(9, 2);
    private static final Proposal SOUND = BestValue.propose(CANDIDATES, ENVELOPES, 1000);

    private static Proposal with(List<Award> awards) {
        return new Proposal(
                SOUND.name(),
                awards,
                SOUND.years(),
                SOUND.total(),
                SOUND.benefit(),
                SOUND.proof(),
                SOUND.reserveList(),
                SOUND.fundedInPart(),
                SOUND.alternative(),
                List.of());
    }

    private static Proposal with(
            List<YearLine> years,
            Money total,
            Fraction benefit,
            Proof proof,
            List<Waiting> reserve,
            Alternative other) {
        return new Proposal(
                SOUND.name(),
                SOUND.awards(),
                years,
                total,
                benefit,
                proof,
                reserve,
                SOUND.fundedInPart(),
                other,
                List.of());
    }

    private static List<Kind> faults(Proposal proposal) {
        return ProposalCheck.faults(proposal, CANDIDATES, ENVELOPES, Policy.NONE).stream()
                .map(Fault::kind)
                .distinct()
                .toList();
    }

    private static List<Award> replacing(int index, Award award) {
        List<Award> awards = new ArrayList<>(SOUND.awards());
        awards.set(index, award);
        return awards;
    }

    @Test
    void a_proposal_that_adds_up_has_no_faults() {
        assertThat(SOUND.awards()).extracting(Award::section).containsExactly("a", "b");
        assertThat(faults(SOUND)).isEmpty();
        assertThat(faults(RankOrder.propose(CANDIDATES, ENVELOPES))).isEmpty();
    }

    @Test
    void a_pound_more_in_an_award_is_found() {
        Award changed = new Award("a", option(1, Fraction.of(50), 5, 1));
        assertThat(faults(with(replacing(0, changed))))
                .contains(Kind.NOT_AN_OPTION, Kind.YEAR, Kind.OVER_AVAILABLE, Kind.TOTAL);
    }

    @Test
    void money_moved_to_another_year_is_found() {
        Award changed = new Award("a", option(1, Fraction.of(50), 3, 2));
        assertThat(faults(with(replacing(0, changed)))).containsExactly(Kind.NOT_AN_OPTION, Kind.YEAR);
    }

    @Test
    void an_option_of_another_section_is_found() {
        Award changed = new Award("a", CANDIDATES.get(1).menu().get(0));
        assertThat(faults(with(replacing(0, changed)))).contains(Kind.NOT_AN_OPTION);
    }

    @Test
    void a_section_funded_twice_or_unknown_is_found() {
        assertThat(faults(with(replacing(1, SOUND.awards().get(0))))).contains(Kind.SECTION_TWICE);
        Award stranger = new Award("x", SOUND.awards().get(0).option());
        assertThat(faults(with(replacing(0, stranger)))).contains(Kind.UNKNOWN_SECTION, Kind.RESERVE_LIST);
    }

    @Test
    void wrong_sums_are_found() {
        Proposal total = with(
                SOUND.years(),
                Money.ofPounds(11),
                SOUND.benefit(),
                SOUND.proof(),
                SOUND.reserveList(),
                SOUND.alternative());
        assertThat(faults(total)).containsExactly(Kind.TOTAL);
        Fraction more = SOUND.benefit().plus(Fraction.of(1, 1_000_000_007));
        Proposal benefit =
                with(SOUND.years(), SOUND.total(), more, SOUND.proof(), SOUND.reserveList(), SOUND.alternative());
        assertThat(faults(benefit)).containsExactly(Kind.BENEFIT, Kind.BOUND);
    }

    @Test
    void a_wrong_or_missing_year_is_found() {
        YearLine first = SOUND.years().get(0);
        YearLine changed = new YearLine(
                first.year(),
                first.envelope(),
                first.available(),
                first.carriedIn(),
                first.awarded(),
                first.carriedOut(),
                Money.ofPounds(1));
        for (List<YearLine> years : List.of(
                List.of(changed, SOUND.years().get(1)), List.of(first), List.of(first, first), List.<YearLine>of())) {
            Proposal proposal = with(
                    years, SOUND.total(), SOUND.benefit(), SOUND.proof(), SOUND.reserveList(), SOUND.alternative());
            assertThat(faults(proposal)).containsExactly(Kind.YEAR);
        }
    }

    @Test
    void a_bound_that_does_not_prove_is_found() {
        Fraction above = SOUND.benefit().plus(Fraction.ONE);
        Proof gap = new Proof.BySearch(Proof.Standing.PROVED, SOUND.benefit(), above, 1, 1000);
        Proof below = new Proof.BySearch(
                Proof.Standing.NOT_PROVED, SOUND.benefit(), SOUND.benefit().minus(Fraction.ONE), 1, 1000);
        for (Proof proof : List.of(gap, below)) {
            assertThat(faults(with(
                            SOUND.years(),
                            SOUND.total(),
                            SOUND.benefit(),
                            proof,
                            SOUND.reserveList(),
                            SOUND.alternative())))
                    .containsExactly(Kind.BOUND);
        }
    }

    @Test
    void a_reserve_list_that_leaves_out_or_miscounts_is_found() {
        List<Waiting> all = SOUND.reserveList();
        Waiting first = all.get(0);
        Waiting miscounted =
                new Waiting(first.section(), first.option(), Money.ofPounds(99), first.shortfalls(), List.of());
        for (List<Waiting> reserve : List.of(all.subList(1, 2), List.of(miscounted, all.get(1)))) {
            Proposal proposal =
                    with(SOUND.years(), SOUND.total(), SOUND.benefit(), SOUND.proof(), reserve, SOUND.alternative());
            assertThat(faults(proposal)).containsExactly(Kind.RESERVE_LIST);
        }
    }

    @Test
    void an_alternative_that_is_none_is_found() {
        Alternative same = new Alternative.Found(SOUND.awards(), SOUND.total(), List.of());
        Alternative less = new Alternative.Found(List.of(), Money.NOTHING, List.of());
        for (Alternative other : List.of(same, less)) {
            assertThat(faults(with(
                            SOUND.years(), SOUND.total(), SOUND.benefit(), SOUND.proof(), SOUND.reserveList(), other)))
                    .containsExactly(Kind.ALTERNATIVE);
        }
    }

    @Test
    void a_proposal_with_faults_is_not_handed_out() {
        Proposal over = with(CANDIDATES.stream()
                .map(candidate ->
                        new Award(candidate.section(), candidate.menu().get(0)))
                .toList());
        assertThatThrownBy(() -> ProposalCheck.passed(over, CANDIDATES, ENVELOPES, Policy.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OVER_AVAILABLE: the awards of 2017/18 come to £15, but £9 are available");
    }
}
