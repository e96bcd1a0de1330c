package bpv.assessment;

import bpv.bid.Section;
import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a section falls short in, and what putting it right would do to the score if nothing else changed.
 *
 * @param finding what falls short
 * @param outcome the id of the outcome that it is about; null for the section or the bid
 * @param points what the section's score would gain, 0 to 100: one test passed, or the next higher value; of an outcome
 *     that is left out, the most that addressing it could bring
 * @param atMost whether it is the most that could be gained
 */
public record Fix(Explained<Finding> finding, @Nullable String outcome, Fraction points, boolean atMost) {
    /** Where a rule on value says what the next higher value needs, it names that value last. */
    private static final Pattern NEXT = Pattern.compile("for value ([0-9])$");

    private static final Comparator<Fix> MOST_FIRST =
            Comparator.comparing(Fix::points).reversed();

    /**
     * Everything that a section falls short in: the greatest gain first; of equal ones, those of the score before
     * concerns and readiness, which gain no points and bear on the recommendation.
     */
    public static List<Fix> of(AssessedSection section) {
        SectionScore now = section.score();
        List<Fix> fixes = new ArrayList<>();
        for (OutcomeScore outcome : now.outcomes()) {
            if (!outcome.counts()) {
                continue;
            }
            String id = outcome.definition().id();
            value(section.section(), now, outcome).ifPresent(fixes::add);
            for (Explained<Finding> test : outcome.tests()) {
                if (!test.conclusion().isMet()) {
                    fixes.add(new Fix(test, id, gain(now, outcome, step(outcome.valuePoints())), false));
                }
            }
        }
        section.concernsRaised().forEach(concern -> fixes.add(new Fix(concern, null, Fraction.ZERO, false)));
        section.readiness().stream()
                .filter(test -> !test.conclusion().isMet())
                .forEach(test -> fixes.add(new Fix(test, null, Fraction.ZERO, false)));
        fixes.sort(MOST_FIRST);
        return fixes;
    }

    /** The step to the next higher value, where there is one; a target that is held already leaves none to take. */
    private static Optional<Fix> value(Section section, SectionScore now, OutcomeScore outcome) {
        Explained<Finding> finding = outcome.value();
        String id = outcome.definition().id();
        OutcomeProgress progress = OutcomeProgress.of(section, outcome.definition());
        boolean held = progress.measure() == OutcomeProgress.Measure.HELD_AT_TARGET && progress.endAtTarget();
        Finding.Shortfall shortfall = finding.conclusion().shortfall();
        if (shortfall == null || held) {
            return Optional.empty();
        }
        Matcher next = NEXT.matcher(shortfall.needed());
        if (outcome.addressed() && next.find()) {
            int points = Integer.parseInt(next.group(1)) - outcome.valuePoints();
            return Optional.of(
                    new Fix(finding, id, gain(now, outcome, step(points * outcome.confidencePoints())), false));
        }
        int confidence = outcome.addressed() ? outcome.confidencePoints() : OutcomeScore.HIGHEST;
        return Optional.of(new Fix(finding, id, gain(now, outcome, step(OutcomeScore.HIGHEST * confidence)), true));
    }

    /** What an outcome gains whose value times confidence grows by so much. */
    private static Fraction step(int product) {
        return Fraction.of(100L * product, OutcomeScore.HIGHEST * OutcomeScore.HIGHEST);
    }

    private static Fraction gain(SectionScore score, OutcomeScore outcome, Fraction points) {
        return points.times(outcome.definition().weight()).dividedBy(score.totalWeight());
    }
}
