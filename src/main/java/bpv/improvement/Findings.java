package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import java.util.ArrayList;
import java.util.List;

/** Every finding on a bid, in the order of the form. */
final class Findings {
    private Findings() {}

    static List<Explained<Finding>> of(AssessedBid bid) {
        List<Explained<Finding>> findings = new ArrayList<>(bid.gateway());
        for (AssessedSection section : bid.sections()) {
            findings.addAll(of(section));
        }
        return findings;
    }

    /** Those of one section: on its outcomes, its money and its readiness. */
    static List<Explained<Finding>> of(AssessedSection section) {
        List<Explained<Finding>> findings = new ArrayList<>();
        for (OutcomeScore outcome : section.score().outcomes()) {
            findings.add(outcome.value());
            findings.addAll(outcome.tests());
        }
        findings.addAll(section.concerns());
        findings.addAll(section.readiness());
        return findings;
    }
}
