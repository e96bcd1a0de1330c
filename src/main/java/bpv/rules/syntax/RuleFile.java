package bpv.rules.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A rule file as a tree. A file with faults gives them, and whatever could be read nevertheless.
 *
 * @param name as the caller names the file
 * @param text all of it; offsets count in it
 * @param packageName the package that it declares; empty if none
 * @param packageSpan where the package's name stands; the beginning of the file if there is none
 * @param imports in the order of the file
 * @param rules in the order of the file
 * @param others what else is declared (functions, globals, types, queries), and texts that are nothing known
 * @param comments in the order of the file
 * @param faults what keeps it from being read, in the order of the file
 * @param doubts where this tree lacks what stands in the file, because it is not understood; it may be right
 */
public record RuleFile(
        String name,
        String text,
        String packageName,
        Span packageSpan,
        List<Import> imports,
        List<Rule> rules,
        List<Other> others,
        List<Comment> comments,
        List<SyntaxFault> faults,
        List<SyntaxFault> doubts) {
    public RuleFile {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
        others = List.copyOf(others);
        comments = List.copyOf(comments);
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /**
     * An import.
     *
     * @param span from {@code import} to its end
     * @param kind empty; or {@code static}, {@code function} or {@code accumulate}
     * @param type the full name of what is imported
     * @param typeSpan where it stands
     */
    public record Import(Span span, String kind, String type, Span typeSpan) {
        /** The name after the last full stop. */
        public String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /** Something that is neither package, import nor rule. @param word what it begins with, such as {@code global} */
    public record Other(Span span, String word) {}

    /** Reads a rule file. */
    public static RuleFile read(String name, String text) {
        return new FileParser(name, text).read();
    }

    /** Line and column of an offset. */
    public Span span(int start, int end) {
        return new Lines(text).span(start, end);
    }

    /** Whether a fault of the file lies in a rule, or behind it and before the next. */
    public boolean hasFault(Rule rule) {
        int next = text.length() + 1;
        for (Rule other : rules) {
            int start = other.span().start();
            next = start > rule.span().start() ? Math.min(next, start) : next;
        }
        int end = next;
        return faults.stream()
                .map(fault -> fault.span().start())
                .anyMatch(start -> rule.span().start() <= start && start < end);
    }

    /** The first rule with a name. */
    public Optional<Rule> rule(String wanted) {
        return rules.stream().filter(rule -> rule.name().equals(wanted)).findFirst();
    }
}
