package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.rules.meaning.Change;
import bpv.rules.meaning.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** Puts rule sets together from rules of two folders, both compiled already, so that a part of an edit needs no compiling. */
final class RuleParts {
    private final CompiledRules from;
    private final CompiledRules to;

    RuleParts(CompiledRules from, CompiledRules to) {
        this.from = from;
        this.to = to;
    }

    /** The rules that were, with some changes made. */
    CompiledRules with(List<Change> part, Map<String, RuleCard> cards) {
        TreeSet<String> folders = new TreeSet<>();
        List<Model> models = new ArrayList<>();
        for (RuleSet set : RuleSet.values()) {
            List<Change> own = part.stream()
                    .filter(change -> change.path().get(0).equals(set.folder()))
                    .toList();
            if (!own.isEmpty()) {
                folders.add(set.folder());
                models.addAll(models(set, own));
            }
        }
        return from.with(models, folders, cards);
    }

    private List<Model> models(RuleSet set, List<Change> changes) {
        List<Model> before = from.models().getOrDefault(set, List.of());
        List<Model> now = to.models().getOrDefault(set, List.of());
        if (changes.stream().anyMatch(change -> change.kind() == Kind.RULES)) {
            return now;
        }
        List<String> names =
                changes.stream().map(change -> change.path().get(1)).toList();
        List<Rule> rules = new ArrayList<>(rules(before, name -> !names.contains(name)));
        rules.addAll(rules(now, names::contains));
        return List.of(new ModelImpl(set.packageName()).withRules(rules));
    }

    private static List<Rule> rules(List<Model> models, Predicate<String> wanted) {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> wanted.test(rule.getName()))
                .toList();
    }
}
