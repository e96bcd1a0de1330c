package bpv.rules.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the rules of one file into forms. */
final class RuleReader {
    private final String set;
    private final String file;
    private final String text;
    private final PackageDescr rules;
    private final Set<String> imports;

    /** @param imports all that the set's files import: within a set they hold for every file */
    RuleReader(String set, String file, String text, PackageDescr rules, Set<String> imports) {
        this.set = set;
        this.file = file;
        this.text = text;
        this.rules = rules;
        this.imports = imports;
    }

    RuleForm form(RuleDescr rule) {
        Conditions conditions = new Conditions(word -> word);
        SortedMap<String, String> card = card(rule);
        String criterion = card.getOrDefault("criterion", "");
        card.remove("criterion");
        String plain = plain(rule, conditions, word -> word);
        UnaryOperator<String> renaming = renaming();
        return new RuleForm(
                set,
                rule.getName(),
                file,
                rule.getLine(),
                criterion,
                card,
                attributes(rule),
                conditions.shown(),
                Tokens.shown(String.valueOf(rule.getConsequence())),
                plain,
                plain(rule, new Conditions(renaming), renaming));
    }

    /** Names of bindings are replaced by numbers in the order of their first appearance. */
    private static UnaryOperator<String> renaming() {
        Map<String, String> names = new HashMap<>();
        return word -> word.startsWith("$") ? names.computeIfAbsent(word, any -> "$" + names.size()) : word;
    }

    private String plain(RuleDescr rule, Conditions conditions, UnaryOperator<String> name) {
        try {
            String when = conditions.plain(rule.getLhs());
            StringBuilder all = new StringBuilder(when).append(" then ");
            all.append(Tokens.plain(String.valueOf(rule.getConsequence()), name));
            new TreeMap<>(rule.getNamedConsequences())
                    .forEach((label, then) -> all.append(" then[")
                            .append(label)
                            .append("] ")
                            .append(Tokens.plain(String.valueOf(then), name)));
            if (rule.getParentName() != null) {
                all.append(" extends ").append(rule.getParentName());
            }
            return all.append(meant(all.toString())).toString();
        } catch (UnknownShape unknown) {
            return Tokens.plain(text.substring(rule.getStartCharacter(), rule.getEndCharacter() + 1), word -> word);
        }
    }

    /** What the rule's words stand for: a rule that is written alike means something else if they are imported from elsewhere. */
    private String meant(String rule) {
        Set<String> words = Set.copyOf(Tokens.of(rule));
        TreeSet<String> used = new TreeSet<>();
        for (String each : imports) {
            String last = each.substring(each.lastIndexOf('.') + 1);
            if (last.equals("*") || words.contains(last)) {
                used.add(each);
            }
        }
        return " " + used;
    }

    private SortedMap<String, String> attributes(RuleDescr rule) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (AttributeDescr each : rules.getAttributes()) {
            attributes.put(each.getName(), unquoted(each.getValue()));
        }
        for (AttributeDescr each : List.copyOf(rule.getAttributes().values())) {
            attributes.put(each.getName(), unquoted(each.getValue()));
        }
        return attributes;
    }

    private static SortedMap<String, String> card(RuleDescr rule) {
        SortedMap<String, String> card = new TreeMap<>();
        for (AnnotationDescr each : rule.getAnnotations()) {
            Object value = each.getValue();
            card.put(each.getName(), unquoted(value == null ? each.getValueMap().toString() : value.toString()));
        }
        return card;
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
