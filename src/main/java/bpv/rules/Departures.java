package bpv.rules;

import bpv.allocation.BestValue;
import bpv.rules.RulesLock.Departure;
import bpv.rules.meaning.Leaves.Leaf;
import bpv.rules.meaning.RuleForm;
import bpv.rules.meaning.RuleForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds in what a rules folder is not what was published. Bytes decide whether; meaning says what. */
final class Departures {
    private final Lock lock;
    private final RuleFiles files;
    private final LocalDate day;
    private final List<Departure> found = new ArrayList<>();

    /** The files of which it is said already what differs. */
    private final Set<String> told = new HashSet<>();

    Departures(Lock lock, RuleFiles files, LocalDate day) {
        this.lock = lock;
        this.files = files;
        this.day = day;
    }

    List<Departure> list() {
        if (!lock.intact()) {
            add(
                    "the file of published rules was changed after it was written: its digest is not that of what it says",
                    RulesLock.FILE,
                    1);
        }
        if (!lock.day().equals(day.toString())) {
            add("the day of assessment is " + day + ", and " + lock.day() + " was published", RulesLock.FILE, 1);
        }
        if (!lock.tieBreak().equals(BestValue.TIE_BREAK)) {
            add("this program breaks ties otherwise: " + BestValue.TIE_BREAK, RulesLock.FILE, 1);
        }
        SortedMap<String, String> now = LockText.digests(files);
        Set<String> differing = new TreeSet<>();
        lock.files().forEach((name, digest) -> {
            if (!digest.equals(now.get(name))) {
                differing.add(name);
            }
        });
        now.keySet().stream().filter(name -> !lock.files().containsKey(name)).forEach(differing::add);
        if (!differing.isEmpty()) {
            numbers();
            rules();
            differing.stream().filter(name -> !told.contains(name)).forEach(this::file);
        }
        found.sort(Comparator.comparing(Departure::file)
                .thenComparingInt(Departure::line)
                .thenComparing(Departure::what));
        return found;
    }

    private void add(String what, String file, int line) {
        found.add(new Departure(what, file, line));
        told.add(file);
    }

    private void numbers() {
        SortedMap<String, List<Leaf>> now = LockText.numbers(files);
        Set<String> names = new TreeSet<>(lock.numbers().keySet());
        names.addAll(now.keySet());
        for (String file : names) {
            SortedMap<String, String> was =
                    new TreeMap<>(lock.numbers().getOrDefault(file, Collections.emptySortedMap()));
            for (Leaf leaf : now.getOrDefault(file, List.of())) {
                String before = was.remove(leaf.subject());
                if (before == null) {
                    add(leaf.subject() + " is " + leaf.value() + ", and was not published", file, leaf.line());
                } else if (!before.equals(leaf.value())) {
                    add(
                            leaf.subject() + " is " + leaf.value() + ", and " + before + " was published",
                            file,
                            leaf.line());
                }
            }
            was.forEach((subject, before) -> add(subject + " is missing, and " + before + " was published", file, 1));
        }
    }

    private void rules() {
        SortedMap<String, SortedMap<String, RuleForm>> now =
                RuleForms.of(files.drl()).sets();
        Set<String> sets = new TreeSet<>(lock.rules().keySet());
        sets.addAll(now.keySet());
        for (String set : sets) {
            int before = found.size();
            rules(
                    set,
                    new TreeMap<>(lock.rules().getOrDefault(set, Collections.emptySortedMap())),
                    new TreeMap<>(now.getOrDefault(set, Collections.emptySortedMap())));
            if (found.size() > before) {
                files.drl().keySet().stream()
                        .filter(name -> RuleFiles.folderOf(name).equals(set))
                        .forEach(told::add);
                lock.files().keySet().stream()
                        .filter(name -> name.endsWith(".drl")
                                && RuleFiles.folderOf(name).equals(set))
                        .forEach(told::add);
            }
        }
    }

    private void rules(String set, SortedMap<String, String> was, SortedMap<String, RuleForm> now) {
        for (String name : List.copyOf(was.keySet())) {
            RuleForm rule = now.get(name);
            if (rule != null) {
                if (!LockText.told(rule).equals(was.get(name))) {
                    add("rule \"" + name + "\" decides otherwise than was published", rule.file(), rule.line());
                }
            }
        }
        Set<String> published = criteria(was);
        Set<String> present = now.values().stream().map(RuleForm::criterion).collect(Collectors.toSet());
        SortedMap<String, RuleForm> come = new TreeMap<>(now);
        come.keySet().removeAll(was.keySet());
        was.keySet().removeAll(now.keySet());
        renamed(was, come);
        gone(set, was, present);
        come.forEach((name, rule) -> add(
                published.contains(rule.criterion())
                        ? "rule \"" + name + "\" was not published"
                        : "criterion " + rule.criterion() + " was not published; rule \"" + name + "\" answers it",
                rule.file(),
                rule.line()));
    }

    private void renamed(SortedMap<String, String> gone, SortedMap<String, RuleForm> come) {
        Map<String, String> byMeaning = new HashMap<>();
        gone.forEach((name, meaning) -> byMeaning.put(meaning, name));
        come.values().removeIf(rule -> {
            String before = byMeaning.remove(LockText.told(rule));
            if (before != null) {
                gone.remove(before);
                add("rule \"" + before + "\" is now called \"" + rule.name() + "\"", rule.file(), rule.line());
            }
            return before != null;
        });
    }

    /** A criterion that has lost its last rule would ask nobody any more, which is more than a missing rule. */
    private void gone(String set, SortedMap<String, String> gone, Set<String> present) {
        String file = files.drl().keySet().stream()
                .filter(name -> RuleFiles.folderOf(name).equals(set))
                .findFirst()
                .orElse(RulesLock.FILE);
        SortedMap<String, List<String>> lost = new TreeMap<>();
        gone.forEach((name, meaning) -> {
            String criterion = criterion(meaning);
            if (present.contains(criterion)) {
                add("rule \"" + name + "\" is missing", file, 1);
            } else {
                lost.computeIfAbsent(criterion, any -> new ArrayList<>()).add("\"" + name + "\"");
            }
        });
        lost.forEach((criterion, names) -> add(
                "criterion " + criterion + " is not asked any more: all of its rules are missing, "
                        + String.join(" and ", names),
                file,
                1));
    }

    private static Set<String> criteria(SortedMap<String, String> rules) {
        return rules.values().stream().map(Departures::criterion).collect(Collectors.toSet());
    }

    private static String criterion(String told) {
        return told.substring(0, Math.max(0, told.lastIndexOf(' ')));
    }

    /** A file of which no rule and no number differs. */
    private void file(String name) {
        if (!files.has(name)) {
            add(name + " is missing", name, 1);
        } else if (!lock.files().containsKey(name)) {
            add(name + " was not published", name, 1);
        } else if (name.startsWith("reference/")) {
            add(name + " holds other facts, or says them otherwise", name, 1);
        } else {
            add(name + " is written otherwise than was published; nothing in it decides otherwise", name, 1);
        }
    }
}
