package bpv.policy;

import bpv.policy.Rehearsal.SetRun;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Looks for a scenario that notices an alteration. Several threads may look at once. */
final class Witnesses {
    private final ScenarioRunner runner;
    private final Rehearsal rehearsal;
    private final List<Scenario> scenarios;

    Witnesses(ScenarioRunner runner, Rehearsal rehearsal) {
        this.runner = runner;
        this.rehearsal = rehearsal;
        this.scenarios =
                rehearsal.results().stream().map(ScenarioResult::scenario).toList();
    }

    /** Whether any scenario notices. Rules that cannot be made, or refuse a number, are noticed before any bid is read. */
    boolean notice(Mutant mutant) {
        try {
            return mutant.book().get().map(book -> isNoticed(mutant, book)).orElse(true);
        } catch (RulesRejected refused) {
            return true;
        }
    }

    private boolean isNoticed(Mutant mutant, RuleBook book) {
        ScenarioRunner altered = runner.with(book);
        Map<SetRun, Boolean> same = new IdentityHashMap<>();
        return nearestFirst(mutant).stream()
                .filter(scenario -> rehearsal.mayDiffer(scenario, mutant.ofRule(), book, same))
                .anyMatch(scenario -> mutant.shownBy(altered.run(scenario)));
    }

    /** Those beside the altered file, and those that ask for the altered outcome, first: they notice most. */
    private List<Scenario> nearestFirst(Mutant mutant) {
        List<Scenario> order = new ArrayList<>(scenarios);
        order.sort(Comparator.comparingInt(scenario -> distance(scenario, mutant)));
        return order;
    }

    private static int distance(Scenario scenario, Mutant mutant) {
        String outcome = mutant.subject().split("\\.", 2)[0] + " ";
        boolean asks = scenario.find().stream().anyMatch(wanted -> wanted.name().startsWith(outcome));
        if (scenario.topic().equals(mutant.file()) || mutant.ofRule() == null && asks) {
            return 0;
        }
        return scenario.topic().startsWith(mutant.folder()) ? 1 : 2;
    }
}
