package bpv.policy.check;

import bpv.desk.Level;
import bpv.rules.NumbersCheck;
import bpv.rules.RuleSources;
import bpv.rules.facts.FactModel;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.RuleFile;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the house asks of numbers: that assumed ones say so, and that something reads them. */
final class NumberStyle {
    private final RuleSources sources;
    private final FactModel model;
    private final Told told;

    NumberStyle(RuleSources sources, FactModel model, Told told) {
        this.sources = sources;
        this.model = model;
        this.told = told;
    }

    void check() {
        for (String name : NumbersCheck.wanted()) {
            String folder = name.substring(0, name.indexOf('/'));
            Set<String> read = read(sources, folder);
            sources.numbers(name)
                    .ifPresent(numbers -> numbers.entries().forEach(number -> {
                        assumed(sources.shown(name), number);
                        unused(name, folder, number, read);
                    }));
        }
    }

    private void assumed(String file, Entry number) {
        if (!(number.value() instanceof Mapping fields)
                || !(fields.get("values").orElse(null) instanceof Mapping values)) {
            return;
        }
        for (Entry dated : values.entries()) {
            if (text(dated, "standing").equals("assumed")
                    && !text(dated, "source").contains("assum")) {
                told.add(
                        "assumed-source",
                        Level.WARNING,
                        file,
                        dated.keyPlace(),
                        "The number " + number.key() + " is assumed, but names a source as if that said it.",
                        "Write source: \"assumption, not published\", or another standing.");
            }
        }
    }

    private void unused(String name, String folder, Entry number, Set<String> read) {
        boolean known =
                model.numbers(folder).flatMap(type -> type.field(number.key())).isPresent();
        if (known && !read.contains(number.key()) && !FactModel.isReadByTheProgram(folder, number.key())) {
            told.add(
                    "unused-number",
                    Level.WARNING,
                    sources.shown(name),
                    number.keyPlace(),
                    "No rule reads the number " + number.key() + ", so that changing it changes nothing.",
                    "Compare with it in a rule of " + folder + ".");
        }
    }

    /** Every name that the rules of a folder speak. */
    static Set<String> read(RuleSources sources, String folder) {
        Set<String> read = new HashSet<>();
        for (Map.Entry<String, RuleFile> entry : sources.trees().entrySet()) {
            if (entry.getKey().startsWith(folder + "/")) {
                entry.getValue()
                        .rules()
                        .forEach(rule -> FileStyle.expressions(rule).forEach(said -> name(said, read)));
            }
        }
        return read;
    }

    private static void name(Expression said, Set<String> read) {
        if (said instanceof Name name) {
            read.add(name.name());
        } else if (said instanceof Expression.Call call) {
            read.add(call.name());
        } else if (said instanceof Expression.Member member) {
            read.add(member.name());
        }
    }

    private static String text(Entry entry, String key) {
        return entry.value() instanceof Mapping fields && fields.get(key).orElse(null) instanceof Scalar scalar
                ? scalar.text()
                : "";
    }
}
