package bpv.allocation;

import static bpv.allocation.Instance.envelopes;
import static bpv.allocation.Instance.whole;
import static bpv.allocation.Instance.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.allocation.BestValue.Answer;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final long NODES = 200_000;

    private static Answer propose(Instance instance, Policy policy) {
        return BestValue.propose(instance.candidates(), instance.envelopes(), policy, NODES);
    }

    private static List<String> names(List<Limit> limits) {
        return limits.stream().map(Limit::name).toList();
    }

    private static Policy policy(Limit... limits) {
        return new Policy(List.of(limits), new TreeMap<>());
    }

    private static Money pounds(long pounds) {
        return Money.ofPounds(pounds);
    }

    /** Sections of up to three Alliances, with up to four rules that often cannot all hold. */
    static Instance grouped(long seed) {
        Instance tiny = Instance.tiny(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : tiny.candidates()) {
            String alliance = "a" + candidates.size() / 3;
            candidates.add(new Candidate(
                    alliance + "/" + candidate.section(),
                    alliance,
                    candidate.score(),
                    candidate.asked(),
                    candidate.menu()));
        }
        return new Instance(candidates, tiny.envelopes());
    }

    static Policy random(Instance instance, long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(
                instance.candidates().stream().map(Candidate::section).toList());
        ids.add("z/not-there");
        List<Limit> limits = new ArrayList<>();
        int rules = random.nextInt(5);
        while (limits.size() < rules) {
            limits.add(limit(random, "rule " + limits.size(), ids, instance));
        }
        SortedMap<FinancialYear, Money> carry = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            instance.envelopes().forEach(each -> carry.put(each.year(), pounds(random.nextInt(5))));
        }
        return new Policy(limits, carry);
    }

    private static Limit limit(Random random, String name, List<String> ids, Instance instance) {
        Set<String> some = new TreeSet<>();
        ids.stream().filter(id -> random.nextBoolean()).forEach(some::add);
        Set<FinancialYear> years = new TreeSet<>();
        instance.envelopes().stream()
                .map(Envelope::year)
                .filter(year -> random.nextInt(3) > 0)
                .forEach(years::add);
        String one = ids.get(random.nextInt(ids.size()));
        String other = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(one.equals(other) ? 5 : 6)) {
            case 0 -> new Limit.AtMost(name, pounds(random.nextInt(9)), some, years);
            case 1 -> new Limit.AtLeast(name, pounds(random.nextInt(6)), some, years);
            case 2 -> new Limit.MustFund(name, Set.of(one));
            case 3 -> new Limit.MustNotFund(name, Set.of(one));
            case 4 -> new Limit.AtMostFunded(name, random.nextInt(3), some);
            default -> new Limit.Needs(name, one, other);
        };
    }

    @Test
    void every_plan_tried_out_gives_the_same_answer_under_a_policy() {
        int without = 0;
        for (long seed = 0; seed < 2000; seed++) {
            Instance instance = grouped(seed);
            Policy policy = random(instance, seed);
            BruteForce.Answer expected = BruteForce.solve(instance, policy);
            Answer found = propose(instance.shuffled(seed), policy);
            if (expected.plans() == 0) {
                without++;
                assertThat(found).as("seed %d", seed).isInstanceOf(Answer.NoPlan.class);
                continue;
            }
            assertThat(found).as("seed %d", seed).isInstanceOf(Answer.Found.class);
            Proposal proposal = ((Answer.Found) found).proposal();
            assertThat(proposal.awards()).as("seed %d", seed).isEqualTo(expected.awards());
            assertThat(proposal.broken()).isEmpty();
            assertThat(((Proof.BySearch) proposal.proof()).standing())
                    .as("seed %d", seed)
                    .isEqualTo(Proof.Standing.PROVED);
            assertThat(proposal.alternative() instanceof Alternative.Found)
                    .as("seed %d has another plan", seed)
                    .isEqualTo(expected.plans() > 1);
        }
        assertThat(without).isBetween(100, 1500);
    }

    @Test
    void rules_that_conflict_are_a_smallest_set_and_each_way_out_makes_a_plan() {
        for (long seed = 0; seed < 2000; seed++) {
            Instance instance = grouped(seed);
            Policy policy = random(instance, seed);
            if (propose(instance, policy) instanceof Answer.NoPlan none) {
                List<Limit> rules = none.conflict().rules();
                assertThat(rules).as("seed %d", seed).isNotEmpty();
                assertThat(BruteForce.solve(instance, policy.with(rules)).plans())
                        .isZero();
                for (Limit rule : rules) {
                    List<Limit> others = new ArrayList<>(rules);
                    others.remove(rule);
                    assertThat(BruteForce.solve(instance, policy.with(others)).plans())
                            .as("seed %d without %s", seed, rule.name())
                            .isPositive();
                }
                none.conflict().ways().forEach(way -> makesAPlan(instance, policy, way));
                assertThat(none.conflict().ways()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    /** Where the search ends early, ways out may not be the least; they make a plan all the same, and what is proved is so. */
    @Test
    void ways_out_that_were_found_in_little_time_make_a_plan_and_say_what_is_proved() {
        for (long seed = 0; seed < 2000; seed++) {
            Instance instance = grouped(seed);
            notLeastInLittleTime(instance, random(instance, seed), seed);
        }
    }

    /** No sum of even asks is the odd sum that is to be spent, which no bound tells. */
    @Test
    void ways_out_to_a_sum_that_were_found_in_little_time_may_not_be_the_least() {
        int open = 0;
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Candidate> candidates = IntStream.range(0, 10)
                    .mapToObj(i -> whole("a" + i + "/1", 1 + random.nextInt(99), 10 + 2 * random.nextInt(90)))
                    .toList();
            long sum = 301 + 2 * random.nextInt(100);
            Policy policy = allOf(sum, candidates);
            open += notLeastInLittleTime(new Instance(candidates, envelopes(sum)), policy, seed);
        }
        assertThat(open).isPositive();
    }

    /** Of the answers with 1 and 3 nodes, how many have a way out of which it is not known whether it is the least. */
    private static int notLeastInLittleTime(Instance instance, Policy policy, long seed) {
        int open = 0;
        for (long nodes : new long[] {1, 3}) {
            if (BestValue.propose(instance.candidates(), instance.envelopes(), policy, nodes)
                    instanceof Answer.NoPlan none) {
                Conflict conflict = none.conflict();
                conflict.ways().forEach(way -> makesAPlan(instance, policy, way));
                open += conflict.ways().stream().allMatch(Conflict.Way::isLeast) ? 0 : 1;
                assertThat(BruteForce.solve(instance, policy).plans())
                        .as("seed %d", seed)
                        .isZero();
            }
        }
        return open;
    }

    /** Even asks never come to an odd sum, which no bound tells before many plans were tried. */
    @Test
    void a_sum_to_the_pound_that_is_not_found_in_time_is_not_called_a_conflict_and_what_comes_nearest_is_told() {
        List<Candidate> candidates = IntStream.range(0, 14)
                .mapToObj(i -> whole("a" + i + "/1", 50, 1_000 + 2 * i * i * i))
                .toList();
        Instance instance = new Instance(candidates, envelopes(8_001));
        Policy policy = allOf(8_001, candidates);

        Conflict inTime = conflict(BestValue.propose(candidates, instance.envelopes(), policy, 3));
        assertThat(inTime.proved()).isFalse();
        assertThat(inTime.rules()).isEmpty();
        assertThat(inTime.ways()).hasSize(1).noneMatch(Conflict.Way::isLeast);
        inTime.ways().forEach(way -> makesAPlan(instance, policy, way));

        Conflict proved = conflict(BestValue.propose(candidates, instance.envelopes(), policy, NODES));
        assertThat(proved.proved()).isTrue();
        assertThat(names(proved.rules())).containsExactly("all of it");
        assertThat(proved.ways()).hasSize(1).allMatch(Conflict.Way::isLeast);
        proved.ways().forEach(way -> makesAPlan(instance, policy, way));
    }

    /** The money of all is exactly that of some of the sections, so that there is a plan. */
    @Test
    void a_plan_that_comes_up_while_a_rule_is_to_give_way_is_not_lost() {
        int found = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Candidate> candidates = IntStream.range(0, 10)
                    .mapToObj(i -> whole("a" + i + "/1", 1 + random.nextInt(99), 10 + random.nextInt(90)))
                    .toList();
            long sum = candidates.stream()
                    .filter(any -> random.nextBoolean())
                    .mapToLong(each -> each.asked().pounds())
                    .sum();
            Instance instance = new Instance(candidates, envelopes(sum));
            Policy policy = allOf(sum, candidates);
            Answer answer = BestValue.propose(candidates, instance.envelopes(), policy, 2);
            if (answer instanceof Answer.Found plan) {
                assertThat(plan.proposal().total()).isEqualTo(pounds(sum));
                found++;
            } else {
                assertThat(conflict(answer).proved()).as("seed %d", seed).isFalse();
                assertThat(conflict(answer).ways()).as("seed %d", seed).hasSize(1);
            }
        }
        assertThat(found).isBetween(1, 299);
    }

    /** So much is to be spent in the first year. */
    private static Policy allOf(long sum, List<Candidate> candidates) {
        Set<String> all = candidates.stream().map(Candidate::section).collect(Collectors.toSet());
        return policy(new Limit.AtLeast("all of it", pounds(sum), all, Set.of(year(0))));
    }

    private static Conflict conflict(Answer answer) {
        return ((Answer.NoPlan) answer).conflict();
    }

    /** As far as it says; and where nothing below is proved to do, not a pound or a section less. */
    private static void makesAPlan(Instance instance, Policy policy, Conflict.Way way) {
        assertThat(BruteForce.solve(
                                instance,
                                relaxed(
                                        policy,
                                        way,
                                        concession -> concession.breach().by()))
                        .plans())
                .as("%s", way)
                .isPositive();
        if (way.concessions().size() == 1 && way.concessions().get(0).least() > 0) {
            assertThat(BruteForce.solve(instance, relaxed(policy, way, concession -> concession.least() - 1))
                            .plans())
                    .as("%s", way)
                    .isZero();
        }
    }

    private static Policy relaxed(Policy policy, Conflict.Way way, ToLongFunction<Conflict.Concession> far) {
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : policy.limits()) {
            long by = way.concessions().stream()
                    .filter(concession -> concession.breach().limit().equals(limit))
                    .mapToLong(far)
                    .sum();
            limits.add(by == 0 ? limit : new Limit.GivenWay(limit, by));
        }
        return policy.with(limits);
    }

    @Test
    void rank_order_says_what_it_breaks_and_never_exceeds_a_cap() {
        Instance instance = new Instance(List.of(whole("a/1", 90, 6), whole("b/1", 50, 5)), envelopes(8));
        Limit cap = new Limit.AtMost("cap on a", pounds(5), Set.of("a/1"), Set.of(year(0)));
        Limit floor = new Limit.AtLeast("floor for b", pounds(6), Set.of("b/1"), Set.of(year(0)));
        Proposal proposal = RankOrder.propose(instance.candidates(), instance.envelopes(), policy(cap, floor));
        assertThat(proposal.awards()).extracting(Award::section).containsExactly("b/1");
        assertThat(proposal.broken()).containsExactly(new Breach(floor, 1));
        assertThat(proposal.reserveList().get(0).forbiddenBy()).containsExactly("cap on a");
    }

    @Test
    void what_must_be_funded_comes_first_in_rank_order() {
        Instance instance = new Instance(List.of(whole("a/1", 90, 6), whole("b/1", 50, 5)), envelopes(8));
        Limit order = new Limit.MustFund("pilot", Set.of("b/1"));
        Proposal proposal = RankOrder.propose(instance.candidates(), instance.envelopes(), policy(order));
        assertThat(proposal.awards()).extracting(Award::section).containsExactly("b/1");
    }

    @Test
    void what_is_needed_by_what_must_be_funded_comes_with_it() {
        Instance instance =
                new Instance(List.of(whole("a/1", 90, 6), whole("b/1", 50, 5), whole("b/2", 40, 3)), envelopes(8));
        Limit order = new Limit.MustFund("pilot", Set.of("b/1"));
        Limit needs = new Limit.Needs("needs", "b/1", "b/2");
        Proposal proposal = RankOrder.propose(instance.candidates(), instance.envelopes(), policy(order, needs));
        assertThat(proposal.awards()).extracting(Award::section).containsExactly("b/1", "b/2");
        assertThat(proposal.broken()).isEmpty();
    }

    @Test
    void money_is_carried_forward_as_far_as_policy_lets_it() {
        Instance instance = new Instance(List.of(whole("a/1", 90, 2, 9)), envelopes(5, 6));
        for (long most : new long[] {2, 3}) {
            SortedMap<FinancialYear, Money> carry = new TreeMap<>();
            carry.put(year(0), pounds(most));
            Proposal proposal = ((Answer.Found) propose(instance, new Policy(List.of(), carry))).proposal();
            assertThat(proposal.awards()).hasSize(most == 3 ? 1 : 0);
            if (most == 3) {
                assertThat(proposal.years().get(0).carriedOut()).isEqualTo(pounds(3));
                assertThat(proposal.years().get(1).carriedIn()).isEqualTo(pounds(3));
                assertThat(proposal.years().get(1).left()).isEqualTo(Money.NOTHING);
            } else {
                assertThat(proposal.reserveList().get(0).leastExtra()).isEqualTo(pounds(1));
            }
        }
    }

    @Test
    void an_order_to_fund_what_cannot_be_funded_is_named() {
        Instance instance = new Instance(List.of(whole("a/1", 90, 6)), envelopes(8));
        Limit harmless = new Limit.AtMost("cap", pounds(8), Set.of("a/1"), Set.of(year(0)));
        Limit order = new Limit.MustFund("pilot", Set.of("b/1"));
        Answer answer = propose(instance, policy(harmless, order));
        assertThat(names(conflict(answer).rules())).containsExactly("pilot");
        assertThat(conflict(answer).ways())
                .containsExactly(new Conflict.Way(List.of(new Conflict.Concession(new Breach(order, 1), 1))));
    }

    @Test
    void two_rules_of_the_same_name_are_refused() {
        Limit order = new Limit.MustFund("pilot", Set.of("b/1"));
        assertThatThrownBy(() -> policy(order, order)).hasMessage("two rules of policy are called pilot");
    }
}
