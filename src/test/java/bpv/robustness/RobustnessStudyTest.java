package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.Envelope;
import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.bid.Intervention;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.AssessedDocument;
import bpv.robustness.WeightRange.Side;
import bpv.round.Round;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A small round against the same written down plainly, with every plan tried. */
class RobustnessStudyTest {
    private static final int DRAWS = 300;
    private static final long SEED = 12;
    private static final Plainly PLAINLY = new Plainly(SmallRound.bids());

    private static final class Studied {
        static final Robustness RESULT =
                study(Policy.NONE, DRAWS, new Workers(2)).orElseThrow();
    }

    private static Optional<Robustness> study(Policy policy, int draws, Workers workers) {
        return new RobustnessStudy(SmallRound.round(), SmallRound.bids(), policy, workers)
                .study(List.of(), draws, SEED, Steps.UNHEARD);
    }

    private static Map<FinancialYear, Long> money() {
        return money(SmallRound.round().money().yearly());
    }

    private static Map<FinancialYear, Long> money(List<Envelope> envelopes) {
        Map<FinancialYear, Long> money = new TreeMap<>();
        envelopes.forEach(each -> money.put(each.year(), each.available().pounds()));
        return money;
    }

    private static Map<String, Long> equal() {
        Map<String, Long> weights = new HashMap<>();
        SmallRound.retrial()
                .inForce()
                .parts()
                .values()
                .forEach(own -> own.keySet().forEach(outcome -> weights.put(outcome, 1L)));
        return weights;
    }

    private static Map<String, Long> pounds(Awards awards) {
        Map<String, Long> pounds = new TreeMap<>();
        awards.money()
                .forEach((id, years) -> pounds.put(
                        id, years.values().stream().mapToLong(Money::pounds).sum()));
        return pounds;
    }

    private static Awards now() {
        return Awards.of(Studied.RESULT.bestValue());
    }

    @Test
    void chances_are_those_of_the_same_draws_done_plainly() {
        Map<String, Integer> best = new HashMap<>();
        Map<String, Integer> rank = new HashMap<>();
        Map<String, Map<Integer, Integer>> ranks = new HashMap<>();
        for (long draw = 1; draw <= DRAWS; draw++) {
            Plainly.World world = PLAINLY.drawn(SEED, draw);
            PLAINLY.bestValue(world, money()).keySet().forEach(id -> best.merge(id, 1, Integer::sum));
            PLAINLY.rankOrder(world, money()).keySet().forEach(id -> rank.merge(id, 1, Integer::sum));
            Map<String, Fraction> scores = PLAINLY.scores(world);
            scores.forEach((id, score) -> ranks.computeIfAbsent(id, any -> new HashMap<>())
                    .merge(
                            1
                                    + (int) scores.values().stream()
                                            .filter(score::below)
                                            .count(),
                            1,
                            Integer::sum));
        }
        for (SectionChances section : Studied.RESULT.sections()) {
            String id = section.section();
            assertThat(section.bestValue()).as(id).isEqualTo(new Share(best.getOrDefault(id, 0), DRAWS));
            assertThat(section.rankOrder()).as(id).isEqualTo(new Share(rank.getOrDefault(id, 0), DRAWS));
            Map<Integer, Share> own = new HashMap<>();
            ranks.getOrDefault(id, Map.of()).forEach((place, count) -> own.put(place, new Share(count, DRAWS)));
            assertThat(section.ranks()).as(id).isEqualTo(own);
        }
        assertThat(best.values()).as("a round in which draws differ").anyMatch(count -> count > 30 && count < 270);
    }

    @Test
    void ranks_and_being_without_one_add_up_to_all_draws() {
        assertThat(Studied.RESULT.sections()).hasSize(7).allSatisfy(section -> {
            int ranked =
                    section.ranks().values().stream().mapToInt(Share::draws).sum();
            assertThat(ranked + section.unranked().draws()).isEqualTo(DRAWS);
            assertThat(section.bestValue().draws()).isLessThanOrEqualTo(ranked);
            assertThat(section.medianRank().isPresent()).isEqualTo(ranked > 0);
        });
    }

    @Test
    void as_things_are_the_proposals_are_those_of_the_round() {
        List<Proposal> proposals = SmallRound.round().propose(SmallRound.bids(), bpv.round.MoneySettings.NONE);
        assertThat(Studied.RESULT.rankOrder()).isEqualTo(proposals.get(0));
        assertThat(Studied.RESULT.bestValue()).isEqualTo(proposals.get(1));
    }

