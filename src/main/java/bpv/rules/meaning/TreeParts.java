package bpv.rules.meaning;

import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes some of the changes of a file of numbers or facts, and leaves the others out. */
public final class TreeParts {
    private TreeParts() {}

    /**
     * A file as it was, with some changes made.
     *
     * @param from as it was
     * @param to as it is to be, with all changes
     * @param part the changes to make, all of this file
     */
    public static Mapping with(Mapping from, Mapping to, Collection<Change> part) {
        Mapping made = from;
        for (Change change : part) {
            made = with(made, to, change.path());
        }
        return made;
    }

    private static Mapping with(Mapping from, Mapping to, List<String> path) {
        String key = path.get(0);
        Optional<Entry> there =
                to.entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : from.entries()) {
            if (!entry.key().equals(key)) {
                entries.add(entry);
            } else if (path.size() > 1) {
                Mapping deeper = with((Mapping) entry.value(), value(there), path.subList(1, path.size()));
                entries.add(new Entry(key, entry.keyPlace(), deeper));
            } else {
                there.ifPresent(entries::add);
            }
        }
        if (from.get(key).isEmpty()) {
            there.ifPresent(entries::add);
        }
        return new Mapping(entries, from.place(), from.pointer());
    }

    private static Mapping value(Optional<Entry> entry) {
        Node value = entry.orElseThrow().value();
        return (Mapping) value;
    }
}
