package bpv.robustness;

import bpv.assessment.RobustnessParameters;
import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.robustness.SectionPoints.OutcomePoints;
import bpv.rules.RulesRejected;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws weights from the allowed ones, and points within the noise; each draw from the seed and its number alone. */
final class Drawing {
    private final long seed;
    private final Weights inForce;
    private final SortedMap<String, SectionPoints> assessed;
    private final Map<Intervention, Simplex> simplexes = new EnumMap<>(Intervention.class);
    private final Noise value;
    private final Noise confidence;

    /**
     * @param file how messages name the file of the numbers
     * @throws RulesRejected if no weights are allowed
     */
    Drawing(
            long seed,
            RobustnessParameters numbers,
            String file,
            Weights inForce,
            SortedMap<String, SectionPoints> assessed) {
        this.seed = seed;
        this.inForce = inForce;
        this.assessed = assessed;
        this.value = new Noise(numbers.valueOneLower(), numbers.valueOneHigher());
        this.confidence = new Noise(numbers.confidenceOneLower(), numbers.confidenceOneHigher());
        inForce.parts().forEach((intervention, parts) -> {
            Simplex simplex = new Simplex(parts.size(), numbers.leastWeight(), numbers.greatestWeight());
            if (simplex.isEmpty()) {
                throw empty(file, intervention, parts.size(), numbers);
            }
            simplexes.put(intervention, simplex);
        });
    }

    private static RulesRejected empty(
            String file, Intervention intervention, int outcomes, RobustnessParameters numbers) {
        return new RulesRejected(List.of(new Problem(
                file,
                1,
                1,
                "",
                "rules",
                "the " + outcomes + " outcomes of " + intervention.title() + " cannot each have a weight from "
                        + numbers.leastWeight() + " to " + numbers.greatestWeight() + " per cent and 100 together",
                "",
                "",
                "Lower leastWeight, or raise greatestWeight.")));
    }

    /** Weights first, intervention by intervention, then the points of sections in the order of their ids. */
    Draw draw(long number) {
        Lots lots = Lots.of(seed, number);
        Map<Intervention, Map<String, Fraction>> weights = new EnumMap<>(Intervention.class);
        inForce.parts().forEach((intervention, own) -> {
            Simplex simplex = simplexes.get(intervention);
            int[] parts = simplex == null ? new int[own.size()] : simplex.draw(lots);
            Map<String, Fraction> drawn = new LinkedHashMap<>();
            for (String outcome : own.keySet()) {
                drawn.put(outcome, Fraction.of(parts[drawn.size()]));
            }
            weights.put(intervention, drawn);
        });
        SortedMap<String, SectionPoints> points = new TreeMap<>();
        assessed.forEach((id, section) -> points.put(id, drawn(section, lots)));
        return new Draw(number, new Weights(weights), points);
    }

    private SectionPoints drawn(SectionPoints section, Lots lots) {
        List<OutcomePoints> drawn = new ArrayList<>(section.outcomes().size());
        for (OutcomePoints each : section.outcomes()) {
            drawn.add(
                    each.judged()
                            ? new OutcomePoints(
                                    each.outcome(),
                                    value.drawn(each.value(), lots),
                                    confidence.drawn(each.confidence(), lots),
                                    true)
                            : each);
        }
        return new SectionPoints(section.section(), section.intervention(), drawn);
    }
}