    @Test
    void the_same_seed_gives_the_same_whatever_does_the_work_and_in_whatever_order_bids_come() {
        List<AssessedDocument> reversed = new ArrayList<>(SmallRound.bids());
        Collections.reverse(reversed);
        Robustness again = new RobustnessStudy(SmallRound.round(), reversed, Policy.NONE, new Workers(3))
                .study(List.of(), DRAWS, SEED, Steps.UNHEARD)
                .orElseThrow();
        Robustness alone = study(Policy.NONE, DRAWS, new Workers(1)).orElseThrow();
        for (Robustness other : List.of(again, alone)) {
            assertThat(other.sections()).isEqualTo(Studied.RESULT.sections());
            assertThat(other.borders()).isEqualTo(Studied.RESULT.borders());
            assertThat(other.ranges()).isEqualTo(Studied.RESULT.ranges());
            assertThat(other.breaks()).isEqualTo(Studied.RESULT.breaks());
            assertThat(other.disputes()).isEqualTo(Studied.RESULT.disputes());
        }
        assertThat(new RobustnessStudy(SmallRound.round(), reversed, Policy.NONE)
                        .study(List.of(), DRAWS, SEED + 1, Steps.UNHEARD)
                        .orElseThrow()
                        .sections())
                .isNotEqualTo(Studied.RESULT.sections());
    }

    @Test
    void a_border_is_proved_by_weights_that_fund_otherwise_and_others_beside_them_that_do_not() {
        assertThat(Studied.RESULT.borders())
                .hasSameSizeAs(Studied.RESULT.sections().stream()
                        .filter(section -> section.firmness() == Firmness.BORDERLINE)
                        .toList());
        Retrial retrial = SmallRound.retrial();
        int byWeightsAlone = 0;
        for (Border border : Studied.RESULT.borders()) {
            boolean now = now().sections().contains(border.section());
            assertThat(border.funded()).isNotEqualTo(now);
            if (border.scores().isEmpty()) {
                byWeightsAlone++;
                assertThat(PLAINLY.bestValue(PLAINLY.asFound(whole(border.weights())), money())
                                .containsKey(border.section()))
                        .isEqualTo(border.funded());
                assertThat(PLAINLY.bestValue(
                                        PLAINLY.asFound(whole(border.beside().orElseThrow())), money())
                                .containsKey(border.section()))
                        .isEqualTo(now);
                assertThat(border.distance()).isEqualTo(retrial.inForce().distance(border.weights()));
            }
        }
        assertThat(byWeightsAlone).isPositive();
    }

    /** Weights as whole numbers in the same proportions. */
    private static Map<String, Long> whole(Weights weights) {
        Map<String, Long> whole = new HashMap<>();
        for (Map.Entry<Intervention, Map<String, Fraction>> own :
                weights.parts().entrySet()) {
            Fraction common = Fraction.ONE;
            for (Fraction part : own.getValue().values()) {
                common = Fraction.of(
                        common.numerator()
                                .divide(common.numerator().gcd(part.denominator()))
                                .multiply(part.denominator()),
                        java.math.BigInteger.ONE);
            }
            for (Map.Entry<String, Fraction> each : own.getValue().entrySet()) {
                whole.put(
                        each.getKey(), each.getValue().times(common).numerator().longValueExact());
            }
        }
        return whole;
    }

    @Test
    void a_weight_may_move_as_far_as_trying_every_step_says() {
        Fraction step = Fraction.of(1, 50);
        Retrial retrial = SmallRound.retrial();
        WeightRanges ranges = new WeightRanges(retrial, Fraction.of(2));
        Set<String> funded = now().sections();
        int changes = 0;
        for (WeightRanges.Place place : ranges.places()) {
            WeightRange range = ranges.of(place);
            for (boolean up : List.of(false, true)) {
                Side side = up ? range.up() : range.down();
                Fraction sections = range.inForce();
                Fraction money = range.inForce();
                boolean sameMoney = true;
                Optional<Fraction> changed = Optional.empty();
                for (Fraction share : steps(range.inForce(), step, up)) {
                    Map<String, Long> then = PLAINLY.bestValue(
                            PLAINLY.asFound(
                                    whole(retrial.inForce().moved(place.intervention(), place.outcome(), share))),
                            money());
                    if (!then.keySet().equals(funded)) {
                        changed = Optional.of(share);
                        changes++;
                        break;
                    }
                    sections = share;
                    sameMoney &= then.equals(pounds(now()));
                    money = sameMoney ? share : money;
                }
                assertThat(side.sameSections()).as("%s, up %s", place, up).isEqualTo(sections);
                assertThat(side.sameMoney()).as("%s, up %s", place, up).isEqualTo(money);
                assertThat(side.changed()).as("%s, up %s", place, up).isEqualTo(changed);
                assertThat(side.moves().isEmpty()).isEqualTo(changed.isEmpty());
                assertThat(side.proved()).isTrue();
            }
        }
        assertThat(changes).as("weights that change something").isGreaterThan(5);
    }

