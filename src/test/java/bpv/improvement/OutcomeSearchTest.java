package bpv.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.Fraction;
import bpv.source.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for the smallest combination finds what trying all of them finds. */
class OutcomeSearchTest {
    private static final int INSTANCES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_finds_what_trying_every_combination_finds(long seed) {
        Random random = new Random(seed);
        int reached = 0;
        for (int i = 0; i < INSTANCES; i++) {
            List<List<OutcomeOption>> options = options(random);
            List<Fraction> weights = options.stream()
                    .map(any -> Fraction.of(1 + random.nextInt(4), 1 + random.nextInt(3)))
                    .toList();
            Goal goal = goal(random);
            for (boolean early : new boolean[] {false, true}) {
                Optional<Cost> least = least(options, weights, goal, early);
                Optional<Combination> found =
                        new OutcomeSearch(options, weights, new Budget(Integer.MAX_VALUE)).least(goal, early);
                assertThat(found.map(Combination::cost)).as("instance " + i).isEqualTo(least);
                reached += least.isPresent() ? 1 : 0;
            }
        }
        assertThat(reached).isGreaterThan(INSTANCES / 4).isLessThan(2 * INSTANCES);
    }

    @Test
    void equally_small_combinations_are_told_apart_by_the_order_of_their_options() {
        OutcomeOption asIs = option(0, 0, false, 0, 0);
        OutcomeOption one = option(4, 4, false, 1, 3);
        List<List<OutcomeOption>> options = List.of(List.of(asIs, one), List.of(asIs, one));
        Goal goal = new Goal(Fraction.of(50), null, Fraction.ZERO, Fraction.ZERO, 0, true);

        Combination found = new OutcomeSearch(options, List.of(Fraction.ONE, Fraction.ONE), new Budget(1000))
                .least(goal, false)
                .orElseThrow();

        assertThat(found.chosen()).containsExactly(0, 1);
    }

    @Test
    void a_search_whose_budget_is_spent_still_answers_and_says_so() {
        Random random = new Random(7);
        List<List<OutcomeOption>> options = new ArrayList<>();
        List<Fraction> weights = new ArrayList<>();
        for (int outcome = 0; outcome < 7; outcome++) {
            options.add(many(random));
            weights.add(Fraction.of(1000 + random.nextInt(1000), 1));
        }
        Goal goal = new Goal(Fraction.of(40), null, Fraction.of(25), Fraction.of(50), 0, true);
        Budget budget = new Budget(50);

        Optional<Combination> found = new OutcomeSearch(options, weights, budget).least(goal, false);

        assertThat(budget.spent()).isTrue();
        assertThat(found).isPresent();
        Budget enough = new Budget(Integer.MAX_VALUE);
        assertThat(new OutcomeSearch(options, weights, enough)
                        .least(goal, false)
                        .orElseThrow()
                        .cost())
                .isLessThanOrEqualTo(found.get().cost());
        assertThat(enough.spent()).isFalse();
    }

    private static List<OutcomeOption> many(Random random) {
        List<OutcomeOption> options = new ArrayList<>();
        for (int value = 0; value <= 4; value++) {
            for (int confidence = 0; confidence <= 4; confidence++) {
                options.add(
                        option(value, confidence, false, value + random.nextInt(3), confidence + random.nextInt(3)));
            }
        }
        return options;
    }

    private static List<List<OutcomeOption>> options(Random random) {
        List<List<OutcomeOption>> options = new ArrayList<>();
        int outcomes = 1 + random.nextInt(4);
        for (int i = 0; i < outcomes; i++) {
            List<OutcomeOption> own = new ArrayList<>();
            own.add(option(random.nextInt(5), random.nextInt(5), false, 0, 0));
            int more = random.nextInt(6);
            for (int j = 0; j < more; j++) {
                own.add(option(
                        random.nextInt(5),
                        random.nextInt(5),
                        random.nextInt(4) == 0,
                        1 + random.nextInt(3),
                        random.nextInt(5)));
            }
            options.add(own);
        }
        return options;
    }

    private static Goal goal(Random random) {
        Fraction score = Fraction.of(10L * random.nextInt(8));
        boolean below = random.nextInt(4) == 0;
        return new Goal(
                score,
                below ? score.plus(Fraction.of(1 + random.nextInt(20))) : null,
                Fraction.of(25L * random.nextInt(4)),
                Fraction.of(25L * random.nextInt(4)),
                0,
                true);
    }

    private static OutcomeOption option(int value, int confidence, boolean early, int fields, int units) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            edits.add(new Edit("/x", Edits.plain("x"), "x", null, "x", Fraction.of(i == 0 ? units : 0, 7), List.of()));
        }
        return new OutcomeOption(value, confidence, early, Remedy.of(edits));
    }

    /** Every combination, judged by the definition of the scores. */
    private static Optional<Cost> least(
            List<List<OutcomeOption>> options, List<Fraction> weights, Goal goal, boolean early) {
        Cost least = null;
        int[] chosen = new int[options.size()];
        while (true) {
            Cost cost = cost(options, chosen);
            if (reaches(options, weights, goal, early, chosen) && (least == null || cost.compareTo(least) < 0)) {
                least = cost;
            }
            int at = 0;
            while (at < chosen.length && ++chosen[at] == options.get(at).size()) {
                chosen[at++] = 0;
            }
            if (at == chosen.length) {
                return Optional.ofNullable(least);
            }
        }
    }

    private static Cost cost(List<List<OutcomeOption>> options, int[] chosen) {
        Cost cost = Cost.NOTHING;
        for (int i = 0; i < chosen.length; i++) {
            cost = cost.plus(options.get(i).get(chosen[i]).remedy().cost());
        }
        return cost;
    }

    private static boolean reaches(
            List<List<OutcomeOption>> options, List<Fraction> weights, Goal goal, boolean early, int[] chosen) {
        Fraction score = Fraction.ZERO;
        Fraction value = Fraction.ZERO;
        Fraction confidence = Fraction.ZERO;
        Fraction weight = Fraction.ZERO;
        boolean anyEarly = false;
        for (int i = 0; i < chosen.length; i++) {
            OutcomeOption option = options.get(i).get(chosen[i]);
            Fraction own = weights.get(i);
            score = score.plus(own.times(Fraction.of(100L * option.value() * option.confidence(), 16)));
            value = value.plus(own.times(25L * option.value()));
            confidence = confidence.plus(own.times(25L * option.confidence()));
            weight = weight.plus(own);
            anyEarly |= option.early();
        }
        return score.dividedBy(weight).atLeast(goal.score())
                && (goal.scoreBelow() == null || score.dividedBy(weight).below(goal.scoreBelow()))
                && value.dividedBy(weight).atLeast(goal.value())
                && confidence.dividedBy(weight).atLeast(goal.confidence())
                && (anyEarly || !early);
    }
}
