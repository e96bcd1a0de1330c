package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.source.Problem;
import java.util.List;
import java.util.Set;

/**
 * What became of one scenario.
 *
 * @param scenario the scenario
 * @param problems what was found otherwise than expected, or kept the scenario from being run; none if it holds
 * @param proved the rules whose conclusions it asked for and found as expected
 */
public record ScenarioResult(Scenario scenario, List<Problem> problems, Set<RuleCard> proved) {
    public ScenarioResult {
        problems = problems.stream().sorted().toList();
        proved = Set.copyOf(proved);
    }

    public boolean holds() {
        return problems.isEmpty();
    }
}