    private static List<Fraction> steps(Fraction from, Fraction step, boolean up) {
        List<Fraction> steps = new ArrayList<>();
        for (int i = 0; i <= 50; i++) {
            Fraction share = step.times(up ? i : 50 - i);
            if (up ? share.above(from) : share.below(from)) {
                steps.add(share);
            }
        }
        return steps;
    }

    @Test
    void the_first_pound_changes_something_and_the_pound_before_does_not() {
        Plainly.World world = PLAINLY.asFound(equal());
        int found = 0;
        assertThat(Studied.RESULT.breaks()).hasSize(8);
        for (EnvelopeBreak each : Studied.RESULT.breaks()) {
            Map<FinancialYear, Long> money = money();
            long sign = each.more() ? 1 : -1;
            assertThat(each.tried()).isEqualTo(money().getOrDefault(each.year(), 0L) / 10);
            long last = each.pounds().orElse(each.tried() + 1) - 1;
            // Nothing changes before, wherever one looks.
            for (int i = 0; i <= 20; i++) {
                money.put(each.year(), money().getOrDefault(each.year(), 0L) + sign * (last * i / 20));
                assertThat(PLAINLY.bestValue(world, money)).as("%s", each).isEqualTo(pounds(now()));
            }
            if (each.pounds().isPresent()) {
                found++;
                money.put(
                        each.year(),
                        money().getOrDefault(each.year(), 0L)
                                + sign * each.pounds().get());
                Map<String, Long> then = PLAINLY.bestValue(world, money);
                assertThat(then).as("%s", each).isNotEqualTo(pounds(now()));
                each.moves().sections().forEach(move -> {
                    assertThat(then.getOrDefault(move.section(), 0L)).isEqualTo(move.now());
                    assertThat(pounds(now()).getOrDefault(move.section(), 0L)).isEqualTo(move.before());
                });
            }
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void with_less_money_the_plan_stays_for_as_long_as_it_can_be_paid() {
        for (EnvelopeBreak each : Studied.RESULT.breaks()) {
            if (!each.more()) {
                long left = Studied.RESULT.bestValue().years().stream()
                        .filter(line -> line.year().equals(each.year()))
                        .map(YearLine::left)
                        .findFirst()
                        .orElseThrow()
                        .pounds();
                assertThat(each.pounds()).isEqualTo(left < each.tried() ? Optional.of(left + 1) : Optional.empty());
            }
        }
    }

    @Test
    void a_disputed_score_moves_what_it_moves_done_plainly() {
        // With less money other scores matter: those of confidence, and some that move rank order alone.
        Round poorer = SmallRound.round(8, 9, 10, 13);
        Disputes disputes = new Disputes(new Retrial(poorer, SmallRound.bids(), Policy.NONE), Studied.RESULT.numbers());
        List<Dispute> found = disputes.questions().stream().map(disputes::of).toList();
        assertThat(found.stream().filter(Dispute::movesMoney).map(Dispute::score))
                .contains(Score.VALUE, Score.CONFIDENCE);
        assertThat(found)
                .anyMatch(
                        each -> each.bestValue().isEmpty() && !each.rankOrder().isEmpty());
        movesAsDonePlainly(found, money(poorer.money().yearly()));

        assertThat(Studied.RESULT.moving()).isNotEmpty();
        assertThat(Studied.RESULT.moving().size())
                .isLessThan(Studied.RESULT.disputes().size());
        movesAsDonePlainly(Studied.RESULT.disputes(), money());
        assertThat(Studied.RESULT.disputes().stream().map(Dispute::pounds).toList())
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    private static void movesAsDonePlainly(List<Dispute> disputes, Map<FinancialYear, Long> money) {
        Map<String, Long> bestValue = PLAINLY.bestValue(PLAINLY.asFound(equal()), money);
        Map<String, Long> rankOrder = PLAINLY.rankOrder(PLAINLY.asFound(equal()), money);
        for (Dispute dispute : disputes) {
            Plainly.World world = PLAINLY.asFound(equal());
            int[] points = world.points().get(dispute.section() + dispute.outcome());
            int at = dispute.score() == Score.VALUE ? 0 : 1;
            assertThat(points[at]).isEqualTo(dispute.from());
            assertThat(Math.abs(dispute.to() - dispute.from())).isEqualTo(1);
            points[at] = dispute.to();
            assertThat(moved(dispute.bestValue(), bestValue))
                    .as("%s", dispute)
                    .isEqualTo(PLAINLY.bestValue(world, money));
            assertThat(moved(dispute.rankOrder(), rankOrder))
                    .as("%s", dispute)
                    .isEqualTo(PLAINLY.rankOrder(world, money));
        }
    }

    private static Map<String, Long> moved(Moves moves, Map<String, Long> before) {
        Map<String, Long> moved = new TreeMap<>(before);
        moves.sections().forEach(move -> {
            assertThat(before.getOrDefault(move.section(), 0L)).isEqualTo(move.before());
            moved.put(move.section(), move.now());
            moved.values().removeIf(pounds -> pounds == 0);
        });
        return moved;
    }

    @Test
    void rules_of_policy_hold_in_every_draw() {
        String ordered = "west-midlands/earlyDiagnosis";
        String barred = "kent-and-medway/recoveryPackage";
        Policy policy = new Policy(
                List.of(new Limit.MustFund("order", Set.of(ordered)), new Limit.MustNotFund("bar", Set.of(barred))),
                new TreeMap<>());
        Robustness under = study(policy, 100, new Workers(2)).orElseThrow();

        SectionChances first = chances(under, ordered);
        assertThat(first.bestValue().draws()).isEqualTo(100 - under.withoutPlan());
        assertThat(chances(under, barred).bestValue().draws()).isZero();
        assertThat(chances(under, barred).rankOrder().draws()).isZero();
        assertThat(under.limits()).containsExactly("order", "bar");
    }

    @Test
    void where_no_plan_keeps_to_the_rules_nothing_is_said() {
        Policy policy = new Policy(
                List.of(
                        new Limit.MustFund("order", Set.of("west-midlands/earlyDiagnosis")),
                        new Limit.MustNotFund("bar", Set.of("west-midlands/earlyDiagnosis"))),
                new TreeMap<>());
        assertThat(study(policy, 10, new Workers(1))).isEmpty();
    }

    @Test
    void draws_in_which_no_plan_keeps_to_an_order_are_counted() {
        // Some draws leave it below the floor, and then the order cannot be kept.
        Policy policy = new Policy(
                List.of(new Limit.MustFund("order", Set.of("kent-and-medway/stratifiedFollowUp"))), new TreeMap<>());
        Robustness under = study(policy, 200, new Workers(2)).orElseThrow();
        SectionChances ordered = chances(under, "kent-and-medway/stratifiedFollowUp");
        assertThat(under.withoutPlan()).isEqualTo(200 - ordered.bestValue().draws());
        assertThat(under.withoutPlan()).isPositive();
    }

    private static SectionChances chances(Robustness robustness, String section) {
        return robustness.sections().stream()
                .filter(each -> each.section().equals(section))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_step_that_is_announced_is_made_and_what_is_assumed_is_listed() {
        Counting counting = new Counting();
        Robustness robustness = new RobustnessStudy(SmallRound.round(), SmallRound.bids(), Policy.NONE)
                .study(List.of(), 20, SEED, counting)
                .orElseThrow();
        assertThat(counting.counted).isEqualTo(counting.announced).isPositive();
        assertThat(robustness.assumptions())
                .anyMatch(assumption -> assumption.name().equals("robustness/valueOneLower"))
                .anyMatch(assumption -> assumption.name().startsWith("outcomes/"));
    }

    private static final class Counting implements Steps {
        private int announced;
        private int counted;

        @Override
        public void begin(String what, int steps) {
            announced += steps;
        }

        @Override
        public void step() {
            counted++;
        }
    }
}
