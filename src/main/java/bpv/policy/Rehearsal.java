package bpv.policy;

import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All scenarios run once by the rules as they are, with what each rule set was given and concluded. Where an altered rule
 * concludes the same from the same facts, its scenario cannot notice, and need not be run again.
 */
final class Rehearsal {
    private final ScenarioRunner plain;
    private final ScenarioRunner runner;
    private final List<ScenarioResult> results = new ArrayList<>();
    private final Map<Scenario, List<SetRun>> runs = new IdentityHashMap<>();
    private final Map<SetRun, SetRun> known = new LinkedHashMap<>();
    private final List<SetRun> now = new ArrayList<>();

    /** One run of one set. Equal runs are one object. */
    record SetRun(RuleSet set, LocalDate day, List<Object> facts, Map<Explained<Conclusion>, Integer> concluded) {
        /** Whether altered rules conclude the same; those that fail do not. */
        boolean isSameBy(RuleBook book) {
            try {
                return concluded.equals(counted(book.concluded(set, day, facts)));
            } catch (RuntimeException stopped) {
                return false;
            }
        }
    }

    Rehearsal(ScenarioRunner plain, List<Scenario> scenarios) {
        this.plain = plain;
        this.runner = plain.with(plain.book().watchedBy(asked -> {
            List<Object> facts = new ArrayList<>(asked.facts());
            facts.addAll(asked.subjects());
            SetRun run = new SetRun(asked.set(), asked.day(), List.copyOf(facts), counted(asked.concluded()));
            now.add(known.computeIfAbsent(run, same -> same));
        }));
        scenarios.forEach(this::add);
    }

    /** Runs one more. */
    ScenarioResult add(Scenario scenario) {
        now.clear();
        ScenarioResult result = runner.run(scenario);
        results.add(result);
        runs.put(scenario, List.copyOf(now));
        return result;
    }

    /** Forgets all that was run. */
    void clear() {
        runs.keySet().forEach(runner::forget);
        results.clear();
        runs.clear();
        known.clear();
    }

    private static Map<Explained<Conclusion>, Integer> counted(List<Explained<Conclusion>> conclusions) {
        Map<Explained<Conclusion>, Integer> counted = new HashMap<>();
        conclusions.forEach(each -> counted.merge(each, 1, Integer::sum));
        return counted;
    }

    /** What scenarios were run with. */
    ScenarioRunner runner() {
        return plain;
    }

    /** What became of the scenarios, in their order. */
    List<ScenarioResult> results() {
        return results;
    }

    /** A run that is known already instead of one that equals it. */
    SetRun known(SetRun run) {
        return known.getOrDefault(run, run);
    }

    /** All runs that differ. */
    Collection<SetRun> runs() {
        return known.keySet();
    }

    /** What each set was given in a scenario. */
    List<SetRun> runs(Scenario scenario) {
        return runs.getOrDefault(scenario, List.of());
    }

    /** What a set was given in a scenario. */
    List<SetRun> runs(Scenario scenario, RuleSet set) {
        return runs(scenario).stream().filter(run -> run.set() == set).toList();
    }

    /**
     * Whether a scenario may find something else by altered rules.
     *
     * @param set the set whose rule is altered; null if a number is, which may show anywhere
     * @param same what is known already of these rules
     */
    boolean mayDiffer(Scenario scenario, @Nullable RuleSet set, RuleBook book, Map<SetRun, Boolean> same) {
        return set == null
                || runs(scenario, set).stream().anyMatch(run -> !same.computeIfAbsent(run, any -> any.isSameBy(book)));
    }
}
