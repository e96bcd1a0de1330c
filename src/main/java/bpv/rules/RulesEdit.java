package bpv.rules;

import bpv.alliance.Footprints;
import bpv.assessment.RuleCard;
import bpv.rules.meaning.Change;
import bpv.rules.meaning.Change.Kind;
import bpv.rules.meaning.Changes;
import bpv.rules.meaning.RuleForms;
import bpv.rules.meaning.TreeParts;
import bpv.source.Node.Mapping;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two rules folders, and what leads from the one to the other: changes of meaning, each of which can be made without the
 * others.
 */
public final class RulesEdit {
    private final RuleBook from;
    private final RuleBook to;
    private final SortedMap<String, Mapping> fromTrees;
    private final SortedMap<String, Mapping> toTrees;
    private final List<Change> all;

    private RulesEdit(RuleBook from, RuleBook to) {
        this.from = from;
        this.to = to;
        this.fromTrees = from.files().trees();
        this.toTrees = to.files().trees();
        this.all = Changes.between(
                RuleForms.of(changed(from.files().drl(), to.files().drl())),
                fromTrees,
                RuleForms.of(changed(to.files().drl(), from.files().drl())),
                toTrees);
    }

    /** The rule files of those folders in which any file differs: no others can hold a change. */
    private static SortedMap<String, byte[]> changed(SortedMap<String, byte[]> here, SortedMap<String, byte[]> there) {
        Set<String> folders = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        for (String name : names) {
            if (!Arrays.equals(here.get(name), there.get(name))) {
                folders.add(RuleFiles.folderOf(name));
            }
        }
        SortedMap<String, byte[]> changed = new TreeMap<>(here);
        changed.keySet().removeIf(name -> !folders.contains(RuleFiles.folderOf(name)));
        return changed;
    }

    /**
     * Loads both folders; of the second only those sets are compiled whose files differ.
     *
     * @param cache where compiled rules are kept between runs; null to compile anew and keep nothing
     * @throws RulesRejected if rules, numbers or reference data of either have faults, with file and line
     */
    public static RulesEdit between(RulesFolder from, RulesFolder to, @Nullable Path cache) {
        boolean backwards = !CompiledRules.isKept(from.files(), cache) && CompiledRules.isKept(to.files(), cache);
        RulesFolder first = backwards ? to : from;
        RulesFolder second = backwards ? from : to;
        RuleBook one = RuleBook.load(first.files(), cache);
        Footprints footprints = ReferenceFiles.read(second.files());
        RuleBook other = new RuleBook(
                second.files(), one.compiled().changedTo(second.files(), first.files(), cache), footprints);
        return backwards ? new RulesEdit(other, one) : new RulesEdit(one, other);
    }

    /** The folder that was. */
    public RuleBook from() {
        return from;
    }

    /** The folder that is to be. */
    public RuleBook to() {
        return to;
    }

    /** What means something else, by file and line. */
    public List<Change> changes() {
        return all.stream().filter(Change::hasMeaning).toList();
    }

    /** What is only said otherwise, by file and line. */
    public List<Change> wording() {
        return all.stream().filter(change -> !change.hasMeaning()).toList();
    }

    /** The files that differ, by name, in whatever way. */
    public List<String> files() {
        TreeSet<String> names = new TreeSet<>(from.files().all().keySet());
        names.addAll(to.files().all().keySet());
        return names.stream()
                .filter(name -> !Arrays.equals(
                        from.files().all().get(name), to.files().all().get(name)))
                .toList();
    }

    /**
     * The folder that was, with some of the changes made and no others.
     *
     * @param part changes of {@link #changes()}
     * @throws RulesRejected if numbers or facts cannot be read so: changes may need one another
     */
    public RuleBook with(Collection<Change> part) {
        Map<String, Mapping> trees = new HashMap<>();
        fromTrees.forEach((file, tree) -> {
            List<Change> own =
                    part.stream().filter(change -> change.file().equals(file)).toList();
            if (!own.isEmpty()) {
                trees.put(file, TreeParts.with(tree, toTrees.getOrDefault(file, tree), own));
            }
        });
        RuleFiles files = from.files().with(trees);
        boolean facts = trees.keySet().stream().anyMatch(file -> file.startsWith("reference/"));
        return new RuleBook(files, rules(part), facts ? ReferenceFiles.read(files) : from.footprints());
    }

    private CompiledRules rules(Collection<Change> part) {
        List<Change> own = part.stream()
                .filter(change -> change.kind() == Kind.RULE || change.kind() == Kind.RULES)
                .toList();
        if (own.isEmpty()) {
            return from.compiled();
        }
        Map<String, RuleCard> cards = new LinkedHashMap<>(from.compiled().cards());
        cards.putAll(to.compiled().cards());
        from.compiled().cards().forEach((key, card) -> {
            boolean changed = own.stream()
                    .anyMatch(change -> change.path().size() > 1
                            && key.equals(RuleIndex.key(
                                    change.path().get(0).replace('-', '_'),
                                    change.path().get(1))));
            if (!changed) {
                cards.put(key, card);
            }
        });
        return new RuleParts(from.compiled(), to.compiled()).with(own, cards);
    }
}
