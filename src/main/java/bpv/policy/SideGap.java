package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.ConditionCoverage.Missing;
import bpv.policy.Rehearsal.SetRun;
import bpv.policy.Scenario.Expected;
import bpv.rules.tracing.Tried;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One side of a condition that no scenario comes to. */
final class SideGap implements Gap {
    private final Missing missing;
    private final Traces traces;
    private final ScenarioRunner runner;

    SideGap(Missing missing, Traces traces, ScenarioRunner runner) {
        this.missing = missing;
        this.traces = traces;
        this.runner = runner;
    }

    @Override
    public String sentence() {
        return "comes to where '" + missing.condition() + "' " + (missing.held() ? "holds" : "does not hold")
                + " in rule \"" + missing.rule().rule() + "\"";
    }

    @Override
    public String folder() {
        return missing.rule().file().substring(0, missing.rule().file().indexOf('/') + 1);
    }

    @Override
    public boolean mayShow(SetRun run) {
        return !there(List.of(run)).isEmpty();
    }

    @Override
    public boolean mayTurn(Collection<RuleCard> cards) {
        return false;
    }

    /** What the facts are about that come to this side. */
    private Set<String> there(List<SetRun> runs) {
        return runs.stream()
                .filter(run -> Traces.isOf(missing.rule(), run))
                .flatMap(run -> traces.tried(missing.rule(), run).orElse(List.of()).stream())
                .filter(tried -> tried.depth() == missing.depth() && tried.held() == missing.held())
                .map(Tried::subject)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Expected> shownBy(Scenario scenario, Answers plain) {
        Set<String> subjects = subjects(scenario);
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        return scenario.find().stream()
                .filter(expected -> !expected.answers().isEmpty())
                .min(Comparator.comparingInt(
                        expected -> distance(plain.of(expected.name()).orElseThrow(), subjects)));
    }

    @Override
    public boolean isClosedBy(Scenario scenario) {
        return !subjects(scenario).isEmpty();
    }

    private Set<String> subjects(Scenario scenario) {
        Rehearsal once = new Rehearsal(runner, List.of(scenario));
        Set<String> subjects = there(once.runs(scenario));
        once.clear();
        return subjects;
    }

    private int distance(Answer answer, Set<String> subjects) {
        boolean same = answer.cards().stream()
                .anyMatch(card -> card.criterion().equals(missing.rule().criterion()));
        boolean about = answer.subjects().stream().anyMatch(subjects::contains);
        boolean beside = answer.cards().stream().anyMatch(card -> card.file().startsWith(folder()));
        return same && about ? 0 : same ? 1 : beside ? 2 : answer.cards().isEmpty() ? 4 : 3;
    }
}
