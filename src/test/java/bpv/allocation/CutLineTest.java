package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.CutLine.Place;
import bpv.allocation.CutLine.Price;
import bpv.quantity.Fraction;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CutLineTest {
    private static final long NODES = 200_000;

    private static Proposal best(Instance instance) {
        return BestValue.propose(instance.candidates(), instance.envelopes(), NODES);
    }

    private static CutLine line(Instance instance) {
        return CutLine.of(instance.candidates(), instance.envelopes(), Policy.NONE, best(instance));
    }

    /** Whatever the prices, what sections bring beyond them, and the price of all money, is at least the best plan. */
    @Test
    void at_its_prices_no_plan_is_worth_more_than_what_sections_bring_beyond_them() {
        int priced = 0;
        for (long seed = 0; seed < 300; seed++) {
            Instance instance = Instance.tiny(seed);
            CutLine line = line(instance);
            Fraction bound = Fraction.ZERO;
            for (Price price : line.prices()) {
                assertThat(price.inPounds()).isTrue();
                Envelope envelope = instance.envelopes().stream()
                        .filter(each -> price.of().equals("money " + each.year()))
                        .findFirst()
                        .orElseThrow();
                bound = bound.plus(price.benefit().times(envelope.available().pounds()));
                priced++;
            }
            for (Candidate candidate : instance.candidates()) {
                Fraction most = Fraction.ZERO;
                for (Option option : candidate.menu()) {
                    Fraction beyond = option.benefit();
                    for (Envelope envelope : instance.envelopes()) {
                        Fraction price = line.prices().stream()
                                .filter(each -> each.of().equals("money " + envelope.year()))
                                .map(Price::benefit)
                                .findFirst()
                                .orElse(Fraction.ZERO);
                        beyond = beyond.minus(
                                price.times(option.in(envelope.year()).pounds()));
                    }
                    most = beyond.above(most) ? beyond : most;
                }
                bound = bound.plus(most);
            }
            assertThat(bound)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(best(instance).benefit());
        }
        assertThat(priced).isGreaterThan(100);
    }

    @Test
    void the_most_benefit_for_its_price_comes_first() {
        for (long seed = 0; seed < 300; seed++) {
            List<Place> places = line(Instance.tiny(seed)).places();
            for (int i = 1; i < places.size(); i++) {
                Place before = places.get(i - 1);
                Place after = places.get(i);
                assertThat(before.option().benefit().times(after.cost()))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(after.option().benefit().times(before.cost()));
            }
        }
    }

    @Test
    void where_money_is_left_nothing_has_a_price_and_everything_is_above_the_line() {
        CutLine line = line(
                new Instance(List.of(Instance.whole("a", 50, 4), Instance.whole("b", 20, 4)), Instance.envelopes(8)));
        assertThat(line.prices()).isEmpty();
        assertThat(line.places()).allMatch(Place::isAbove).noneMatch(Place::isException);
    }

    @Test
    void a_section_that_does_not_fit_undivided_is_an_exception_to_the_line() {
        CutLine line = line(new Instance(
                List.of(Instance.whole("a", 60, 6), Instance.whole("b", 45, 5), Instance.whole("c", 44, 5)),
                Instance.envelopes(10)));
        assertThat(line.places()).extracting(Place::section).containsExactly("a", "b", "c");
        assertThat(line.places().get(0).isException()).isTrue();
        assertThat(line.places().get(0).funded()).isFalse();
    }

    @Test
    void a_rule_over_sections_is_priced_by_the_section() {
        Instance instance = new Instance(
                List.of(Instance.whole("a", 60, 6), Instance.whole("b", 45, 5), Instance.whole("c", 30, 1)),
                Instance.envelopes(100));
        Policy two = new Policy(List.of(new Limit.AtMostFunded("two", 2, Set.of("a", "b", "c"))), new TreeMap<>());
        BestValue.Answer answer = BestValue.propose(instance.candidates(), instance.envelopes(), two, NODES);
        CutLine line = CutLine.of(
                instance.candidates(), instance.envelopes(), two, ((BestValue.Answer.Found) answer).proposal());
        assertThat(line.prices()).singleElement().satisfies(price -> {
            assertThat(price.of()).isEqualTo("rule two");
            assertThat(price.inPounds()).isFalse();
            assertThat(price.benefit()).isBetween(Fraction.of(25), Fraction.of(46));
        });
    }
}
