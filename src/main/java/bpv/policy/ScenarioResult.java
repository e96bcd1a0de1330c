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
 * @param answers all that was found
 */
public record ScenarioResult(Scenario scenario, List<Problem> problems, Set<RuleCard> proved, Answers answers) {
    /** The code of a problem of wording alone: the answer is as expected, the sentence after it is not. */
    static final String WORDING = "wording";

    public ScenarioResult {
        problems = problems.stream().sorted().toList();
        proved = Set.copyOf(proved);
    }

    static ScenarioResult stopped(Scenario scenario, Problem problem) {
        return new ScenarioResult(scenario, List.of(problem), Set.of(), new Answers());
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    /** Whether an answer is another one, and not merely worded in another way. */
    boolean decidesOtherwise() {
        return problems.stream().anyMatch(problem -> !problem.code().equals(WORDING));
    }
}
