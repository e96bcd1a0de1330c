package bpv.round;

import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomePlan;
import bpv.assessment.OutcomeProgress;
import bpv.assessment.OutcomeScore;
import bpv.assessment.SectionScore;
import bpv.assessment.Verdict;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores the outcomes of sections, by the rules on value and confidence in force on one day. */
final class OutcomeScoring {
    private final RuleBook book;
    private final LocalDate day;
    private final Numbers numbers;
    private final Map<Intervention, List<OutcomeDefinition>> outcomes = new EnumMap<>(Intervention.class);
    private final FinancialYear last;

    OutcomeScoring(RuleBook book, LocalDate day, Numbers numbers) {
        this.book = book;
        this.day = day;
        this.numbers = numbers;
        for (Intervention intervention : Intervention.values()) {
            outcomes.put(
                    intervention,
                    numbers.outcomes().stream()
                            .filter(outcome -> outcome.intervention() == intervention)
                            .toList());
        }
        this.last = numbers.allocation().available().lastKey();
    }

    /** The score of each section, by its id. */
    Map<String, SectionScore> of(List<Section> sections, LocalDate submitted) {
        Map<String, List<Explained<Finding>>> values = BidAssessor.bySubject(values(sections));
        Map<String, List<Explained<Finding>>> tests = BidAssessor.bySubject(confidence(sections, submitted));
        Map<String, SectionScore> scores = new HashMap<>();
        sections.forEach(section -> scores.put(section.id(), score(section, values, tests)));
        return scores;
    }

    private List<Explained<Finding>> values(List<Section> sections) {
        List<OutcomeProgress> progress = new ArrayList<>();
        for (Section section : sections) {
            for (OutcomeDefinition outcome : definitions(section)) {
                progress.add(OutcomeProgress.of(section, outcome));
            }
        }
        return book.run(RuleSet.VALUE, day, progress, List.of(numbers.value()), Finding.class);
    }

    private List<Explained<Finding>> confidence(List<Section> sections, LocalDate submitted) {
        List<OutcomePlan> plans = new ArrayList<>();
        for (Section section : sections) {
            for (OutcomeDefinition outcome : definitions(section)) {
                section.outcome(outcome.id())
                        .ifPresent(claim -> plans.add(OutcomePlan.of(section, outcome, claim, submitted, last)));
            }
        }
        return book.run(RuleSet.CONFIDENCE, day, plans, List.of(numbers.confidence()), Finding.class);
    }

    private SectionScore score(
            Section section,
            Map<String, List<Explained<Finding>>> values,
            Map<String, List<Explained<Finding>>> tests) {
        List<OutcomeScore> scores = new ArrayList<>();
        for (OutcomeDefinition outcome : definitions(section)) {
            String subject = section.id() + "/" + outcome.id();
            Explained<Finding> value = values.getOrDefault(subject, List.of()).get(0);
            scores.add(new OutcomeScore(
                    outcome,
                    section.outcome(outcome.id()).isPresent(),
                    value,
                    tests.getOrDefault(subject, List.of()),
                    value.conclusion().verdict() != Verdict.NOT_APPLICABLE));
        }
        return SectionScore.of(scores);
    }

    private List<OutcomeDefinition> definitions(Section section) {
        return outcomes.getOrDefault(section.intervention(), List.of());
    }
}
