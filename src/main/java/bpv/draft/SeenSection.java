package bpv.draft;

import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.assessment.SectionTotals;
import bpv.assessment.Verdict;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was seen of one section in all trials. */
final class SeenSection {
    static final Comparator<Verdict> VERDICTS = Comparator.comparing(SeenSection::rank);
    static final Comparator<Recommendation> LABELS = Comparator.reverseOrder();

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    final Extremes<Fraction> score = new Extremes<>(Comparator.naturalOrder());
    final Extremes<Fraction> value = new Extremes<>(Comparator.naturalOrder());
    final Extremes<Fraction> confidence = new Extremes<>(Comparator.naturalOrder());
    final Extremes<Recommendation> recommendation = new Extremes<>(LABELS);
    final Map<String, Extremes<Verdict>> concerns = new TreeMap<>();
    final Map<String, Extremes<Verdict>> readiness = new TreeMap<>();
    final Map<String, Extremes<Verdict>> tests = new TreeMap<>();
    final Together concernsTogether = new Together();
    final Together readinessTogether = new Together();
    final Together testsTogether = new Together();
    final Map<String, SeenOutcome> outcomes = new LinkedHashMap<>();
    final Map<Recommendation, Integer> labels = new EnumMap<>(Recommendation.class);
    private final Map<String, Failure> failures = new HashMap<>();
    private @Nullable SectionTotals totals;

    /** @param nearness the greater, the nearer it came to passing */
    private record Failure(String reason, BigDecimal nearness) {}

    /** What was seen of one outcome. */
    static final class SeenOutcome {
        final OutcomeDefinition definition;
        final Extremes<Integer> value = new Extremes<>(Comparator.naturalOrder());
        final Extremes<Integer> confidence = new Extremes<>(Comparator.naturalOrder());
        final Extremes<Fraction> score = new Extremes<>(Comparator.naturalOrder());

        SeenOutcome(OutcomeDefinition definition) {
            this.definition = definition;
        }
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case FOR_THE_PANEL -> 1;
            case NOT_APPLICABLE -> 2;
            case MET -> 3;
        };
    }

    void see(AssessedSection section, int trial) {
        totals = section.totals();
        score.see(section.score().score(), "", trial);
        value.see(section.score().meanValue(), "", trial);
        confidence.see(section.score().meanConfidence(), "", trial);
        recommendation.see(
                section.label(), section.recommendation().conclusion().reason(), trial);
        labels.putIfAbsent(section.label(), trial);
        section.concerns().forEach(finding -> see(concerns, finding, trial));
        section.readiness().forEach(finding -> see(readiness, finding, trial));
        section.fundingTests().forEach(finding -> see(tests, finding, trial));
        section.fundingTests().forEach(finding -> failed(finding, section));
        SectionTotals now = section.totals();
        int shortfalls = now.gatewayNotMet().size()
                + now.concerns().size()
                + now.readinessFailed().size();
        concernsTogether.see(section.concerns(), shortfalls);
        readinessTogether.see(section.readiness(), shortfalls);
        testsTogether.see(section.fundingTests(), shortfalls);
        for (OutcomeScore outcome : section.score().outcomes()) {
            if (outcome.counts()) {
                SeenOutcome seen = outcomes.computeIfAbsent(
                        outcome.definition().id(), any -> new SeenOutcome(outcome.definition()));
                seen.value.see(
                        outcome.valuePoints(), outcome.value().conclusion().reason(), trial);
                seen.confidence.see(outcome.confidencePoints(), "", trial);
                seen.score.see(outcome.score(), "", trial);
            }
        }
    }

    static void see(Map<String, Extremes<Verdict>> all, Explained<Finding> finding, int trial) {
        all.computeIfAbsent(finding.criterion(), any -> new Extremes<>(VERDICTS))
                .see(finding.conclusion().verdict(), finding.conclusion().reason(), trial);
    }

    /** The reason of a test that failed everywhere, where the section came off best. */
    String bestFailure(String test) {
        return failures.getOrDefault(test, new Failure("", BigDecimal.ZERO)).reason();
    }

    private void failed(Explained<Finding> test, AssessedSection section) {
        Finding.Shortfall shortfall = test.conclusion().shortfall();
        if (shortfall == null) {
            return;
        }
        BigDecimal found = NUMBER.matcher(shortfall.found()).matches()
                ? new BigDecimal(shortfall.found())
                : BigDecimal.valueOf(-section.whyNotHigher().size());
        Failure before = failures.get(test.criterion());
        if (before == null || found.compareTo(before.nearness()) > 0) {
            failures.put(test.criterion(), new Failure(test.conclusion().reason(), found));
        }
    }

    /** Counts of the section as it was seen last. */
    SectionTotals totals() {
        return java.util.Objects.requireNonNull(totals);
    }

    /** The funding tests that gave the same answer in every trial and passed, or failed. */
    Set<String> always(boolean passed) {
        Set<String> always = new HashSet<>();
        tests.forEach((test, seen) -> {
            boolean constant = seen.worst().value() == seen.best().value();
            if (constant && (seen.best().value() == Verdict.MET) == passed) {
                always.add(test);
            }
        });
        return always;
    }
}
