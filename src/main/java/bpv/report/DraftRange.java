package bpv.report;

import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worst and the best that completions of a draft attain. Each end is taken from the assessment of a completion.
 *
 * @param gateway for each gateway criterion
 * @param sections for each section of the draft; where it has none, for each that it may have
 */
public record DraftRange(List<OfCriterion> gateway, List<OfSection> sections) {
    public DraftRange {
        gateway = List.copyOf(gateway);
        sections = List.copyOf(sections);
    }

    /**
     * One end.
     *
     * @param reason the reason that the rules give for it; empty for a number
     * @param completion the name of a completion that attains it
     */
    public record End<T>(T value, String reason, String completion) {}

    /** Both ends. */
    public record Span<T>(End<T> worst, End<T> best) {
        /** Whether every completion gives the same. */
        public boolean certain() {
            return worst.value().equals(best.value());
        }
    }

    /** Of a gateway criterion, a readiness test or a concern; met is best. */
    public record OfCriterion(String criterion, Span<Verdict> verdict) {}

    /**
     * Of one outcome that counts in some completion; left out it has 0 of everything.
     *
     * @param value 0 to 4
     * @param confidence 0 to 4
     * @param score 0 to 100
     */
    public record OfOutcome(
            OutcomeDefinition definition, Span<Integer> value, Span<Integer> confidence, Span<Fraction> score) {}

    /**
     * Of one section, in the completions that have it.
     *
     * @param id the section's id; null while the Alliance is blank
     * @param pointer where it stands or would stand
     * @param recommendation fund is best, ineligible is worst
     * @param labels each recommendation, best first
     */
    public record OfSection(
            @Nullable String id,
            Intervention intervention,
            String pointer,
            Span<Fraction> score,
            Span<Fraction> meanValue,
            Span<Fraction> meanConfidence,
            List<OfOutcome> outcomes,
            List<OfCriterion> concerns,
            List<OfCriterion> readiness,
            Span<Recommendation> recommendation,
            List<Label> labels) {
        public OfSection {
            outcomes = List.copyOf(outcomes);
            concerns = List.copyOf(concerns);
            readiness = List.copyOf(readiness);
            labels = List.copyOf(labels);
        }
    }

    /**
     * Whether a recommendation can be had.
     *
     * @param certain whether every completion gives it
     * @param completion the name of a completion that gives it; null if none does
     * @param because what blocks it in every completion, in the words of the findings; none if it can be had
     */
    public record Label(
            Recommendation recommendation,
            boolean certain,
            @Nullable String completion,
            List<String> because) {
        public Label {
            because = List.copyOf(because);
        }

        public boolean reachable() {
            return completion != null;
        }
    }
}
