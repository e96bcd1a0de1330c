package bpv.policy.check;

import bpv.desk.Level;
import bpv.rules.RuleSet;
import bpv.rules.RuleSources;
import bpv.rules.facts.FactField;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.FactType;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.RuleFile.Import;
import bpv.rules.syntax.Span;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a set are told and never look at: perhaps somebody took the last rule out that did. A note on each fact,
 * where the first file of the set imports it.
 */
final class FactUse {
    private final RuleSources sources;
    private final FactModel model;
    private final Told told;

    FactUse(RuleSources sources, FactModel model, Told told) {
        this.sources = sources;
        this.model = model;
        this.told = told;
    }

    void check() {
        for (RuleSet set : RuleSet.values()) {
            List<RuleFile> files = sources.trees().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(set.folder() + "/"))
                    .map(Map.Entry::getValue)
                    .toList();
            boolean readWhole = files.stream()
                    .allMatch(file -> file.faults().isEmpty() && file.doubts().isEmpty());
            if (!files.isEmpty() && readWhole) {
                model.given(set).stream()
                        .filter(fact -> fact.kind() == FactType.Kind.GIVEN)
                        .forEach(fact -> fact(files, set, fact));
            }
        }
    }

    private void fact(List<RuleFile> files, RuleSet set, FactType fact) {
        Set<String> read = NumberStyle.read(sources, set.folder());
        List<String> unread = fact.fields().stream()
                .filter(field -> isCompared(field.type()))
                .map(FactField::name)
                .filter(name -> !read.contains(name))
                .toList();
        for (RuleFile file : files) {
            for (Import each : file.imports()) {
                if (each.simpleName().equals(fact.name())) {
                    unread(file, each.typeSpan(), set, fact, unread);
                    return;
                }
            }
        }
        RuleFile first = files.get(0);
        told.add(
                "unread-fact",
                Level.NOTE,
                first.name(),
                first.packageSpan().place(),
                "No rule of " + set.folder() + " looks at " + fact.name() + ".",
                null);
    }

    /** Whether rules compare such a thing themselves; of a text, a list or a part of the bid they ask what follows from it. */
    private static boolean isCompared(Type type) {
        return type instanceof Class<?> plain
                && (plain == boolean.class
                        || plain == int.class
                        || plain == long.class
                        || plain.isEnum()
                        || Comparable.class.isAssignableFrom(plain) && plain != String.class);
    }

    private void unread(RuleFile file, Span span, RuleSet set, FactType fact, List<String> fields) {
        if (!fields.isEmpty()) {
            told.note(
                    "unread-fact",
                    file,
                    span,
                    "No rule of " + set.folder() + " reads " + String.join(", ", fields) + " of " + fact.name() + ".");
        }
    }
}
