package bpv.rules.meaning;

import bpv.rules.meaning.Change.Deed;
import bpv.rules.meaning.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which rules of two folders mean something else. */
final class RuleDifferences {
    private final List<Change> changes = new ArrayList<>();

    private RuleDifferences() {}

    static List<Change> between(RuleForms from, RuleForms to) {
        RuleDifferences all = new RuleDifferences();
        TreeSet<String> sets = new TreeSet<>(from.sets().keySet());
        sets.addAll(to.sets().keySet());
        sets.forEach(set -> all.set(set, from, to));
        return all.changes;
    }

    private void set(String set, RuleForms from, RuleForms to) {
        int before = changes.size();
        rules(from.set(set), to.set(set));
        List<Change> own = changes.subList(before, changes.size());
        boolean together = !from.shared(set).isEmpty() || !to.shared(set).isEmpty();
        if (together && !from.shared(set).equals(to.shared(set))) {
            List<String> said = own.stream()
                    .filter(Change::hasMeaning)
                    .map(Change::sentence)
                    .toList();
            String what = said.isEmpty() ? "their functions and declarations" : String.join("; ", said);
            own.removeIf(Change::hasMeaning);
            changes.add(new Change(
                    Kind.RULES,
                    Deed.CHANGED,
                    "Rules of " + set,
                    "as they were",
                    what,
                    "",
                    file(set, from, to),
                    1,
                    List.of(set)));
        }
    }

    private static String file(String set, RuleForms from, RuleForms to) {
        return Stream.concat(to.set(set).values().stream(), from.set(set).values().stream())
                .map(RuleForm::file)
                .findFirst()
                .orElse(set);
    }

    private void rules(SortedMap<String, RuleForm> from, SortedMap<String, RuleForm> to) {
        SortedMap<String, RuleForm> gone = new TreeMap<>(from);
        gone.keySet().removeAll(to.keySet());
        SortedMap<String, RuleForm> come = new TreeMap<>(to);
        come.keySet().removeAll(from.keySet());
        renamed(gone, come);
        from.forEach((name, before) -> {
            RuleForm now = to.get(name);
            if (now != null) {
                rule(before, now);
            }
        });
        gone.values().forEach(rule -> changes.add(change(rule, Deed.REMOVED, told(rule), null)));
        come.values().forEach(rule -> changes.add(change(rule, Deed.ADDED, null, told(rule))));
    }

    /** A rule that has only another name is found under it. */
    private void renamed(SortedMap<String, RuleForm> gone, SortedMap<String, RuleForm> come) {
        for (RuleForm before : List.copyOf(gone.values())) {
            for (RuleForm now : List.copyOf(come.values())) {
                if (before.decidesAs(now)) {
                    changes.add(wording(now, "name of a rule", before.name(), now.name()));
                    gone.remove(before.name());
                    come.remove(now.name());
                    break;
                }
            }
        }
    }

    private void rule(RuleForm before, RuleForm now) {
        if (!before.decidesAs(now)) {
            List<String> was = new ArrayList<>();
            List<String> is = new ArrayList<>();
            differing("criterion", before.criterion(), now.criterion(), was, is);
            attributes(before, now, was, is);
            only("condition", before.conditions(), now.conditions(), was);
            only("condition", now.conditions(), before.conditions(), is);
            differing("conclusion", before.conclusion(), now.conclusion(), was, is);
            if (was.isEmpty() && is.isEmpty()) {
                was.add("its parts as they were");
                is.add("put together otherwise");
            }
            changes.add(change(now, Deed.CHANGED, joined(was), joined(is)));
        }
        TreeSet<String> keys = new TreeSet<>(before.card().keySet());
        keys.addAll(now.card().keySet());
        for (String key : keys) {
            String was = before.card().getOrDefault(key, "");
            String is = now.card().getOrDefault(key, "");
            if (!was.equals(is)) {
                changes.add(wording(now, key + " of a rule", was, is));
            }
        }
    }

    private static void attributes(RuleForm before, RuleForm now, List<String> was, List<String> is) {
        SortedSet<String> keys = new TreeSet<>(before.attributes().keySet());
        keys.addAll(now.attributes().keySet());
        for (String key : keys) {
            String words = key.equals("date-effective") ? "in force from" : key.equals("date-expires") ? "until" : key;
            differing(
                    words,
                    before.attributes().getOrDefault(key, "nothing said"),
                    now.attributes().getOrDefault(key, "nothing said"),
                    was,
                    is);
        }
    }

    private static void differing(String what, String before, String now, List<String> was, List<String> is) {
        if (!before.equals(now)) {
            was.add(what + " " + before);
            is.add(what + " " + now);
        }
    }

    /** What stands in the one list more often than in the other. */
    private static void only(String what, List<String> here, List<String> there, List<String> found) {
        List<String> rest = new ArrayList<>(there);
        here.stream().filter(each -> !rest.remove(each)).forEach(each -> found.add(what + " " + each));
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? "without that" : String.join("; ", parts);
    }

    private static String told(RuleForm rule) {
        return "criterion " + rule.criterion() + ", when " + String.join(", ", rule.conditions());
    }

    private static Change change(RuleForm rule, Deed deed, @Nullable String was, @Nullable String now) {
        return new Change(
                Kind.RULE,
                deed,
                "Rule \"" + rule.name() + "\"",
                was,
                now,
                "",
                rule.file(),
                rule.line(),
                List.of(rule.set(), rule.name()));
    }

    private static Change wording(RuleForm rule, String what, String was, String now) {
        return new Change(
                Kind.WORDING,
                Deed.CHANGED,
                "Rule \"" + rule.name() + "\", " + what,
                "\"" + was + "\"",
                "\"" + now + "\"",
                "",
                rule.file(),
                rule.line(),
                List.of(rule.set(), rule.name(), what));
    }
}
