package bpv.rules.meaning;

import bpv.rules.meaning.Change.Deed;
import bpv.rules.meaning.Change.Kind;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds which values of two files of numbers or facts differ. How they are written makes no difference: order of keys,
 * quotes, comments, 62 or 62.0.
 */
final class TreeDifferences {
    private final String file;
    private final Kind kind;
    private final List<Change> changes = new ArrayList<>();

    private TreeDifferences(String file) {
        this.file = file;
        this.kind = file.startsWith("outcomes/")
                ? Kind.OUTCOME
                : file.startsWith("reference/") ? Kind.REFERENCE : Kind.NUMBER;
    }

    /** @param file the name of both, relative to the rules folder */
    static List<Change> between(String file, Mapping from, Mapping to) {
        TreeDifferences all = new TreeDifferences(file);
        all.mappings(List.of(), from, to, "");
        all.order(from, to);
        return all.changes;
    }

    private void mappings(List<String> path, Mapping from, Mapping to, String unit) {
        Set<String> keys = new LinkedHashSet<>();
        to.entries().forEach(entry -> keys.add(entry.key()));
        from.entries().forEach(entry -> keys.add(entry.key()));
        String counted = to.get("unit")
                .or(() -> from.get("unit"))
                .map(TreeDifferences::shown)
                .orElse(unit);
        for (String key : keys) {
            entries(child(path, key), entry(from, key), entry(to, key), counted);
        }
    }

    private void entries(List<String> path, @Nullable Entry from, @Nullable Entry to, String unit) {
        if (from == null || to == null) {
            Entry there = Objects.requireNonNull(to == null ? from : to);
            change(path, from == null ? null : from.value(), to == null ? null : to.value(), there, unit);
        } else if (from.value() instanceof Mapping before && to.value() instanceof Mapping now) {
            mappings(path, before, now, unit);
        } else if (!plain(from.value()).equals(plain(to.value()))) {
            change(path, from.value(), to.value(), to, unit);
        }
    }

    private void change(List<String> path, @Nullable Node from, @Nullable Node to, Entry there, String unit) {
        String last = path.get(path.size() - 1);
        Deed deed = from == null ? Deed.ADDED : to == null ? Deed.REMOVED : Deed.CHANGED;
        boolean number = last.equals("is") || path.contains("is");
        changes.add(new Change(
                Subjects.isWording(file, path) ? Kind.WORDING : kind,
                deed,
                Subjects.of(file, path),
                from == null ? null : told(from),
                to == null ? null : told(to),
                number || deed != Deed.CHANGED ? unit : "",
                file,
                there.keyPlace().line(),
                path));
    }

    /** The order of outcomes and Alliances is that of reports. */
    private void order(Mapping from, Mapping to) {
        List<String> before = keysOfBoth(from, to);
        List<String> now = keysOfBoth(to, from);
        if (kind == Kind.OUTCOME && !before.equals(now)) {
            changes.add(new Change(
                    Kind.WORDING,
                    Deed.CHANGED,
                    "order of the outcomes",
                    String.join(", ", before),
                    String.join(", ", now),
                    "",
                    file,
                    1,
                    List.of()));
        }
    }

    private static List<String> keysOfBoth(Mapping one, Mapping other) {
        return one.entries().stream()
                .map(Entry::key)
                .filter(key -> other.get(key).isPresent())
                .toList();
    }

    private static @Nullable Entry entry(Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    static List<String> child(List<String> path, String key) {
        List<String> child = new ArrayList<>(path);
        child.add(key);
        return child;
    }

    /** The value, the same for every way of writing it. */
    static String plain(Node node) {
        if (node instanceof Scalar scalar) {
            return number(scalar).orElse(scalar.isNull() ? "null" : scalar.text());
        } else if (node instanceof Sequence list) {
            return list.items().stream().map(TreeDifferences::plain).toList().toString();
        }
        return ((Mapping) node)
                .entries().stream()
                        .map(entry -> entry.key() + ": " + plain(entry.value()))
                        .sorted()
                        .toList()
                        .toString();
    }

    private static Optional<String> number(Scalar scalar) {
        return scalar.text().matches("-?\\d{1,20}(\\.\\d{1,20})?")
                ? Optional.of(new BigDecimal(scalar.text()).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    /** A value with its date is told by the value. */
    private static String told(Node node) {
        return node instanceof Mapping mapping && mapping.get("is").isPresent()
                ? shown(mapping.get("is").get())
                : shown(node);
    }

    /** The value in one line, as it is written. */
    static String shown(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        } else if (node instanceof Sequence list) {
            return list.items().stream().map(TreeDifferences::shown).collect(Collectors.joining(", "));
        }
        return ((Mapping) node)
                .entries().stream()
                        .map(entry -> entry.key() + ": " + told(entry.value()))
                        .collect(Collectors.joining(", "));
    }
}
