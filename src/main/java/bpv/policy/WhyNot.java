package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.Rehearsal.SetRun;
import bpv.rules.tracing.Tried;
import bpv.source.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says why the rule that a failing scenario expects did not fire: its first condition that did not hold. */
final class WhyNot {
    private final Traces traces;
    private final Rehearsal rehearsal;

    /** What each rule has been seen to answer. */
    private final Map<RuleCard, Set<String>> answered = new HashMap<>();

    private record Reached(RuleCard card, Tried tried) {}

    WhyNot(Traces traces, Rehearsal rehearsal) {
        this.traces = traces;
        this.rehearsal = rehearsal;
        for (ScenarioResult result : rehearsal.results()) {
            for (Answer answer : result.answers().all()) {
                answer.cards()
                        .forEach(card -> answered.computeIfAbsent(card, any -> new HashSet<>())
                                .addAll(answer.decisions()));
            }
        }
    }

    /** The reason in a sentence; empty if there is none to tell. */
    String of(ScenarioResult result, Problem problem) {
        Answer found = result.answers().of(problem.pointer()).orElse(null);
        if (problem.code().equals("fires")) {
            List<RuleCard> named = traces.rules().stream()
                    .filter(card -> card.rule().equals(problem.expected()))
                    .toList();
            return told(result, named, found == null ? List.of() : found.subjects());
        }
        if (!problem.code().equals("answer") || found == null || found.cards().isEmpty()) {
            return "";
        }
        List<String> decision = Answers.decisions(problem.pointer(), List.of(problem.expected()));
        return told(result, expected(found.cards().get(0), decision), found.subjects());
    }

    /** The rules beside the one that answered, those first that have answered so in other scenarios. */
    private List<RuleCard> expected(RuleCard answering, List<String> decision) {
        List<RuleCard> others = traces.rules().stream()
                .filter(card -> card.criterion().equals(answering.criterion()) && !card.equals(answering))
                .toList();
        List<RuleCard> likely = others.stream()
                .filter(card -> answered.getOrDefault(card, Set.of()).containsAll(decision))
                .toList();
        return likely.isEmpty() ? others : likely;
    }

    private String told(ScenarioResult result, List<RuleCard> cards, List<String> subjects) {
        return cards.stream()
                .flatMap(card -> reached(result, card, subjects).stream())
                .reduce((one, other) -> other.tried.depth() > one.tried.depth() ? other : one)
                .map(WhyNot::sentence)
                .orElse("");
    }

    /** How far a rule came for the subjects in question. */
    private Optional<Reached> reached(ScenarioResult result, RuleCard card, List<String> subjects) {
        Optional<Reached> furthest = Optional.empty();
        for (SetRun run : rehearsal.runs(result.scenario())) {
            if (!Traces.isOf(card, run)) {
                continue;
            }
            for (Tried each : traces.tried(card, run).orElse(List.of())) {
                boolean meant = subjects.isEmpty()
                        || subjects.contains(each.subject())
                        || each.subject().isEmpty();
                boolean further = furthest.isEmpty()
                        || each.depth() > furthest.get().tried.depth();
                if (!each.held() && meant && further) {
                    furthest = Optional.of(new Reached(card, each));
                }
            }
        }
        return furthest;
    }

    private static String sentence(Reached reached) {
        List<String> values = reached.tried.values();
        return "; rule \"" + reached.card.rule() + "\" did not fire, because '" + reached.tried.condition()
                + "' did not hold" + (values.isEmpty() ? "" : ": " + String.join(", ", values));
    }
}
