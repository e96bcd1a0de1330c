package bpv.rules;

import bpv.alliance.Footprints;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.source.Node.Mapping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule files of a rules folder as trees, for all that looks at rules without running them. Files with faults are among
 * them.
 */
public final class RuleSources {
    private final RuleFiles files;
    private final SortedMap<String, RuleFile> trees;

    private RuleSources(RuleFiles files, SortedMap<String, RuleFile> trees) {
        this.files = files;
        this.trees = trees;
    }

    /**
     * Reads a folder.
     *
     * @throws RulesRejected if there is no such folder, or something in it cannot be read or would be passed over
     */
    public static RuleSources read(Path folder) {
        return of(RuleFiles.read(folder));
    }

    static RuleSources of(RuleFiles files) {
        SortedMap<String, RuleFile> trees = new TreeMap<>();
        files.drl()
                .forEach((name, bytes) ->
                        trees.put(name, RuleFile.read(files.shown(name), new String(bytes, StandardCharsets.UTF_8))));
        return new RuleSources(files, Collections.unmodifiableSortedMap(trees));
    }

    RuleFiles files() {
        return files;
    }

    /** By the name relative to the folder, such as {@code gateway/approvals.drl}; each knows its name with the folder. */
    public SortedMap<String, RuleFile> trees() {
        return trees;
    }

    /** How messages name a file, which is given relative to the folder. */
    public String shown(String name) {
        return files.shown(name);
    }

    /** The text of every file, by the name that messages give it. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : files.names()) {
            texts.put(files.shown(name), new String(files.bytes(name), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** The footprints and their 62-day figures; empty if they have faults. */
    public Optional<Footprints> footprints() {
        try {
            return Optional.of(ReferenceFiles.read(files));
        } catch (RulesRejected toldByNumbersCheck) {
            return Optional.empty();
        }
    }

    /** The bytes of a file, which is given relative to the folder; empty if it is not there. */
    public Optional<byte[]> bytes(String name) {
        return files.has(name) ? Optional.of(files.bytes(name)) : Optional.empty();
    }

    /** What a file of numbers holds; empty if it is not there or cannot be read. */
    public Optional<Mapping> numbers(String name) {
        try {
            return files.has(name) ? Optional.of(ParameterFile.root(files, name)) : Optional.empty();
        } catch (RulesRejected unreadable) {
            return Optional.empty();
        }
    }

    /** The set that a file belongs to, by its folder; empty if its folder is none. */
    public static Optional<RuleSet> set(String name) {
        int slash = name.indexOf('/');
        String folder = slash < 0 ? "" : name.substring(0, slash);
        return Arrays.stream(RuleSet.values())
                .filter(set -> set.folder().equals(folder))
                .findFirst();
    }

    /** The rules of each criterion that a card names, by its id. */
    public SortedMap<String, List<Rule>> byCriterion() {
        SortedMap<String, List<Rule>> criteria = new TreeMap<>();
        for (RuleFile file : trees.values()) {
            for (Rule rule : file.rules()) {
                if (!rule.criterion().isEmpty()) {
                    criteria.computeIfAbsent(rule.criterion(), any -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        return criteria;
    }
}
