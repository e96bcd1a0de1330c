package bpv.document;

import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds nodes for checks that look at several values, whatever else is wrong with the document. */
final class Lookup {
    private Lookup() {}

    static Optional<Node> child(Node node, String key) {
        return node instanceof Node.Mapping mapping ? mapping.get(key) : Optional.empty();
    }

    /** The items of the list with this key; none if it is not a list. */
    static List<Node> items(Node node, String key) {
        return child(node, key).map(Lookup::items).orElse(List.of());
    }

    static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    /** The single values that the items of a list have at a key. */
    static List<Node.Scalar> scalars(Node list, String key, Reading reading) {
        List<Node.Scalar> scalars = new ArrayList<>();
        for (Node item : items(list)) {
            if (child(item, key).orElse(null) instanceof Node.Scalar value
                    && !value.isNull()
                    && !reading.isUnreadable(value)) {
                scalars.add(value);
            }
        }
        return scalars;
    }
}
