package bpv.fairness;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.RuleCard;
import bpv.assessment.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers that decide how one section fares, those that rest on the bid before those that rest on answers. */
final class Answers {
    private static final int VERDICT = 1000;

    private final List<Map<String, Answer>> layers = new ArrayList<>();

    /**
     * One answer.
     *
     * @param rank higher is better; only answers to the same question compare
     * @param pointers the places of the bid that it rests on
     */
    record Answer(String criterion, int rank, String shown, RuleCard card, List<String> pointers) {}

    private Answers() {}

    static Answers of(AssessedBid bid, AssessedSection section) {
        Answers answers = new Answers();
        Map<String, Answer> found = new LinkedHashMap<>();
        bid.gateway().forEach(finding -> found.put(finding.criterion(), answer(finding)));
        for (OutcomeScore outcome : section.score().outcomes()) {
            String id = outcome.definition().id() + " ";
            found.put(id + outcome.value().criterion(), answer(outcome.value()));
            outcome.tests().forEach(test -> found.put(id + test.criterion(), answer(test)));
        }
        section.concerns().forEach(finding -> found.put(finding.criterion(), answer(finding)));
        section.readiness().forEach(finding -> found.put(finding.criterion(), answer(finding)));
        Map<String, Answer> tests = new LinkedHashMap<>();
        section.fundingTests().forEach(finding -> tests.put(finding.criterion(), answer(finding)));
        RuleCard card = section.recommendation().card();
        Answer label = new Answer(
                card.criterion(), -section.label().ordinal(), section.label().title(), card, List.of());
        answers.layers.add(found);
        answers.layers.add(tests);
        answers.layers.add(Map.of(card.criterion(), label));
        return answers;
    }

    private static Answer answer(Explained<Finding> explained) {
        Finding finding = explained.conclusion();
        String points = finding.points() > 0 ? " (" + finding.points() + ")" : "";
        return new Answer(
                explained.criterion(),
                rank(finding.verdict()) * VERDICT + finding.points(),
                finding.reason() + points,
                explained.card(),
                finding.pointers());
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case MET, NOT_APPLICABLE -> 2;
            case FOR_THE_PANEL -> 1;
            case NOT_MET -> 0;
        };
    }

    /** The answers that rest on the bid itself, by outcome and criterion. */
    Map<String, Answer> onTheBid() {
        return layers.get(0);
    }

    /** Which answers are worse in the other, those that rest on the bid if there are any, since the rest follow from them. */
    static List<Cause> worse(Answers before, Answers after) {
        for (int layer = 0; layer < before.layers.size(); layer++) {
            List<Cause> causes = new ArrayList<>();
            Map<String, Answer> now = after.layers.get(layer);
            before.layers.get(layer).forEach((name, was) -> {
                Answer is = now.get(name);
                if (is != null && is.rank() < was.rank()) {
                    causes.add(new Cause(is.criterion(), was.shown(), is.shown(), is.card()));
                }
            });
            if (!causes.isEmpty()) {
                return causes;
            }
        }
        return List.of();
    }
}
