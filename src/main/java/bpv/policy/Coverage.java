package bpv.policy;

import bpv.assessment.RuleCard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules scenarios prove. A rule is proved by a scenario of the file beside it that asks for its conclusion and finds
 * it as expected, or names it as one that has to fire; that it merely fired proves nothing.
 */
public final class Coverage {
    private final Set<RuleCard> proved = new HashSet<>();

    private Coverage() {}

    public static Coverage of(List<Scenario> scenarios, ScenarioRunner runner) {
        return of(scenarios.stream().map(runner::run).toList());
    }

    /** What scenarios prove that have run already. */
    static Coverage of(List<ScenarioResult> results) {
        Coverage coverage = new Coverage();
        for (ScenarioResult result : results) {
            result.proved().stream()
                    .filter(card -> card.file().equals(result.scenario().topic()))
                    .forEach(coverage.proved::add);
        }
        return coverage;
    }

    /** Those of the rules that no scenario proves, in the order given. */
    public List<RuleCard> unproved(List<RuleCard> rules) {
        return rules.stream().filter(card -> !proved.contains(card)).toList();
    }
}
