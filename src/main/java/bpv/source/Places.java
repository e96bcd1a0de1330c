package bpv.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys and values of a text stand, by JSON Pointer.
 *
 * <p>Kept for every bid of a round, and so small: line and column of each node, and no text but the keys.
 */
public final class Places {
    /** Of a text that has no tree. */
    public static final Places NONE = new Places(null, null);

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

    private final @Nullable Node tree;
    private @Nullable Spot root;

    private Places(@Nullable Node tree, @Nullable Spot root) {
        this.tree = tree;
        this.root = root;
    }

    public static Places of(Node root) {
        return new Places(null, spot("", null, root));
    }

    /** The same, gathered when the first is asked for; until then, and after it, the tree is kept too. */
    public static Places whenAsked(Node root) {
        return new Places(root, null);
    }

    /** Gathered by several threads at once, it is the same each time. */
    private @Nullable Spot root() {
        if (root == null && tree != null) {
            root = spot("", null, tree);
        }
        return root;
    }

    /** The places of the root and of one of its keys alone: all that is kept of a text that is not used. */
    public Places only(String key) {
        Spot spot = root();
        if (spot == null) {
            return this;
        }
        List<Spot> kept = spot.children().stream()
                .filter(child -> child.name().equals(key))
                .toList();
        return new Places(
                null, new Spot(spot.name(), spot.keyLine(), spot.keyColumn(), spot.line(), spot.column(), false, kept));
    }

    /** Where the value begins. */
    public Optional<Place> value(String pointer) {
        return Optional.ofNullable(find(pointer, false)).map(Spot::value);
    }

    /** Where the key of a value stands; empty for an item of a list and for the root. */
    public Optional<Place> key(String pointer) {
        return Optional.ofNullable(find(pointer, false)).flatMap(Spot::key);
    }

    /**
     * The place to show for a node: its key, or else its value; for a node that is not there, the nearest around it that
     * is.
     */
    public Place nearest(String pointer) {
        Spot spot = find(pointer, true);
        return spot == null ? Place.START : spot.key().orElseGet(spot::value);
    }

    private @Nullable Spot find(String pointer, boolean orNearest) {
        Spot spot = root();
        if (pointer.isEmpty()) {
            return spot;
        }
        for (String step : pointer.substring(1).split("/", -1)) {
            Spot child =
                    spot == null ? null : spot.child(step.replace("~1", "/").replace("~0", "~"));
            if (child == null) {
                return orNearest ? spot : null;
            }
            spot = child;
        }
        return spot;
    }

    private static Spot spot(String name, @Nullable Place key, Node node) {
        List<Spot> children = List.of();
        if (node instanceof Node.Mapping mapping) {
            children = new ArrayList<>(mapping.entries().size());
            for (Node.Entry entry : mapping.entries()) {
                children.add(spot(entry.key(), entry.keyPlace(), entry.value()));
            }
        } else if (node instanceof Node.Sequence sequence) {
            children = new ArrayList<>(sequence.items().size());
            for (Node item : sequence.items()) {
                children.add(spot("", null, item));
            }
        }
        Place value = node.place();
        return new Spot(
                name,
                key == null ? 0 : key.line(),
                key == null ? 0 : key.column(),
                value.line(),
                value.column(),
                node instanceof Node.Sequence,
                children);
    }

    /** @param keyLine 0 where there is no key */
    private record Spot(
            String name, int keyLine, int keyColumn, int line, int column, boolean list, List<Spot> children) {
        Place value() {
            return new Place(line, column);
        }

        Optional<Place> key() {
            return keyLine == 0 ? Optional.empty() : Optional.of(new Place(keyLine, keyColumn));
        }

        @Nullable
        Spot child(String step) {
            if (list) {
                boolean isIndex = INDEX.matcher(step).matches() && Integer.parseInt(step) < children.size();
                return isIndex ? children.get(Integer.parseInt(step)) : null;
            }
            for (Spot child : children) {
                if (child.name.equals(step)) {
                    return child;
                }
            }
            return null;
        }
    }
}
