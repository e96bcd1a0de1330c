package bpv.round;

import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values from a tree, and keeps what is wrong with them. */
public final class Slips {
    private final String file;
    private final boolean plainWords;
    private final List<Problem> problems = new ArrayList<>();

    /** @param file the file as the caller named it */
    public Slips(String file) {
        this(file, false);
    }

    private Slips(String file, boolean plainWords) {
        this.file = file;
        this.plainWords = plainWords;
    }

    /** Of YAML, in which a text need not stand in quotes. */
    static Slips ofYaml(String file) {
        return new Slips(file, true);
    }

    /** What is wrong, by line. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return problems.isEmpty();
    }

    /** Keeps a problem with a value. */
    public void add(Node at, String code, String message, String expected, String found) {
        add(at.place(), at.pointer(), code, message, expected, found);
    }

    /** A word that is none of those that may stand here, with the one that may be meant. */
    void wrongWord(Node at, String expected, String found, Collection<String> known) {
        String message = "Expected is " + expected + ", but here is '" + Shown.of(found) + "'.";
        String hint = Nearest.to(found, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
        problems.add(
                Problem.at(file, at.place(), at.pointer(), "wrong-value", message, expected, Shown.of(found), hint));
    }

    /** Keeps a problem at a place, such as that of a key. */
    public void add(Place place, String pointer, String code, String message, String expected, String found) {
        add(place, pointer, code, message, expected, found, null);
    }

    /** @param hint what to write instead, if there is a good guess */
    public void add(
            Place place,
            String pointer,
            String code,
            String message,
            String expected,
            String found,
            @Nullable String hint) {
        problems.add(Problem.at(file, place, pointer, code, message, expected, Shown.of(found), hint));
    }

    /** The value as a group of keys; empty, and a problem kept, if it is none. */
    public Optional<Node.Mapping> group(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrongType(node, "an object");
        return Optional.empty();
    }

    /** The value as a list; empty, and a problem kept, if it is none. */
    public Optional<Node.Sequence> list(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return Optional.of(sequence);
        }
        wrongType(node, "a list");
        return Optional.empty();
    }

    /** The value of a key that has to be there. */
    public Optional<Node> child(Node.Mapping group, String key) {
        Optional<Node> child = group.get(key);
        if (child.isEmpty()) {
            String message = "The key '" + key + "' is missing here.";
            add(group.place(), Node.child(group.pointer(), key), "missing-key", message, key, "nothing");
        }
        return child;
    }

    /** What is written in one place, in quotes or not; empty, and a problem kept, where that is nothing or several things. */
    public Optional<String> word(Node node, String expected) {
        Optional<String> word = node instanceof Node.Scalar scalar && !scalar.isNull()
                ? Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
        if (word.isEmpty()) {
            String found = node instanceof Node.Scalar ? "nothing" : kind(node);
            String message = "Expected is " + expected + ", but here is " + found + ".";
            add(node.place(), node.pointer(), "wrong-value", message, expected, found);
        }
        return word;
    }

    /** A text that has a meaning. */
    public <T> Optional<T> text(
            Node.Mapping group, String key, String expected, Function<String, Optional<T>> meaning) {
        return child(group, key).flatMap(node -> text(node, expected, meaning));
    }

    <T> Optional<T> text(Node node, String expected, Function<String, Optional<T>> meaning) {
        if (!(node instanceof Node.Scalar scalar) || !(scalar.quoted() || plainWords)) {
            wrongType(node, expected);
            return Optional.empty();
        }
        Optional<T> meant = meaning.apply(scalar.text());
        if (meant.isEmpty()) {
            wrongValue(node, expected, scalar.text());
        }
        return meant;
    }

    /** A bare number that has a meaning. */
    <T> Optional<T> number(Node node, String expected, Function<String, Optional<T>> meaning) {
        if (!(node instanceof Node.Scalar scalar)) {
            wrongType(node, expected);
            return Optional.empty();
        }
        Optional<T> meant = meaning.apply(scalar.text());
        if (scalar.quoted() && meant.isPresent()) {
            String message =
                    "Expected is " + expected + ", but here is the text '" + Shown.of(scalar.text()) + "', in quotes.";
            add(node.place(), node.pointer(), "wrong-type", message, expected, scalar.text(), "Leave out the quotes.");
            return Optional.empty();
        }
        if (scalar.quoted()) {
            wrongType(node, expected);
        } else if (meant.isEmpty()) {
            wrongValue(node, expected, scalar.text());
        }
        return meant;
    }

    /** Objects to every key but these. */
    public void only(Node.Mapping group, List<String> keys) {
        Set<String> known = new HashSet<>(keys);
        for (Node.Entry entry : group.entries()) {
            if (!known.contains(entry.key())) {
                String message = "The key '" + Shown.of(entry.key()) + "' is not known here; known are "
                        + String.join(", ", keys) + ".";
                add(
                        entry.keyPlace(),
                        entry.value().pointer(),
                        "unknown-key",
                        message,
                        String.join(", ", keys),
                        entry.key());
            }
        }
    }

    private void wrongValue(Node node, String expected, String found) {
        String message = "Expected is " + expected + ", but here is '" + Shown.of(found) + "'.";
        add(node, "wrong-value", message, expected, found);
    }

    private void wrongType(Node node, String expected) {
        String found = kind(node);
        add(node, "wrong-type", "Expected is " + expected + ", but here is " + found + ".", expected, found);
    }

    private static String kind(Node node) {
        return node instanceof Node.Mapping
                ? "an object"
                : node instanceof Node.Sequence ? "a list" : "'" + Shown.of(((Node.Scalar) node).text()) + "'";
    }
}
