package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Rehearsal.SetRun;
import bpv.rules.RuleBook;
import bpv.rules.syntax.RuleFile;
import bpv.rules.tracing.RuleTrace;
import bpv.rules.tracing.Tried;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of each rule of a book, ready to be followed over facts. */
final class Traces {
    private final Map<RuleCard, RuleTrace> traces = new LinkedHashMap<>();
    private final Set<RuleCard> dated = new HashSet<>();

    Traces(RuleBook book) {
        for (RuleCard card : book.cards()) {
            RuleFile file = RuleFile.read(card.file(), book.fileText(card.file()));
            file.rule(card.rule()).ifPresent(rule -> {
                traces.put(card, new RuleTrace(file, rule));
                if (rule.attributes().stream().anyMatch(each -> each.name().startsWith("date-"))) {
                    dated.add(card);
                }
            });
        }
    }

    List<RuleCard> rules() {
        return List.copyOf(traces.keySet());
    }

    List<String> conditions(RuleCard card) {
        RuleTrace trace = traces.get(card);
        return trace == null ? List.of() : trace.conditions();
    }

    /** What a run tried of a rule of its set; empty if the rule cannot be followed, or the engine did otherwise. */
    Optional<List<Tried>> tried(RuleCard card, SetRun run) {
        @Nullable RuleTrace trace = traces.get(card);
        if (trace == null) {
            return Optional.empty();
        }
        int fired = run.concluded().entrySet().stream()
                .filter(each -> each.getKey().card().equals(card))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return trace.on(run.facts())
                .filter(result -> result.fired() == fired || fired == 0 && dated.contains(card))
                .map(RuleTrace.Result::tried);
    }

    /** Whether a rule belongs to the set of a run. */
    static boolean isOf(RuleCard card, SetRun run) {
        return card.file().startsWith(run.set().folder() + "/");
    }
}
