package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Rehearsal.SetRun;
import bpv.rules.tracing.Tried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which sides of each condition scenarios have been on: where it held, and where it was the first that did not. */
final class ConditionCoverage {
    private final Traces traces;
    private final Map<RuleCard, Set<Side>> seen = new LinkedHashMap<>();
    private final Set<RuleCard> notFollowed = new HashSet<>();

    /** One side of one condition of a rule. @param depth the how manieth condition, counted from 0 */
    private record Side(int depth, boolean held) {}

    /** A side that no scenario has been on. @param depth the how manieth condition of the rule, counted from 0 */
    record Missing(RuleCard rule, int depth, String condition, boolean held) {}

    ConditionCoverage(Traces traces, Collection<SetRun> runs) {
        this.traces = traces;
        traces.rules().forEach(card -> seen.put(card, new HashSet<>()));
        for (SetRun run : runs) {
            traces.rules().stream().filter(card -> Traces.isOf(card, run)).forEach(card -> look(card, run));
        }
    }

    private void look(RuleCard card, SetRun run) {
        Optional<List<Tried>> tried = traces.tried(card, run);
        if (tried.isEmpty()) {
            notFollowed.add(card);
        }
        tried.orElse(List.of())
                .forEach(each -> seen.getOrDefault(card, Set.of()).add(new Side(each.depth(), each.held())));
    }

    /** Rules whose conditions could not be followed. */
    Set<RuleCard> notFollowed() {
        return notFollowed;
    }

    /** How many sides there are of the conditions that could be followed. */
    int sides() {
        return seen.keySet().stream()
                .filter(card -> !notFollowed.contains(card))
                .mapToInt(card -> 2 * traces.conditions(card).size())
                .sum();
    }

    /** The sides that no scenario has been on, by rule. */
    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        seen.forEach((card, sides) -> {
            List<String> conditions = notFollowed.contains(card) ? List.of() : traces.conditions(card);
            for (int i = 0; i < conditions.size(); i++) {
                for (boolean held : new boolean[] {true, false}) {
                    if (!sides.contains(new Side(i, held))) {
                        missing.add(new Missing(card, i, conditions.get(i), held));
                    }
                }
            }
        });
        return missing;
    }
}
