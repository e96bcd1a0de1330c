package bpv.document;

import bpv.source.Node;
import bpv.source.Place;
import bpv.source.Places;
import bpv.source.Problem;
import bpv.source.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document while it is read: where its nodes stand, and the problems found so far. */
final class Reading {
    private final String file;
    private final Places places;
    private final Set<String> unreadable;
    private final List<Problem> problems = new ArrayList<>();

    /** @param unreadable the pointers of values that already have a problem and say nothing themselves */
    Reading(String file, Places places, Set<String> unreadable) {
        this.file = file;
        this.places = places;
        this.unreadable = Set.copyOf(unreadable);
    }

    /** The value of a node, if it has one, without a word about what is wrong with it. */
    <T> Optional<T> quietly(Shape<T> shape, Node node) {
        return shape.read(node, new Reading(file, places, unreadable));
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isUnreadable(Node node) {
        return !unreadable.isEmpty() && unreadable.contains(node.pointer());
    }

    /** The single value at this node; anything else is told to be of the wrong type. */
    Optional<Node.Scalar> scalar(Node node, Shape<?> shape) {
        if (node instanceof Node.Scalar scalar && !scalar.isNull() && !isUnreadable(node)) {
            return Optional.of(scalar);
        }
        wrongType(node, shape, null);
        return Optional.empty();
    }

    /** Told once only: what already has a problem, such as an alias, is passed over. */
    void wrongType(Node node, Shape<?> shape, @Nullable String hint) {
        if (!isUnreadable(node)) {
            mustBe(node, "wrong-type", shape.expected(), hint);
        }
    }

    /** The value of a node has to be something else. */
    void mustBe(Node node, String code, String expected, @Nullable String hint) {
        String message = name(node) + " must be " + expected + ", but is " + said(node) + ".";
        problem(node, code, message, expected, hint);
    }

    /** A problem with the value of a node. */
    void problem(Node node, String code, String message, String expected, @Nullable String hint) {
        problem(node.place(), node.pointer(), code, message, expected, found(node), hint);
    }

    /** A problem with what stands around this pointer, shown at its key. */
    void problemAtKey(String pointer, String code, String message, String expected, String found) {
        problem(places.nearest(pointer), pointer, code, message, expected, found, null);
    }

    void problem(
            Place place,
            String pointer,
            String code,
            String message,
            String expected,
            String found,
            @Nullable String hint) {
        problems.add(Problem.at(file, place, pointer, code, message, expected, found, hint));
    }

    /** What a person would call a node: its key, or for an item of a list its number. */
    static String name(Node node) {
        return name(node.pointer());
    }

    static String name(String pointer) {
        if (pointer.isEmpty()) {
            return "The document";
        }
        int slash = pointer.lastIndexOf('/');
        String last = pointer.substring(slash + 1);
        return last.matches("\\d{1,6}")
                ? "Item " + (Integer.parseInt(last) + 1) + " of " + name(pointer.substring(0, slash))
                : "'" + Shown.of(last.replace("~1", "/").replace("~0", "~")) + "'";
    }

    /** What was found, in a sentence. */
    static String said(Node node) {
        boolean plain = node instanceof Node.Scalar scalar && !scalar.isNull() && !scalar.quoted();
        return plain ? "'" + found(node) + "'" : found(node);
    }

    static String found(Node node) {
        if (node instanceof Node.Scalar scalar) {
            String shown = Shown.of(scalar.text());
            return scalar.isNull() ? "nothing" : scalar.quoted() ? '"' + shown + '"' : shown;
        }
        return node instanceof Node.Sequence ? "a list" : "a group of keys";
    }
}
