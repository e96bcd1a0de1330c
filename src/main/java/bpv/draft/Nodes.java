package bpv.draft;

import bpv.assessment.Words;
import bpv.report.Completion.Fill;
import bpv.source.Edits;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written in a tree, and new parts of one. */
final class Nodes {
    static final Node NOTHING = Edits.plain("");
    static final Node EMPTY = Edits.mapping(Map.of());

    private Nodes() {}

    static Part at(Node tree, String pointer) {
        return new Part(Edits.at(tree, pointer).orElse(null));
    }

    /** Whether something is written there; a key with nothing after it is not. */
    static boolean has(Node tree, String pointer) {
        return at(tree, pointer).isWritten();
    }

    static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }

    /**
     * The tree with nothing written where a text has only what cannot be seen, which says as little; the same tree if there
     * is no such text.
     */
    static Node withoutEmptyTexts(Node node) {
        if (node instanceof Node.Scalar scalar) {
            boolean empty = !scalar.isNull() && Words.none(scalar.text());
            return empty ? new Node.Scalar("", false, scalar.place(), scalar.pointer()) : node;
        }
        boolean changed = false;
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items().size());
            for (Node item : sequence.items()) {
                items.add(withoutEmptyTexts(item));
                changed |= items.get(items.size() - 1) != item;
            }
            return changed ? new Node.Sequence(items, sequence.place(), sequence.pointer()) : node;
        }
        Node.Mapping mapping = (Node.Mapping) node;
        List<Node.Entry> entries = new ArrayList<>(mapping.entries().size());
        for (Node.Entry entry : mapping.entries()) {
            Node value = withoutEmptyTexts(entry.value());
            changed |= value != entry.value();
            entries.add(value == entry.value() ? entry : new Node.Entry(entry.key(), entry.keyPlace(), value));
        }
        return changed ? new Node.Mapping(entries, mapping.place(), mapping.pointer()) : node;
    }

    static Optional<String> text(Node tree, String pointer) {
        return at(tree, pointer).text();
    }

    static List<String> items(Node tree, String pointer) {
        return at(tree, pointer).items().stream().map(Part::pointer).toList();
    }

    static Fill plain(String pointer, Object value) {
        return new Fill(pointer, Edits.plain(value.toString()));
    }

    static Fill text(String pointer, Object value) {
        return new Fill(pointer, Edits.text(value.toString()));
    }

    /** A group of keys and values in turn; text is quoted, a number or a day is not. */
    static Node group(Object... keysAndValues) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            values.put((String) keysAndValues[i], node(value));
        }
        return Edits.mapping(values);
    }

    private static Node node(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        return value instanceof String text ? Edits.text(text) : Edits.plain(value.toString());
    }

    /** The tree with every fill made, in order. */
    static Node filled(Node tree, List<Fill> fills) {
        Node filled = tree;
        for (Fill fill : fills) {
            filled = Edits.set(filled, fill.pointer(), fill.value());
        }
        return filled;
    }

    /** The same fills with the number of each item that is appended. */
    static List<Fill> numbered(Node tree, List<Fill> fills) {
        List<Fill> numbered = new ArrayList<>();
        Node filled = tree;
        for (Fill fill : fills) {
            String pointer = fill.pointer();
            if (pointer.endsWith("/-")) {
                String list = pointer.substring(0, pointer.length() - 2);
                pointer = list + "/" + items(filled, list).size();
            }
            filled = Edits.set(filled, pointer, fill.value());
            numbered.add(new Fill(pointer, fill.value()));
        }
        return numbered;
    }
}
