package bpv.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a tree as indented JSON. */
final class JsonText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][-+]?[0-9]++)?");
    private static final Set<String> TRUTH = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private final StringBuilder text = new StringBuilder();

    String write(Node root) {
        value(root, 0);
        return text.append('\n').toString();
    }

    private void value(Node node, int indent) {
        if (node instanceof Node.Scalar scalar) {
            text.append(single(scalar));
        } else if (node instanceof Node.Mapping mapping) {
            mapping(mapping.entries(), indent);
        } else {
            list(((Node.Sequence) node).items(), indent);
        }
    }

    private void mapping(List<Node.Entry> entries, int indent) {
        text.append('{');
        for (int i = 0; i < entries.size(); i++) {
            next(i, indent + 2);
            text.append(QuotedText.of(entries.get(i).key())).append(": ");
            value(entries.get(i).value(), indent + 2);
        }
        close(entries.isEmpty(), indent, '}');
    }

    private void list(List<Node> items, int indent) {
        text.append('[');
        for (int i = 0; i < items.size(); i++) {
            next(i, indent + 2);
            value(items.get(i), indent + 2);
        }
        close(items.isEmpty(), indent, ']');
    }

    private void next(int number, int indent) {
        text.append(number == 0 ? "\n" : ",\n").append(" ".repeat(indent));
    }

    private void close(boolean empty, int indent, char bracket) {
        if (!empty) {
            text.append('\n').append(" ".repeat(indent));
        }
        text.append(bracket);
    }

    /** YAML writes true and false in three ways each, and nothing in five. */
    private static String single(Node.Scalar scalar) {
        if (scalar.isNull()) {
            return "null";
        }
        if (!scalar.quoted() && TRUTH.contains(scalar.text())) {
            return scalar.text().toLowerCase(Locale.ROOT);
        }
        boolean number = !scalar.quoted() && NUMBER.matcher(scalar.text()).matches();
        return number ? scalar.text() : QuotedText.of(scalar.text());
    }
}
