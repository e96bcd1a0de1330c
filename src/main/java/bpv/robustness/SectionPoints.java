package bpv.robustness;

import bpv.assessment.AssessedSection;
import bpv.assessment.OutcomeScore;
import bpv.assessment.SectionMeans;
import bpv.bid.Intervention;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of a section's outcomes that count.
 *
 * @param section its id
 * @param intervention whose weights apply
 * @param outcomes in the order of the scheme
 */
record SectionPoints(String section, Intervention intervention, List<OutcomePoints> outcomes) {
    SectionPoints {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The points of an outcome.
     *
     * @param outcome such as {@code ED1}
     * @param value 0 to 4
     * @param confidence 0 to 4
     * @param judged whether the section addresses it; that one is left out is a fact, and nobody's judgement
     */
    record OutcomePoints(String outcome, int value, int confidence, boolean judged) {
        int of(Score score) {
            return score == Score.VALUE ? value : confidence;
        }

        OutcomePoints with(Score score, int points) {
            return score == Score.VALUE
                    ? new OutcomePoints(outcome, points, confidence, judged)
                    : new OutcomePoints(outcome, value, points, judged);
        }
    }

    /** As the rules found them. */
    static SectionPoints of(AssessedSection section) {
        return new SectionPoints(
                section.id(),
                section.section().intervention(),
                section.score().outcomes().stream()
                        .filter(OutcomeScore::counts)
                        .map(outcome -> new OutcomePoints(
                                outcome.definition().id(),
                                outcome.valuePoints(),
                                outcome.confidencePoints(),
                                outcome.addressed()))
                        .toList());
    }

    SectionMeans means(Weights weights) {
        List<SectionMeans.Weighted> weighted = new ArrayList<>(outcomes.size());
        for (OutcomePoints each : outcomes) {
            weighted.add(new SectionMeans.Weighted(
                    weights.part(intervention, each.outcome()), each.value(), each.confidence()));
        }
        return SectionMeans.of(weighted);
    }

    /** With other points in one place. */
    SectionPoints with(OutcomePoints instead) {
        return new SectionPoints(
                section,
                intervention,
                outcomes.stream()
                        .map(each -> each.outcome().equals(instead.outcome()) ? instead : each)
                        .toList());
    }
}
