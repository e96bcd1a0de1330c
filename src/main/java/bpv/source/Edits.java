package bpv.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changed copies of a tree, and trees written as text.
 *
 * <p>A tree never changes: each edit gives a new one, with every pointer as it is after the edit. What is put in stands at
 * the place of what it replaces or, if it is new, of the group or list around it.
 */
public final class Edits {
    private static final String END = "-";

    private Edits() {}

    /** The node with this JSON Pointer, if there is one. */
    public static Optional<Node> at(Node root, String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw noPointer(pointer);
        }
        Node node = root;
        for (int slash = 0; slash >= 0 && slash < pointer.length(); ) {
            int next = pointer.indexOf('/', slash + 1);
            Node child = child(node, unescaped(pointer.substring(slash + 1, next < 0 ? pointer.length() : next)));
            if (child == null) {
                return Optional.empty();
            }
            node = child;
            slash = next;
        }
        return Optional.of(node);
    }

    /**
     * The tree with a value at a pointer, instead of the one that is there.
     *
     * <p>A key that is absent comes last in its group; in a list the number of its items, or {@code -}, appends. Groups
     * and lists on the way are made where there is nothing.
     *
     * @throws IllegalArgumentException if a value on the way is neither group nor list, or a list has no such item
     */
    public static Node set(Node root, String pointer, Node value) {
        return set(root, steps(pointer), 0, "", value);
    }

    /** The tree without the node at a pointer; the same tree if there is none. The items after it move up. */
    public static Node remove(Node root, String pointer) {
        if (pointer.isEmpty()) {
            throw new IllegalArgumentException("the root of a tree cannot be removed");
        }
        if (at(root, pointer).isEmpty()) {
            return root;
        }
        int last = pointer.lastIndexOf('/');
        String parent = pointer.substring(0, last);
        Node around = at(root, parent).orElseThrow();
        return set(root, steps(parent), 0, "", without(around, unescaped(pointer.substring(last + 1))));
    }

    /** A single value without quotes: a number, a word, a date, true or false; nothing if the text is empty. */
    public static Node plain(String text) {
        return new Node.Scalar(text, false, Place.START, "");
    }

    /** A text in quotes. */
    public static Node text(String text) {
        return new Node.Scalar(text, true, Place.START, "");
    }

    /** A group of keys, in the order of the map. */
    public static Node mapping(Map<String, Node> values) {
        List<Node.Entry> entries = new ArrayList<>();
        values.forEach((key, value) ->
                entries.add(new Node.Entry(key, Place.START, moved(value, Node.child("", key), Place.START))));
        return new Node.Mapping(entries, Place.START, "");
    }

    public static Node list(List<Node> items) {
        return new Node.Sequence(items(items, "", Place.START), Place.START, "");
    }

    /** As YAML in block style, that reads back to the same tree. */
    public static String yaml(Node root) {
        return new YamlText().write(root);
    }

    /**
     * As indented JSON, that reads back to the same tree as far as JSON can say it: a value without quotes that JSON would
     * not take as a number, {@code true}, {@code false} or {@code null} becomes a text.
     */
    public static String json(Node root) {
        return new JsonText().write(root);
    }

    private static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (!pointer.startsWith("/")) {
            throw noPointer(pointer);
        }
        List<String> steps = new ArrayList<>();
        for (String step : pointer.substring(1).split("/", -1)) {
            steps.add(unescaped(step));
        }
        return steps;
    }

    private static IllegalArgumentException noPointer(String pointer) {
        return new IllegalArgumentException("a JSON Pointer begins with '/', but this is '" + pointer + "'");
    }

    private static String unescaped(String step) {
        return step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.get(step).orElse(null);
        }
        if (node instanceof Node.Sequence sequence) {
            int index = index(step);
            return index >= 0 && index < sequence.items().size()
                    ? sequence.items().get(index)
                    : null;
        }
        return null;
    }

    /** -1 if it is none. */
    private static int index(String step) {
        boolean number = !step.isEmpty() && step.length() <= 6 && (step.equals("0") || step.charAt(0) != '0');
        for (int i = 0; i < step.length(); i++) {
            number &= step.charAt(i) >= '0' && step.charAt(i) <= '9';
        }
        return number ? Integer.parseInt(step) : -1;
    }

    private static Node set(Node node, List<String> steps, int depth, String pointer, Node value) {
        if (depth == steps.size()) {
            return value.pointer().equals(pointer) && value.place().equals(node.place())
                    ? value
                    : moved(value, pointer, node.place());
        }
        String step = steps.get(depth);
        Node around = isNothing(node) ? made(step, node.place(), pointer) : node;
        if (around instanceof Node.Mapping mapping) {
            return setKey(mapping, steps, depth, value);
        }
        if (around instanceof Node.Sequence sequence) {
            return setItem(sequence, steps, depth, value);
        }
        throw new IllegalArgumentException("at '" + pointer + "' is a single value, which has no '" + step + "'");
    }

    private static Node setKey(Node.Mapping mapping, List<String> steps, int depth, Node value) {
        String key = steps.get(depth);
        String pointer = Node.child(mapping.pointer(), key);
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        for (int i = 0; i < entries.size(); i++) {
            Node.Entry entry = entries.get(i);
            if (entry.key().equals(key)) {
                entries.set(
                        i, new Node.Entry(key, entry.keyPlace(), set(entry.value(), steps, depth + 1, pointer, value)));
                return new Node.Mapping(entries, mapping.place(), mapping.pointer());
            }
        }
        Node nothing = new Node.Scalar("", false, mapping.place(), pointer);
        entries.add(new Node.Entry(key, mapping.place(), set(nothing, steps, depth + 1, pointer, value)));
        return new Node.Mapping(entries, mapping.place(), mapping.pointer());
    }

    private static Node setItem(Node.Sequence sequence, List<String> steps, int depth, Node value) {
        List<Node> items = new ArrayList<>(sequence.items());
        String step = steps.get(depth);
        int index = step.equals(END) ? items.size() : index(step);
        if (index < 0 || index > items.size()) {
            throw new IllegalArgumentException("the list at '" + sequence.pointer() + "' has " + items.size()
                    + " items, and so none that is '" + step + "'");
        }
        String pointer = sequence.pointer() + "/" + index;
        if (index == items.size()) {
            items.add(new Node.Scalar("", false, sequence.place(), pointer));
        }
        items.set(index, set(items.get(index), steps, depth + 1, pointer, value));
        return new Node.Sequence(items, sequence.place(), sequence.pointer());
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }

    /** What a step can go into: a list for its first item or its end, or else a group. */
    private static Node made(String step, Place place, String pointer) {
        return step.equals(END) || step.equals("0")
                ? new Node.Sequence(List.of(), place, pointer)
                : new Node.Mapping(List.of(), place, pointer);
    }

    private static Node without(Node around, String step) {
        if (around instanceof Node.Mapping mapping) {
            List<Node.Entry> kept = mapping.entries().stream()
                    .filter(entry -> !entry.key().equals(step))
                    .toList();
            return new Node.Mapping(kept, mapping.place(), mapping.pointer());
        }
        Node.Sequence sequence = (Node.Sequence) around;
        List<Node> kept = new ArrayList<>(sequence.items());
        kept.remove(index(step));
        return new Node.Sequence(items(kept, sequence.pointer(), null), sequence.place(), sequence.pointer());
    }

    private static List<Node> items(List<Node> items, String pointer, @Nullable Place place) {
        List<Node> moved = new ArrayList<>(items.size());
        for (Node item : items) {
            moved.add(moved(item, pointer + "/" + moved.size(), place));
        }
        return moved;
    }

    /** The same node under another pointer; {@code null} leaves it and all inside it at their places. */
    private static Node moved(Node node, String pointer, @Nullable Place place) {
        Place at = place == null ? node.place() : place;
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(scalar.text(), scalar.quoted(), at, pointer);
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(items(sequence.items(), pointer, place), at, pointer);
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : ((Node.Mapping) node).entries()) {
            Node value = moved(entry.value(), Node.child(pointer, entry.key()), place);
            entries.add(new Node.Entry(entry.key(), place == null ? entry.keyPlace() : place, value));
        }
        return new Node.Mapping(entries, at, pointer);
    }
}
