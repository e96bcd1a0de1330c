package bpv.robustness;

import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.robustness.Border.ChangedScore;
import bpv.robustness.SectionPoints.OutcomePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** Finds the weights that prove a border: among those drawn the nearest first, and from there on the way back. */
final class Borders {
    /** So many of the nearest draws are tried without their scores before scores are taken into it. */
    private static final int TRIES = 25;

    /** The steps of the way from the weights in force to those drawn. */
    private static final int STEPS = 1000;

    private final Retrial retrial;
    private final Drawing drawing;
    private final Weights inForce;
    private final SortedMap<String, SectionPoints> assessed;
    private final List<DrawResult> nearest;

    Borders(Retrial retrial, Drawing drawing, List<DrawResult> results) {
        this.retrial = retrial;
        this.drawing = drawing;
        this.inForce = retrial.inForce();
        this.assessed = retrial.assessed();
        this.nearest = results.stream()
                .filter(DrawResult::planned)
                .sorted(Comparator.comparing(DrawResult::distance).thenComparing(DrawResult::draw))
                .toList();
    }

    /** Of a section that some draws treat otherwise; empty if none does. */
    Optional<Border> of(String section, boolean fundedNow) {
        List<DrawResult> other = nearest.stream()
                .filter(result -> result.bestValue().contains(section) != fundedNow)
                .toList();
        for (DrawResult result : other.subList(0, Math.min(TRIES, other.size()))) {
            Weights drawn = drawing.draw(result.draw()).weights();
            if (isOtherwise(section, fundedNow, drawn)) {
                return Optional.of(between(section, fundedNow, fewer(section, fundedNow, drawn), result.draw()));
            }
        }
        return other.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        withScores(section, fundedNow, drawing.draw(other.get(0).draw())));
    }

    /** Whether with these weights alone the section is treated otherwise, by a plan that is proved. */
    private boolean isOtherwise(String section, boolean fundedNow, Weights weights) {
        Division division = retrial.divide(weights, assessed);
        return division.bestValue()
                .filter(Division::isProved)
                .filter(plan -> plan.award(section).isPresent() != fundedNow)
                .isPresent();
    }

    /** Takes back the weights of every intervention that does not matter. */
    private Weights fewer(String section, boolean fundedNow, Weights drawn) {
        Weights fewer = drawn;
        for (Intervention intervention : drawn.parts().keySet()) {
            Map<Intervention, Map<String, Fraction>> parts = new EnumMap<>(fewer.parts());
            parts.put(intervention, inForce.of(intervention));
            Weights without = new Weights(parts);
            if (isOtherwise(section, fundedNow, without)) {
                fewer = without;
            }
        }
        return fewer;
    }

    private Border between(String section, boolean fundedNow, Weights far, long draw) {
        int near = 0;
        int beyond = STEPS;
        while (beyond - near > 1) {
            int middle = (near + beyond) / 2;
            if (isOtherwise(section, fundedNow, at(far, middle))) {
                beyond = middle;
            } else {
                near = middle;
            }
        }
        Weights found = at(far, beyond);
        return new Border(
                section, !fundedNow, found, Optional.of(at(far, near)), inForce.distance(found), draw, List.of());
    }

    private Weights at(Weights far, int step) {
        return inForce.towards(far, Fraction.of(step, STEPS));
    }

    private Border withScores(String section, boolean fundedNow, Draw draw) {
        List<ChangedScore> scores = new ArrayList<>();
        assessed.forEach((id, points) -> {
            List<OutcomePoints> drawn =
                    Objects.requireNonNull(draw.points().get(id)).outcomes();
            for (int i = 0; i < drawn.size(); i++) {
                OutcomePoints from = points.outcomes().get(i);
                for (Score score : Score.values()) {
                    if (from.of(score) != drawn.get(i).of(score)) {
                        scores.add(new ChangedScore(
                                id,
                                from.outcome(),
                                score,
                                from.of(score),
                                drawn.get(i).of(score)));
                    }
                }
            }
        });
        return new Border(
                section,
                !fundedNow,
                draw.weights(),
                Optional.empty(),
                inForce.distance(draw.weights()),
                draw.number(),
                scores);
    }
}
