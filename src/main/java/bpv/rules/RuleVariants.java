package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of a book with one of them changed, many times over. All changed rules are compiled in one build, each under a
 * name of its own; the other rules of its set are those of the book. What a changed rule says is checked like any rule.
 */
public final class RuleVariants {
    private final RuleBook book;
    private final List<Change> changes;
    private final Map<String, org.drools.model.Rule> compiled = new HashMap<>();

    /**
     * A rule with another text.
     *
     * @param file the rule file, relative to the rules folder
     * @param rule the rule's name
     * @param text the whole rule, from {@code rule} to {@code end}, with the same name
     */
    public record Change(String file, String rule, String text) {}

    private RuleVariants(RuleBook book, List<Change> changes) {
        this.book = book;
        this.changes = changes;
    }

    /** Compiles all changes; those that cannot be compiled make no variant. */
    public static RuleVariants of(RuleBook book, List<Change> changes) {
        RuleVariants variants = new RuleVariants(book, List.copyOf(changes));
        variants.compile(0, changes.size());
        return variants;
    }

    /** The book with one of the changes, by its place in the list; empty if the changed rule does not compile. */
    public Optional<RuleBook> book(int index) {
        org.drools.model.Rule variant = compiled.get(changes.get(index).rule() + mark(index));
        return variant == null ? Optional.empty() : Optional.of(book(changes.get(index), variant));
    }

    private RuleBook book(Change change, org.drools.model.Rule variant) {
        RuleSet set = setOf(change.file());
        ModelImpl model = new ModelImpl(set.packageName());
        for (Model each : book.compiled().models().getOrDefault(set, List.of())) {
            each.getRules().stream()
                    .filter(rule -> !rule.getName().equals(change.rule()))
                    .forEach(model::addRule);
            each.getGlobals().forEach(model::addGlobal);
            each.getQueries().forEach(model::addQuery);
            each.getTypeMetaDatas().forEach(model::addTypeMetaData);
        }
        model.addRule(variant);
        KieBase base = KieBaseBuilder.createKieBaseFromModel(List.of(model));
        Map<String, RuleCard> cards = new HashMap<>(book.compiled().cards());
        RuleCard card = cards.get(RuleIndex.key(set.packageName(), change.rule()));
        if (card != null) {
            cards.put(RuleIndex.key(variant.getPackage(), variant.getName()), card);
        }
        return book.with(set, base, cards);
    }

    private static RuleSet setOf(String file) {
        for (RuleSet set : RuleSet.values()) {
            if (file.startsWith(set.folder() + "/")) {
                return set;
            }
        }
        throw new IllegalArgumentException(file + " belongs to no rule set");
    }

    private static String mark(int index) {
        return " #" + index;
    }

    /** Compiles a range of the changes; where one of them does not compile, each half on its own. */
    private void compile(int from, int to) {
        if (from >= to) {
            return;
        }
        Map<String, byte[]> sources = sources(from, to);
        try {
            RuleFiles files = book.files().instead(sources);
            RuleClasses classes = RuleClasses.of(RuleCompiler.compile(files, RuleIndex.of(files)));
            for (Model model : classes.models()) {
                model.getRules().forEach(rule -> compiled.put(rule.getName(), rule));
            }
        } catch (RulesRejected refused) {
            if (to - from > 1) {
                int middle = (from + to) / 2;
                compile(from, middle);
                compile(middle, to);
            }
        }
    }

    private Map<String, byte[]> sources(int from, int to) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (int i = from; i < to; i++) {
            Change change = changes.get(i);
            RuleFile file = RuleFile.read(change.file(), book.fileText(change.file()));
            StringBuilder text = texts.computeIfAbsent(change.file(), any -> new StringBuilder(header(file)));
            text.append(named(change, i)).append("\n\n");
        }
        Map<String, byte[]> sources = new TreeMap<>();
        texts.forEach((name, text) -> sources.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        return sources;
    }

    /** All that stands in the file but its rules. */
    private static String header(RuleFile file) {
        StringBuilder text = new StringBuilder("package " + file.packageName() + ";\n");
        file.imports()
                .forEach(
                        each -> text.append(each.span().of(file.text()).strip()).append('\n'));
        file.others().forEach(each -> text.append(each.span().of(file.text())).append('\n'));
        return text.toString();
    }

    private static String named(Change change, int index) {
        @Nullable
        Rule rule =
                RuleFile.read(change.file(), change.text()).rule(change.rule()).orElse(null);
        if (rule == null) {
            throw new IllegalArgumentException("the changed text is not the rule \"" + change.rule() + "\"");
        }
        int name = rule.nameSpan().end() - 1;
        return change.text().substring(0, name) + mark(index) + change.text().substring(name);
    }
}
