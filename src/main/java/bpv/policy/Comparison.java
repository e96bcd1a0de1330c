package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Named;
import bpv.source.Place;
import bpv.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what was found with what a scenario expects. */
final class Comparison {
    private final Scenario scenario;
    private final List<RuleCard> known;
    private final Set<RuleCard> proved = new HashSet<>();

    /**
     * @param known all rules
     */
    Comparison(Scenario scenario, List<RuleCard> known) {
        this.scenario = scenario;
        this.known = known;
    }

    /**
     * @param problems those found before; more are added
     */
    ScenarioResult with(Answers answers, List<Problem> problems) {
        scenario.find().forEach(expected -> answer(expected, answers, problems));
        scenario.fires().forEach(rule -> named(rule, true, answers, problems));
        scenario.never().forEach(rule -> named(rule, false, answers, problems));
        return new ScenarioResult(scenario, problems, proved, answers);
    }

    private void answer(Expected expected, Answers answers, List<Problem> problems) {
        Optional<Answer> found = answers.of(expected.name());
        if (found.isEmpty() && isNothingOf(expected, answers)) {
            return;
        }
        if (found.isEmpty()) {
            problems.add(problem(
                    expected.place(),
                    "nothing is called '" + expected.name() + "'; there is " + String.join(", ", answers.names())));
            return;
        }
        List<String> texts = found.get().texts();
        if (texts.equals(expected.answers())) {
            proved.addAll(found.get().cards());
            return;
        }
        boolean wording = found.get().decisions().equals(Answers.decisions(expected.name(), expected.answers()));
        problems.add(Problem.at(
                scenario.file(),
                expected.place(),
                expected.name(),
                wording ? ScenarioResult.WORDING : "answer",
                expected.name() + " is\n    " + String.join("\n    ", texts) + "\n  but expected is\n    "
                        + String.join("\n    ", expected.answers()),
                String.join("; ", expected.answers()),
                String.join("; ", texts),
                null));
    }

    /** Whether a quarter is expected to have no release, and has none. */
    private static boolean isNothingOf(Expected expected, Answers answers) {
        return ScenarioRunner.QUARTER.matcher(expected.name()).matches()
                && expected.answers().equals(List.of("nothing"))
                && answers.names().stream().noneMatch(name -> name.startsWith(expected.name()));
    }

    private void named(Named named, boolean wanted, Answers answers, List<Problem> problems) {
        if (known.stream().noneMatch(card -> card.rule().equals(named.rule()))) {
            problems.add(
                    problem(named.place(), "no rule is called \"" + named.rule() + "\"; copy the name from its file"));
            return;
        }
        if (!named.answer().isEmpty() && answers.of(named.answer()).isEmpty()) {
            problems.add(problem(
                    named.place(),
                    "nothing is called '" + named.answer() + "'; there is " + String.join(", ", answers.names())));
            return;
        }
        List<RuleCard> fired = named.answer().isEmpty()
                ? answers.cards()
                : answers.of(named.answer()).orElseThrow().cards();
        List<RuleCard> own =
                fired.stream().filter(card -> card.rule().equals(named.rule())).toList();
        if (wanted) {
            proved.addAll(own);
        }
        if (own.isEmpty() == wanted) {
            problems.add(told(named, wanted, fired));
        }
    }

    private Problem told(Named named, boolean wanted, List<RuleCard> fired) {
        String where = named.answer().isEmpty() ? "" : " for " + named.answer();
        String others = named.answer().isEmpty()
                ? ""
                : "; its answer is by "
                        + String.join(
                                ", ",
                                fired.stream()
                                        .map(card -> "\"" + card.rule() + "\"")
                                        .toList());
        String message = "rule \"" + named.rule() + "\" has to fire" + where + ", but did not" + others;
        return Problem.at(
                scenario.file(),
                named.place(),
                named.answer(),
                wanted ? "fires" : "never",
                wanted ? message : "rule \"" + named.rule() + "\" must not fire" + where + ", but did",
                wanted ? named.rule() : "another rule",
                wanted ? "" : named.rule(),
                null);
    }

    private Problem problem(Place place, String message) {
        return Scenarios.problem(scenario.file(), place, message);
    }
}
