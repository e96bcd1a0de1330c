package bpv.policy.analysis;

import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Figures;
import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import java.util.stream.Collectors;

/** A case as the text of a scenario file. */
final class WitnessText {
    private static final String PLAIN = "[A-Za-z0-9][-\\w./ ]*";

    private WitnessText() {}

    /**
     * @param sentence what it shows, without a colon
     * @param answer the answer that people have to say
     */
    static String of(String sentence, Case shown, String answer) {
        StringBuilder text = new StringBuilder("- scenario: ")
                .append(scalar(sentence, false))
                .append('\n');
        if (shown.day() != null) {
            text.append("  day: ").append(shown.day()).append('\n');
        }
        if (!shown.changes().isEmpty() || !shown.figures().isEmpty()) {
            text.append("  given:\n");
        }
        for (Change change : shown.changes()) {
            text.append("    ")
                    .append(change.path())
                    .append(": ")
                    .append(node(change.value()))
                    .append('\n');
        }
        for (Figures figures : shown.figures()) {
            if (figures.alliance().isEmpty()) {
                text.append("    performance: ").append(months(figures)).append('\n');
            } else {
                text.append("    neighbour: { ")
                        .append(figures.alliance())
                        .append(": ")
                        .append(months(figures));
                text.append(" }\n");
            }
        }
        return text.append("  find: { ")
                .append(answer)
                .append(": what it has to be }\n")
                .toString();
    }

    private static String months(Figures figures) {
        return figures.months().months().entrySet().stream()
                .map(month -> month.getKey() + ": " + counts(month.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String counts(Counts counts) {
        return counts.within() + " of " + counts.treated();
    }

    private static String node(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> scalar(entry.key(), false) + ": " + node(entry.value()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (node instanceof Sequence list) {
            return list.items().stream().map(WitnessText::node).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        Scalar scalar = (Scalar) node;
        return scalar.isNull() ? "null" : scalar(scalar.text(), scalar.quoted());
    }

    private static String scalar(String text, boolean quoted) {
        return !quoted && text.matches(PLAIN)
                ? text.strip()
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
