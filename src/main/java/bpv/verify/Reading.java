package bpv.verify;

import bpv.source.Node;
import java.math.BigInteger;
import java.util.List;

/** Takes values out of the text; what is not there or not so ends the check with its place. */
final class Reading {
    private Reading() {}

    /** What is wrong with the text, for people. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Node where, String expected) {
            super("line " + where.place().line() + ", " + (where.pointer().isEmpty() ? "the whole" : where.pointer())
                    + ": " + expected);
        }
    }

    static Node get(Node node, String key) {
        if (node instanceof Node.Mapping mapping && mapping.get(key).isPresent()) {
            return mapping.get(key).get();
        }
        throw new Unreadable(node, key + " is expected");
    }

    static boolean has(Node node, String key) {
        return node instanceof Node.Mapping mapping && mapping.get(key).isPresent();
    }

    static List<Node> items(Node node, String key) {
        return items(get(node, key));
    }

    static List<Node> items(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        throw new Unreadable(node, "a list is expected");
    }

    static String text(Node node, String key) {
        return text(get(node, key));
    }

    static String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw new Unreadable(node, "one value is expected");
    }

    static List<String> texts(Node node, String key) {
        return items(node, key).stream().map(Reading::text).toList();
    }

    static long notNegative(Node node, String key) {
        long number = number(node, key);
        if (number < 0) {
            throw new Unreadable(get(node, key), "0 or more is expected, not " + number);
        }
        return number;
    }

    static long number(Node node, String key) {
        return number(get(node, key));
    }

    static long number(Node node) {
        try {
            return Long.parseLong(text(node));
        } catch (NumberFormatException none) {
            throw new Unreadable(node, "a whole number is expected, not " + text(node));
        }
    }

    /** A number written as {@code 3/4}: numerator and positive denominator. */
    static BigInteger[] exact(Node node, String key) {
        Node value = get(node, key);
        String[] parts = text(value).split("/", -1);
        try {
            BigInteger[] exact = {new BigInteger(parts[0]), new BigInteger(parts[parts.length - 1])};
            if (parts.length == 2 && exact[1].signum() > 0) {
                return exact;
            }
        } catch (NumberFormatException none) {
            // told below, as any other text that is no such number
        }
        throw new Unreadable(value, "a number such as 3/4 is expected, not " + text(value));
    }
}
