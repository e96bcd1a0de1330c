package bpv.draft;

import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a section cannot have a recommendation, in the words of the findings. */
final class Because {
    private final Labels labels;
    private final SeenSection seen;
    private final List<Family> families;

    /** Criteria that one funding test counts up. */
    private record Family(Map<String, Extremes<Verdict>> findings, Together together) {}

    Because(Trials trials, Labels labels, SeenSection seen) {
        this.labels = labels;
        this.seen = seen;
        this.families = List.of(
                new Family(trials.gateway(), trials.gatewayTogether()),
                new Family(seen.concerns, seen.concernsTogether),
                new Family(seen.readiness, seen.readinessTogether));
    }

    /** The tests that stand in the way in every completion or, if each can be had, those that cannot be had together. */
    List<String> of(Recommendation label) {
        List<String> because = new ArrayList<>();
        for (String test : labels.blocking(label, seen)) {
            Extremes<Verdict> answer = seen.tests.get(test);
            if (answer == null) {
                continue;
            }
            boolean passed = answer.best().value() == Verdict.MET;
            String reason = passed ? answer.worst().reason() : seen.bestFailure(test);
            because.add(reason);
            if (!passed) {
                because.addAll(behind(reason));
            }
        }
        if (because.isEmpty()) {
            because.addAll(oneOf(List.copyOf(
                    seen.testsTogether.remaining(labels.leadingTo(label, seen)).values())));
        }
        return because.stream().distinct().toList();
    }

    /** What the findings themselves say that a funding test counts up. */
    private List<String> behind(String reason) {
        List<String> behind = new ArrayList<>();
        for (Family family : families) {
            boolean counted = false;
            List<String> everywhere = new ArrayList<>();
            for (Map.Entry<String, Extremes<Verdict>> entry : family.findings().entrySet()) {
                String criterion = entry.getKey();
                boolean named = reason.matches("(?s).*\\b" + criterion + "\\b.*");
                counted |= named;
                if (named && entry.getValue().best().value() != Verdict.MET) {
                    everywhere.add(criterion + ": " + entry.getValue().best().reason());
                }
            }
            if (counted && everywhere.isEmpty()) {
                List<String> some = new ArrayList<>();
                family.together()
                        .remaining(List.of(family.together().criteria()))
                        .forEach((criterion, found) -> some.add(criterion + ": " + found));
                everywhere.addAll(oneOf(some));
            }
            behind.addAll(everywhere);
        }
        return behind;
    }

    /** Reasons of which at least one holds in each completion. */
    private static List<String> oneOf(List<String> reasons) {
        if (reasons.size() < 2) {
            return reasons;
        }
        List<String> said =
                new ArrayList<>(List.of("However the blanks are filled, at least one of these stands in the way:"));
        for (int i = 0; i < reasons.size(); i++) {
            said.add("(" + (i + 1) + ") " + reasons.get(i));
        }
        return said;
    }
}
