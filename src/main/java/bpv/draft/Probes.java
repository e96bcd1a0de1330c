package bpv.draft;

import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.SectionScore;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Intervention;
import bpv.bid.Milestone;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.report.Completion.Fill;
import bpv.round.BidAssessor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks the rules about single outcomes, many at a time: outcomes of one section do not look at each other, so that one
 * section can try something for each of them, and one run can take many such sections.
 */
final class Probes {
    private final BidAssessor assessor;
    private final Intervention intervention;
    private final Map<LocalDate, Map<Around, List<Sheet>>> sheets = new LinkedHashMap<>();

    Probes(BidAssessor assessor, Intervention intervention) {
        this.assessor = assessor;
        this.intervention = intervention;
    }

    /** What a test of an outcome looks at beside the outcome. */
    record Around(List<FinancialYear> years, List<Milestone> milestones, List<Risk> risks) {}

    private static final class Sheet {
        private final List<ClaimedOutcome> outcomes = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Map<String, Consumer<OutcomeScore>> answers = new HashMap<>();
    }

    /** Will ask about an outcome, and hand the answer on as a variant. */
    void ask(LocalDate submitted, Around around, ClaimedOutcome claim, List<Fill> fills, Consumer<Variant> answer) {
        List<Sheet> open = sheets.computeIfAbsent(submitted, any -> new LinkedHashMap<>())
                .computeIfAbsent(around, any -> new ArrayList<>());
        Sheet sheet = open.stream()
                .filter(each -> !each.ids.contains(claim.outcome()))
                .findFirst()
                .orElse(null);
        if (sheet == null) {
            sheet = new Sheet();
            open.add(sheet);
        }
        sheet.ids.add(claim.outcome());
        sheet.outcomes.add(claim);
        sheet.answers.put(
                claim.outcome(), score -> answer.accept(new Variant(fills, score.valuePoints(), passed(score))));
    }

    private static Map<String, Boolean> passed(OutcomeScore score) {
        Map<String, Boolean> passed = new HashMap<>();
        for (Explained<Finding> test : score.tests()) {
            passed.put(test.criterion(), test.conclusion().isMet());
        }
        return passed;
    }

    /** Asks; every answer has been handed on when this returns, those about one outcome in one setting as they were asked. */
    void run() {
        sheets.forEach((submitted, byAround) -> {
            List<Section> sections = new ArrayList<>();
            Map<String, Sheet> bySection = new LinkedHashMap<>();
            byAround.forEach((around, open) -> open.forEach(sheet -> {
                Section section = section("draft-" + sections.size(), around, sheet);
                sections.add(section);
                bySection.put(section.id(), sheet);
            }));
            Map<String, SectionScore> scores = assessor.scores(sections, submitted);
            bySection.forEach((id, sheet) -> {
                SectionScore score = java.util.Objects.requireNonNull(scores.get(id));
                for (OutcomeScore outcome : score.outcomes()) {
                    Consumer<OutcomeScore> answer =
                            sheet.answers.get(outcome.definition().id());
                    if (answer != null) {
                        answer.accept(outcome);
                    }
                }
            });
        });
        sheets.clear();
    }

    private Section section(String name, Around around, Sheet sheet) {
        return new Section(
                name,
                intervention,
                null,
                null,
                sheet.outcomes,
                around.milestones(),
                around.risks(),
                around.years().stream()
                        .map(year -> new YearFunding(year, Money.ofPounds(1), Money.NOTHING))
                        .toList(),
                List.of(),
                null,
                null,
                null);
    }
}
