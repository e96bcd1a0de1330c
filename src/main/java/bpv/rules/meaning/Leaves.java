package bpv.rules.meaning;

import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Every value of a file of numbers that can decide something, by the name under which it is spoken of. */
public final class Leaves {
    private final String file;
    private final List<Leaf> leaves = new ArrayList<>();

    private Leaves(String file) {
        this.file = file;
    }

    /**
     * One value.
     *
     * @param subject such as {@code funding-tests/scoreToFund, from 2016-12-06}
     * @param value the same for every way of writing it
     * @param line where it stands, from 1
     */
    public record Leaf(String subject, String value, int line) {}

    /** The values of a file, by its name relative to the rules folder, in the order of the file. */
    public static List<Leaf> of(String file, Mapping tree) {
        Leaves all = new Leaves(file);
        all.add(List.of(), tree);
        return all.leaves;
    }

    private void add(List<String> path, Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            List<String> own = TreeDifferences.child(path, entry.key());
            Node value = entry.value();
            if (value instanceof Mapping deeper) {
                add(own, deeper);
            } else if (!Subjects.isWording(file, own)) {
                leaves.add(new Leaf(
                        Subjects.of(file, own),
                        TreeDifferences.plain(value),
                        entry.keyPlace().line()));
            }
        }
    }
}
