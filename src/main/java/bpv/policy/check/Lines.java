package bpv.policy.check;

import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.Span;
import java.util.Optional;

/** Lines of rule files. */
final class Lines {
    private Lines() {}

    static boolean within(RuleFile file, Span span, int line) {
        return span.place().line() <= line && line <= lastLine(file, span);
    }

    static int lastLine(RuleFile file, Span span) {
        return file.span(span.end(), span.end()).place().line();
    }

    /** The rule that a line lies in; a line behind a rule without its end belongs to it. */
    static Optional<Rule> rule(RuleFile file, int line) {
        return file.rules().stream()
                .filter(rule -> within(file, rule.span(), line))
                .findFirst();
    }

    /** A line, from its first character that is no blank. */
    static Span line(RuleFile file, int line) {
        String text = file.text();
        int start = 0;
        for (int at = 1; at < line && start < text.length(); at++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        int from = start;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        int end = text.indexOf('\n', from);
        return file.span(from, end < 0 ? text.length() : end);
    }
}
