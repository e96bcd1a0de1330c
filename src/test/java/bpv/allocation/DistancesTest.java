package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.BestValue.Answer;
import bpv.allocation.Distance.Extra;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DistancesTest {
    private static final long NODES = 200_000;
    private static final long SEEDS = 400;

    /** A round whose best plan leaves out a section that has a menu. */
    private record Asked(long seed, Instance instance, Policy policy, Proposal base, Candidate left, Distance found) {
        Policy andFunded() {
            return and(policy, new Limit.MustFund("x", Set.of(left.section())));
        }

        /** Whether trying every plan finds one that funds the section and is as good as the best plan. */
        boolean isEnough(Instance changed) {
            BruteForce.Answer answer = BruteForce.solve(changed, andFunded());
            return answer.plans() > 0 && BruteForce.benefit(answer.awards()).atLeast(base.benefit());
        }

        /** Whether with this money trying every plan finds one that funds the section, and none without it that is better. */
        boolean funds(Instance richer) {
            BruteForce.Answer with = BruteForce.solve(richer, andFunded());
            BruteForce.Answer without =
                    BruteForce.solve(richer, and(policy, new Limit.MustNotFund("x", Set.of(left.section()))));
            return with.plans() > 0 && BruteForce.benefit(with.awards()).atLeast(BruteForce.benefit(without.awards()));
        }

        Instance withMenu(List<Option> menu) {
            List<Candidate> changed = new ArrayList<>(instance.candidates());
            changed.replaceAll(each -> each.equals(left)
                    ? new Candidate(left.section(), left.alliance(), left.score(), left.asked(), menu)
                    : each);
            return new Instance(changed, instance.envelopes());
        }
    }

    private static Policy and(Policy policy, Limit... more) {
        List<Limit> limits = new ArrayList<>(policy.limits());
        limits.addAll(List.of(more));
        return policy.with(limits);
    }

    private static List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Instance instance = PolicyTest.grouped(seed);
            Policy policy = seed % 2 == 0 ? Policy.NONE : PolicyTest.random(instance, seed);
            if (BestValue.propose(instance.candidates(), instance.envelopes(), policy, NODES)
                    instanceof Answer.Found found) {
                ask(seed, instance, policy, found.proposal(), asked);
            }
        }
        assertThat(asked).hasSizeGreaterThan(200);
        return asked;
    }

    private static void ask(long seed, Instance instance, Policy policy, Proposal base, List<Asked> asked) {
        Resolve resolve = new Resolve(instance.candidates(), instance.envelopes(), policy, base, NODES);
        Distances distances = new Distances(resolve);
        for (Candidate candidate : instance.candidates()) {
            if (!candidate.menu().isEmpty() && base.award(candidate.section()).isEmpty()) {
                Distance found = distances.of(candidate, resolve.funding(candidate.section()));
                assertThat(found.proved()).isTrue();
                asked.add(new Asked(seed, instance, policy, base, candidate, found));
            }
        }
    }

    @Test
    void the_least_extra_money_in_a_year_is_what_trying_every_pound_gives() {
        int some = 0;
        for (Asked asked : asked()) {
            Optional<Extra> expected = Optional.empty();
            for (Envelope envelope : asked.instance().envelopes()) {
                long most = asked.left().menu().stream()
                        .mapToLong(option -> option.in(envelope.year()).pounds())
                        .max()
                        .orElse(0);
                for (long pounds = 0; most > 0 && pounds <= most; pounds++) {
                    Money more = Money.ofPounds(pounds);
                    boolean less =
                            expected.isEmpty() || more.compareTo(expected.get().money()) < 0;
                    Instance richer = new Instance(
                            asked.instance().candidates(),
                            Envelope.withMore(asked.instance().envelopes(), envelope.year(), more));
                    if (less && asked.funds(richer)) {
                        expected = Optional.of(new Extra(envelope.year(), more));
                    }
                }
            }
            assertThat(asked.found().extra())
                    .as("seed %d, %s", asked.seed(), asked.left())
                    .isEqualTo(expected);
            some += expected.isPresent() && !expected.get().money().isNothing() ? 1 : 0;
        }
        assertThat(some).isGreaterThan(50);
    }

    @Test
    void the_least_off_an_ask_is_what_trying_every_per_cent_gives() {
        int some = 0;
        for (Asked asked : asked()) {
            Optional<Integer> found = asked.found().percentOff();
            boolean floors = asked.policy().limits().stream().anyMatch(Limit.AtLeast.class::isInstance);
            int first = floors ? found.map(off -> Math.max(off - 1, 0)).orElse(99) : 0;
            Optional<Integer> expected = Optional.empty();
            for (int off = first; off <= 99 && expected.isEmpty(); off++) {
                if (asked.isEnough(asked.withMenu(cheaper(asked.left(), off)))) {
                    expected = Optional.of(off);
                }
            }
            assertThat(found).as("seed %d, %s", asked.seed(), asked.left()).isEqualTo(expected);
            some += expected.isPresent() && expected.get() > 0 ? 1 : 0;
        }
        assertThat(some).isGreaterThan(50);
    }

    private static List<Option> cheaper(Candidate candidate, int off) {
        List<Option> menu = new ArrayList<>();
        for (Option option : candidate.menu()) {
            SortedMap<FinancialYear, Money> years = new TreeMap<>();
            option.years().forEach((year, money) -> {
                long hundredths = money.pounds() * (100 - off);
                years.put(year, Money.ofPounds(hundredths / 100 + (hundredths % 100 > 0 ? 1 : 0)));
            });
            menu.add(new Option(option.number(), option.name(), years, option.benefit()));
        }
        return menu;
    }

    @Test
    void the_score_needed_is_just_enough() {
        int some = 0;
        Fraction little = Fraction.of(1, 1_000_000);
        for (Asked asked : asked()) {
            Candidate left = asked.left();
            if (!left.score().isPositive()) {
                continue;
            }
            Optional<Fraction> needed = asked.found().scoreNeeded();
            Fraction tried = needed.orElse(Fraction.of(100));
            assertThat(asked.isEnough(asked.withMenu(scored(left, tried))))
                    .as("seed %d, %s at %s", asked.seed(), left, tried)
                    .isEqualTo(needed.isPresent());
            if (needed.isPresent() && needed.get().above(left.score())) {
                assertThat(asked.isEnough(asked.withMenu(scored(left, tried.minus(little)))))
                        .as("seed %d, %s below %s", asked.seed(), left, tried)
                        .isFalse();
                some++;
            }
        }
        assertThat(some).isGreaterThan(30);
    }

    private static List<Option> scored(Candidate candidate, Fraction score) {
        Fraction times = score.dividedBy(candidate.score());
        return candidate.menu().stream()
                .map(option -> new Option(
                        option.number(),
                        option.name(),
                        option.years(),
                        option.benefit().times(times)))
                .toList();
    }

    @Test
    void the_best_exchange_is_what_trying_every_two_others_gives() {
        int some = 0;
        for (Asked asked : asked()) {
            Optional<Fraction> expected = Optional.empty();
            List<Candidate> others = new ArrayList<>(asked.instance().candidates());
            others.remove(asked.left());
            for (int one = 0; one <= others.size(); one++) {
                for (int two = one; two <= others.size(); two++) {
                    Optional<Fraction> loss = lossIfFree(asked, others, one, two);
                    if (loss.isPresent() && (expected.isEmpty() || loss.get().below(expected.get()))) {
                        expected = loss;
                    }
                }
            }
            Optional<Exchange> found = asked.found().exchange();
            assertThat(found.map(Exchange::loss))
                    .as("seed %d, %s", asked.seed(), asked.left())
                    .isEqualTo(expected);
            found.ifPresent(exchange -> {
                assertThat(exchange.moved()).hasSizeBetween(1, 3);
                asked.found()
                        .benefit()
                        .ifPresent(least ->
                                assertThat(exchange.loss().atLeast(least)).isTrue());
            });
            some += found.map(exchange -> exchange.moved().size() == 3 ? 1 : 0).orElse(0);
        }
        assertThat(some).isGreaterThan(20);
    }

    /** The least loss if only these two others may get something else; an index beyond the end stands for no section. */
    private static Optional<Fraction> lossIfFree(Asked asked, List<Candidate> others, int one, int two) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(asked.left());
        Policy policy = asked.andFunded();
        for (int i = 0; i < others.size(); i++) {
            Candidate other = others.get(i);
            Optional<Award> award = asked.base().award(other.section());
            if (i == one || i == two) {
                candidates.add(other);
            } else {
                candidates.add(new Candidate(
                        other.section(),
                        other.alliance(),
                        other.score(),
                        other.asked(),
                        award.map(Award::option).map(List::of).orElse(List.of())));
                policy = award.isEmpty()
                        ? policy
                        : and(policy, new Limit.MustFund("keep " + other.section(), Set.of(other.section())));
            }
        }
        BruteForce.Answer answer =
                BruteForce.solve(new Instance(candidates, asked.instance().envelopes()), policy);
        return answer.plans() == 0
                ? Optional.empty()
                : Optional.of(asked.base().benefit().minus(BruteForce.benefit(answer.awards())));
    }

    @Test
    void beside_a_tie_nothing_has_to_change() {
        Instance instance =
                new Instance(List.of(Instance.whole("a", 50, 4), Instance.whole("b", 50, 4)), Instance.envelopes(4));
        Proposal base = BestValue.propose(instance.candidates(), instance.envelopes(), NODES);
        Candidate left = instance.candidates().get(1);
        Resolve resolve = new Resolve(instance.candidates(), instance.envelopes(), Policy.NONE, base, NODES);
        Distance found = new Distances(resolve).of(left, resolve.funding("b"));
        assertThat(found.benefit()).contains(Fraction.ZERO);
        assertThat(found.scoreNeeded()).contains(Fraction.of(50));
        assertThat(found.percentOff()).contains(0);
        assertThat(found.extra()).contains(new Extra(Instance.year(0), Money.NOTHING));
        assertThat(found.exchange().map(Exchange::loss)).contains(Fraction.ZERO);
    }
}
