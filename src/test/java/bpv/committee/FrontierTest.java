package bpv.committee;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.Candidate;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final FinancialYear YEAR = new FinancialYear(2017);

    private static Candidate candidate(String name, long... poundsAndBenefit) {
        List<Option> menu = new java.util.ArrayList<>();
        for (int i = 0; i < poundsAndBenefit.length; i += 2) {
            menu.add(new Option(
                    menu.size() + 1,
                    "option " + i,
                    new TreeMap<>(Map.of(YEAR, Money.ofPounds(poundsAndBenefit[i]))),
                    Fraction.of(poundsAndBenefit[i + 1])));
        }
        return new Candidate(name, "a", Fraction.of(50), Money.ofPounds(100), menu);
    }

    @Test
    void sections_come_by_benefit_for_a_pound_each_with_most_of_its_money() {
        Frontier frontier = Frontier.of(
                List.of(candidate("a/one", 100, 100), candidate("a/two", 10, 20, 40, 80), candidate("a/none")));

        assertThat(frontier.points()).extracting(Frontier.Point::section).containsExactly("a/two", "a/one");
        assertThat(frontier.points())
                .extracting(Frontier.Point::cost)
                .containsExactly(Money.ofPounds(40), Money.ofPounds(140));
        assertThat(frontier.points())
                .extracting(Frontier.Point::benefit)
                .containsExactly(Fraction.of(80), Fraction.of(180));
    }

    @Test
    void the_line_between_points_is_straight_and_ends_with_the_last() {
        Frontier frontier = Frontier.of(List.of(candidate("a/one", 100, 100), candidate("a/two", 40, 80)));

        assertThat(frontier.most(Money.NOTHING)).isEqualTo(Fraction.ZERO);
        assertThat(frontier.most(Money.ofPounds(20))).isEqualTo(Fraction.of(40));
        assertThat(frontier.most(Money.ofPounds(40))).isEqualTo(Fraction.of(80));
        assertThat(frontier.most(Money.ofPounds(41))).isEqualTo(Fraction.of(81));
        assertThat(frontier.most(Money.ofPounds(140))).isEqualTo(Fraction.of(180));
        assertThat(frontier.most(Money.ofPounds(141))).isEqualTo(Fraction.of(180));
    }

    @Test
    void no_proposal_lies_above_the_line() {
        for (Committee committee : List.of(ExampleCommittee.plain(), ExampleCommittee.ruled())) {
            Frontier frontier = Frontier.of(committee.round().candidates());
            for (Proposal proposal : committee.proposals()) {
                assertThat(proposal.benefit()).isLessThanOrEqualTo(frontier.most(proposal.total()));
            }
            Fraction slope = Fraction.of(Long.MAX_VALUE);
            for (Frontier.Point point : frontier.points()) {
                Fraction own = point.option()
                        .benefit()
                        .dividedBy(point.option().total().pounds());
                assertThat(own).isLessThanOrEqualTo(slope);
                slope = own;
            }
        }
    }

    @Test
    void a_scale_has_round_marks_and_reaches_as_far_as_it_has_to() {
        for (long most : new long[] {1, 7, 8, 9, 80, 81, 99, 757, 8_379, 123_456_789}) {
            Scale scale = Scale.reaching(most, 780);
            assertThat(scale.top()).isGreaterThanOrEqualTo(most);
            assertThat(scale.marks()).hasSizeBetween(2, 9).startsWith(0L).endsWith(scale.top());
            assertThat(String.valueOf(scale.step())).matches("[125]0*");
            assertThat(scale.at(Fraction.of(scale.top()))).isEqualTo(780);
        }
    }
}
