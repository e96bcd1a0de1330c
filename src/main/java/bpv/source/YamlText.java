package bpv.source;

import java.util.List;

/** Writes a tree as YAML in block style. */
final class YamlText {
    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";

    /** The longest value that stands plain; a longer one is quoted, so that it can go over several lines. */
    private static final int LONGEST_PLAIN = 1000;

    /** The YAML parser takes a key without question mark up to 1024 characters, quotes and escapes counted. */
    private static final int LONGEST_KEY = 1000;

    private final StringBuilder text = new StringBuilder();

    String write(Node root) {
        value(root, 0);
        return text.toString();
    }

    /** A value that begins at the current column, which is its indentation if it is a group or a list. */
    private void value(Node node, int indent) {
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            List<Node.Entry> entries = mapping.entries();
            for (int i = 0; i < entries.size(); i++) {
                indent(i == 0 ? 0 : indent);
                entry(entries.get(i), indent);
            }
        } else if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            for (int i = 0; i < sequence.items().size(); i++) {
                indent(i == 0 ? 0 : indent);
                text.append('-');
                item(sequence.items().get(i), indent + 2);
            }
        } else {
            text.append(single(node, indent)).append('\n');
        }
    }

    private void entry(Node.Entry entry, int indent) {
        String key = isPlain(entry.key()) && !entry.key().equals("<<") ? entry.key() : QuotedText.of(entry.key());
        if (key.length() > LONGEST_KEY) {
            text.append("? ").append(quoted(entry.key(), indent + 2)).append('\n');
            indent(indent);
        } else {
            text.append(key);
        }
        text.append(':');
        if (isBlock(entry.value())) {
            text.append('\n');
            indent(indent + 2);
            value(entry.value(), indent + 2);
        } else {
            single(entry.value(), " ", indent + 2);
        }
    }

    private void item(Node item, int indent) {
        if (isBlock(item)) {
            text.append(' ');
            value(item, indent);
        } else {
            single(item, " ", indent);
        }
    }

    private void single(Node node, String before, int indent) {
        String single = single(node, indent);
        text.append(single.isEmpty() ? "" : before).append(single).append('\n');
    }

    private static boolean isBlock(Node node) {
        return node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()
                || node instanceof Node.Sequence sequence && !sequence.items().isEmpty();
    }

    private static String single(Node node, int indent) {
        if (node instanceof Node.Scalar scalar) {
            boolean plain = !scalar.quoted() && (scalar.text().isEmpty() || isPlain(scalar.text()));
            return plain ? scalar.text() : quoted(scalar.text(), indent);
        }
        return node instanceof Node.Mapping ? "{}" : "[]";
    }

    private void indent(int columns) {
        text.append(" ".repeat(columns));
    }

    /** Whether a text without quotes is read back as the same text, in a block. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_PLAIN
                && beginsPlain(text)
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && isSafe(text);
    }

    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!QuotedText.isSafe(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsPlain(String text) {
        char first = text.charAt(0);
        boolean followed = text.length() > 1 && text.charAt(1) != ' ';
        boolean mark = first == '-' || first == '?' || first == ':';
        return first != ' '
                && INDICATORS.indexOf(first) < 0
                && (!mark || followed)
                && !text.startsWith("---")
                && !text.startsWith("...");
    }

    /** In double quotes, over as many lines as keep each far below the limit. */
    private static String quoted(String value, int indent) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        int begin = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            if (quoted.length() - begin > LONGEST_PLAIN) {
                // A backslash at the end of a line joins it to the next, whose blanks do not count; hence the escape.
                quoted.append("\\\n").append(" ".repeat(indent)).append(character == ' ' ? "\\" : "");
                begin = quoted.length();
            }
            QuotedText.append(quoted, character);
        }
        return quoted.append('"').toString();
    }
}
