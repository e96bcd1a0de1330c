package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.report.Improved.Blocker;
import bpv.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What bars a recommendation in a draft for which all is done that may be: the findings that still stand. */
final class Blockers {
    /** Tests of the score; what keeps outcomes from more is then part of the answer. */
    private static final Set<String> OF_THE_SCORE = Set.of("F2", "F3", "F4", "F6");

    /** Tests that do not bar funding with conditions. */
    private static final Set<String> ONLY_FOR_FUND = Set.of("F6", "F7", "F8", "F9");

    private final Recommendation target;
    private final Places places;
    private final List<Blocker> blockers = new ArrayList<>();

    private Blockers(Recommendation target, Places places) {
        this.target = target;
        this.places = places;
    }

    /** @param utmost what is found of the draft with all done that may be */
    static List<Blocker> of(AssessedBid utmost, Set<String> wanted, Recommendation target, Places places) {
        Blockers found = new Blockers(target, places);
        for (AssessedSection section : utmost.sections()) {
            if (wanted.contains(section.id()) && section.label().compareTo(target) > 0) {
                found.section(utmost, section);
            }
        }
        return found.blockers.stream().distinct().toList();
    }

    private void section(AssessedBid bid, AssessedSection section) {
        for (Explained<Finding> test : section.whyNotHigher()) {
            if (target == Recommendation.FUND || !ONLY_FOR_FUND.contains(test.criterion())) {
                add(test);
                behind(bid, section, test.criterion());
            }
        }
    }

    /** The findings that a failed funding test was counted from. */
    private void behind(AssessedBid bid, AssessedSection section, String test) {
        if (OF_THE_SCORE.contains(test)) {
            section.score().outcomes().stream().filter(OutcomeScore::counts).forEach(this::outcome);
        } else if (test.equals("F1") || test.equals("F9")) {
            bid.gateway().stream()
                    .filter(finding -> !finding.conclusion().isMet())
                    .forEach(this::add);
        } else if (test.equals("F7")) {
            section.concernsRaised().forEach(this::add);
        } else {
            section.readiness().stream()
                    .filter(finding -> !finding.conclusion().isMet())
                    .forEach(this::add);
        }
    }

    private void outcome(OutcomeScore outcome) {
        if (outcome.value().conclusion().shortfall() != null) {
            add(outcome.value());
        }
        outcome.tests().stream()
                .filter(finding -> !finding.conclusion().isMet())
                .forEach(this::add);
    }

    private void add(Explained<Finding> finding) {
        String pointer = finding.conclusion().pointers().stream().findFirst().orElse("");
        blockers.add(new Blocker(
                finding.subject(),
                finding.criterion(),
                finding.conclusion().reason(),
                places.nearest(pointer).line()));
    }
}
