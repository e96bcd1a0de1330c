package bpv.round;

import bpv.alliance.Alliance;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Ground;
import bpv.assessment.Ground.Kind;
import bpv.assessment.OutcomeScore;
import bpv.assessment.SectionScore;
import bpv.assessment.Verdict;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Milestone;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a section that is funded with conditions falls short in: one ground for each condition. */
final class Grounds {
    private final Section section;
    private final Alliance alliance;
    private final List<Ground> grounds = new ArrayList<>();

    Grounds(Section section, Alliance alliance) {
        this.section = section;
        this.alliance = alliance;
    }

    List<Ground> of(
            SectionScore score,
            List<Explained<Finding>> concerns,
            List<Explained<Finding>> readiness,
            List<Explained<Finding>> gateway,
            boolean scoreTooLow) {
        score.outcomes().stream().filter(outcome -> outcome.definition().core()).forEach(this::outcome);
        concerns.stream()
                .filter(concern -> concern.conclusion().verdict() == Verdict.NOT_MET)
                .forEach(concern -> add(Kind.CONCERN_RAISED, concern, section.pointer()));
        readiness.stream()
                .filter(test -> test.conclusion().verdict() == Verdict.NOT_MET)
                .forEach(test -> add(Kind.READINESS_TEST_FAILED, test, section.pointer()));
        gateway.stream()
                .filter(finding -> finding.conclusion().verdict() == Verdict.FOR_THE_PANEL)
                .forEach(question -> add(Kind.QUESTION_FOR_THE_PANEL, question, ""));
        if (scoreTooLow) {
            score.mostLost().ifPresent(this::tooLow);
        }
        return grounds;
    }

    private void outcome(OutcomeScore outcome) {
        OutcomeDefinition definition = outcome.definition();
        if (!outcome.addressed()) {
            grounds.add(ground(
                    Kind.CORE_OUTCOME_LEFT_OUT,
                    definition.id() + "/leftOut",
                    "value",
                    about(definition),
                    outcome.value().conclusion().reason(),
                    null,
                    section.at("/outcomes")));
            return;
        }
        String pointer =
                section.outcome(definition.id()).map(ClaimedOutcome::pointer).orElse(section.pointer());
        for (Explained<Finding> test : outcome.tests()) {
            if (!test.conclusion().isMet()) {
                grounds.add(ground(
                        Kind.CONFIDENCE_TEST_FAILED,
                        definition.id() + "/" + test.criterion(),
                        test.criterion(),
                        about(definition),
                        test.conclusion().reason(),
                        firstMilestone(definition.id()),
                        pointer));
            }
        }
    }

    private void tooLow(OutcomeScore outcome) {
        grounds.add(ground(
                Kind.SCORE_TOO_LOW,
                "F4",
                "F4",
                about(outcome.definition()),
                outcome.value().conclusion().reason(),
                null,
                section.pointer()));
    }

    private void add(Kind kind, Explained<Finding> finding, String pointer) {
        grounds.add(ground(
                kind,
                finding.criterion(),
                finding.criterion(),
                section.intervention().title(),
                finding.conclusion().reason(),
                null,
                pointer));
    }

    private Ground ground(
            Kind kind,
            String subject,
            String criterion,
            String about,
            String reason,
            @Nullable LocalDate firstMilestone,
            String pointer) {
        return new Ground(
                section.id() + "/" + subject,
                kind,
                criterion,
                about,
                reason,
                alliance.name(),
                firstMilestone,
                section.firstFundedYear(),
                pointer);
    }

    private @Nullable LocalDate firstMilestone(String outcome) {
        return section.milestones().stream()
                .filter(milestone -> outcome.equals(milestone.outcome()))
                .map(Milestone::due)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static String about(OutcomeDefinition outcome) {
        return outcome.id() + " (" + outcome.means() + ")";
    }
}
