package bpv.rules.mutation;

import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the alterations of one rule; no two of them leave the same text. */
final class Alterations {
    private final RuleFile file;
    private final Rule rule;
    private final List<RuleMutant> found = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    Alterations(RuleFile file, Rule rule) {
        this.file = file;
        this.rule = rule;
        texts.add(rule.span().of(file.text()));
    }

    List<RuleMutant> found() {
        return found;
    }

    String text(Span span) {
        return span.of(file.text());
    }

    /** Puts another text in the place of a range, and shows both as they stand in a wider range. */
    void replace(Span span, String by, Span shown) {
        String before = file.text().substring(shown.start(), span.start());
        String after = file.text().substring(span.end(), shown.end());
        add(span.start(), span.end(), by, shown, oneLine(before + by + after));
    }

    /** The same, shown as one word for another. */
    void replace(Span span, String by, Span shown, String became) {
        add(span.start(), span.end(), by, shown, became);
    }

    /** The same, shown as it stands there. */
    void replace(Span span, String by) {
        replace(span, by, span);
    }

    /** Leaves a range out, together with what joins it to its neighbours. */
    void leaveOut(Span span, int from, int to) {
        add(from, to, "", span, "");
    }

    private void add(int from, int to, String by, Span shown, String became) {
        int start = rule.span().start();
        String whole = rule.span().of(file.text());
        String altered = whole.substring(0, from - start) + by + whole.substring(to - start);
        if (texts.add(altered)) {
            found.add(new RuleMutant(
                    file.name(), rule.name(), shown.place(), oneLine(text(shown)), became, altered.stripTrailing()));
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
