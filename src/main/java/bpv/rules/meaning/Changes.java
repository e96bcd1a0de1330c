package bpv.rules.meaning;

import bpv.source.Node.Mapping;
import bpv.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares two rules folders by what they mean. */
public final class Changes {
    private static final Mapping NOTHING = new Mapping(List.of(), Place.START, "");

    private Changes() {}

    /**
     * Every change, by file and line; those of words among them.
     *
     * @param fromRules the rules of the folder that was
     * @param fromTrees its files of numbers and facts that the program reads, by path within the folder
     * @param toRules the rules of the folder that is to be
     * @param toTrees its files
     */
    public static List<Change> between(
            RuleForms fromRules,
            SortedMap<String, Mapping> fromTrees,
            RuleForms toRules,
            SortedMap<String, Mapping> toTrees) {
        List<Change> changes = new ArrayList<>(RuleDifferences.between(fromRules, toRules));
        SortedSet<String> files = new TreeSet<>(fromTrees.keySet());
        files.addAll(toTrees.keySet());
        for (String file : files) {
            changes.addAll(TreeDifferences.between(
                    file, fromTrees.getOrDefault(file, NOTHING), toTrees.getOrDefault(file, NOTHING)));
        }
        changes.sort(Comparator.comparing(Change::file)
                .thenComparingInt(Change::line)
                .thenComparing(Change::subject));
        return List.copyOf(changes);
    }
}
