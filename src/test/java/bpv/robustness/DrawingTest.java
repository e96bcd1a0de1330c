package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.SharedRules;
import bpv.assessment.RobustnessParameters;
import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.robustness.SectionPoints.OutcomePoints;
import bpv.rules.RulesRejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Intervention ONE = Intervention.EARLY_DIAGNOSIS;

    private static RobustnessParameters numbers(String... numbers) {
        String text = SharedRules.book().fileText("robustness/parameters.yaml");
        for (int i = 0; i < numbers.length; i += 2) {
            int at = text.indexOf("is: ", text.indexOf("\n" + numbers[i] + ":"));
            text = text.substring(0, at) + "is: " + numbers[i + 1] + text.substring(text.indexOf(", source", at));
        }
        return SharedRules.book()
                .with("robustness/parameters.yaml", text)
                .robustnessNumbersOn(SharedRules.book().assessmentDay(), new ArrayList<>());
    }

    private static Drawing single(int value, int confidence, boolean judged, RobustnessParameters numbers) {
        SortedMap<String, SectionPoints> points = new TreeMap<>(Map.of(
                "a/b", new SectionPoints("a/b", ONE, List.of(new OutcomePoints("ED1", value, confidence, judged)))));
        return new Drawing(1, numbers, "file", new Weights(Map.of(ONE, Map.of("ED1", Fraction.of(3)))), points);
    }

    private static Map<List<Integer>, Integer> drawn(Drawing drawing, int draws) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int draw = 1; draw <= draws; draw++) {
            OutcomePoints points =
                    drawing.draw(draw).points().get("a/b").outcomes().get(0);
            counts.merge(List.of(points.value(), points.confidence()), 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void a_score_is_a_point_otherwise_as_often_as_declared() {
        RobustnessParameters numbers = numbers("valueOneLower", "25", "confidenceOneHigher", "12.5");
        Map<List<Integer>, Integer> counts = drawn(single(2, 3, true, numbers), 16_000);

        // Value: 1/4 lower, 1/10 higher. Confidence: 1/10 lower, 1/8 higher. Both are drawn apart.
        int[][] expected = {{1, 2, 400}, {1, 4, 500}, {2, 2, 1040}, {2, 4, 1300}, {3, 2, 160}, {3, 4, 200}, {2, 3, 8060}
        };
        assertThat(counts).hasSize(9);
        for (int[] each : expected) {
            int margin = (int) (4 * Math.sqrt(each[2]));
            assertThat(counts.get(List.of(each[0], each[1])))
                    .as("value %d, confidence %d", each[0], each[1])
                    .isBetween(each[2] - margin, each[2] + margin);
        }
    }

    @Test
    void no_score_leaves_the_scale_and_what_nobody_judged_stays() {
        assertThat(drawn(single(0, 4, true, numbers("valueOneHigher", "0")), 200)
                        .keySet())
                .containsExactlyInAnyOrder(List.of(0, 4), List.of(0, 3));
        assertThat(drawn(single(4, 0, true, numbers("valueOneLower", "100", "valueOneHigher", "0")), 200)
                        .keySet())
                .containsExactlyInAnyOrder(List.of(3, 0), List.of(3, 1));
        assertThat(drawn(single(2, 2, false, numbers()), 200).keySet()).containsExactly(List.of(2, 2));
    }

    @Test
    void without_noise_scores_stay_and_only_weights_are_drawn() {
        Retrial retrial = SmallRound.retrial();
        Drawing drawing = new Drawing(
                4,
                numbers(
                        "valueOneLower",
                        "0",
                        "valueOneHigher",
                        "0",
                        "confidenceOneLower",
                        "0",
                        "confidenceOneHigher",
                        "0"),
                "file",
                retrial.inForce(),
                retrial.assessed());

        assertThat(drawing.draw(1).points()).isEqualTo(retrial.assessed());
        assertThat(drawing.draw(1).weights()).isNotEqualTo(drawing.draw(2).weights());
        assertThat(drawing.draw(1)).isEqualTo(drawing.draw(1));
    }

    @Test
    void weights_that_cannot_be_are_told_with_the_intervention() {
        Retrial retrial = SmallRound.retrial();

        assertThatThrownBy(() -> new Drawing(
                        1, numbers("leastWeight", "20"), "rules/x.yaml", retrial.inForce(), retrial.assessed()))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("rules/x.yaml")
                .hasMessageContaining("the 7 outcomes of early diagnosis cannot each have a weight from 20 to 100");
    }
}
