package bpv.policy;

import bpv.policy.DatedNumbers.Number;
import bpv.policy.DatedNumbers.Value;
import bpv.rules.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The page on all numbers of the scheme but those of outcomes. */
final class NumbersPage {
    private NumbersPage() {}

    static String write(DatedNumbers numbers, List<RuleText> rules) {
        Page page = new Page()
                .heading(1, "Numbers")
                .paragraph(
                        "Every number of the scheme with its history. A value is in force from its day until the next "
                                + "one begins. *Quoted* numbers stand in a published source, *inferred* ones follow from it, and "
                                + "*assumed* ones are ours: every report lists those of them that it uses. Weights, targets and "
                                + "credible steps of outcomes are on the page on [outcomes](outcomes.md). To change one see "
                                + "[how to change a number](../how-to/change-a-number.md).")
                .paragraph(
                        "*Read by* names the criteria whose rules compare with the number; *counting* means that the "
                                + "program counts with it before a rule looks at the result.");
        for (String folder : numbers.folders()) {
            page.heading(2, folder);
            page.table(
                    List.of("number", "what it means", "value", "unit", "from", "standing: source", "read by"),
                    rows(numbers.of(folder), rules));
        }
        return page.toString();
    }

    private static List<List<String>> rows(List<Number> numbers, List<RuleText> rules) {
        List<List<String>> rows = new ArrayList<>();
        for (Number number : numbers) {
            boolean first = true;
            for (Value value : number.history()) {
                rows.add(List.of(
                        first ? place(number, "../../rules/") : "",
                        first ? number.means() : "",
                        value.is(),
                        number.unit(),
                        value.since(),
                        value.standing() + ": " + value.source(),
                        first ? readers(number, rules) : ""));
                first = false;
            }
        }
        return rows;
    }

    /** The number's name, linked to its line. */
    static String place(Number number, String rules) {
        return "[`" + number.name() + "`](" + rules + number.file() + "#L" + number.line() + ")";
    }

    private static String readers(Number number, List<RuleText> rules) {
        TreeSet<String> criteria = new TreeSet<>();
        for (RuleText rule : rules) {
            if (rule.card().file().startsWith(number.folder() + "/")
                    && rule.numbers().contains(number.name())) {
                String criterion = rule.card().criterion();
                criteria.add("[" + criterion + "](criteria/" + criterion + ".md)");
            }
        }
        return criteria.isEmpty() ? "counting" : String.join(", ", criteria);
    }
}
