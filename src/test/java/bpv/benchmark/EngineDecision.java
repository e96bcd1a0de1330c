package bpv.benchmark;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.benchmark.Decision.Due;
import bpv.benchmark.Decision.OfOutcome;
import bpv.benchmark.Decision.OfSection;
import java.util.List;
import java.util.stream.Collectors;

/** What the engine has decided, told in the words of the twin. */
final class EngineDecision {
    private EngineDecision() {}

    static Decision of(AssessedBid bid) {
        return new Decision(
                bid.gateway().stream()
                        .map(finding -> finding.conclusion().verdict())
                        .toList(),
                bid.sections().stream().map(EngineDecision::section).toList());
    }

    private static OfSection section(AssessedSection section) {
        return new OfSection(
                section.id(),
                section.score().outcomes().stream().map(EngineDecision::outcome).toList(),
                section.score().score(),
                section.score().meanValue(),
                section.score().meanConfidence(),
                section.score().byClass(),
                section.benefitPerMillion(),
                failed(section.concerns()),
                failed(section.readiness()),
                failed(section.fundingTests()),
                section.label(),
                section.menu().conclusion().kind(),
                section.conditions().stream()
                        .map(condition -> due(section.id(), condition.conclusion()))
                        .collect(Collectors.toSet()));
    }

    private static OfOutcome outcome(OutcomeScore outcome) {
        return new OfOutcome(
                outcome.definition().id(),
                outcome.addressed(),
                outcome.counts(),
                outcome.valuePoints(),
                outcome.confidencePoints(),
                failed(outcome.tests()),
                outcome.score());
    }

    private static List<String> failed(List<Explained<Finding>> findings) {
        return findings.stream()
                .filter(finding -> !finding.conclusion().isMet())
                .map(Explained::criterion)
                .sorted()
                .toList();
    }

    /** The subject of a condition is {@code section/criterion} or {@code section/outcome/criterion}. */
    private static Due due(String section, Condition condition) {
        String about = condition.subject().substring(section.length() + 1);
        int slash = about.indexOf('/');
        return new Due(slash < 0 ? "" : about.substring(0, slash), about.substring(slash + 1), condition.due());
    }
}
