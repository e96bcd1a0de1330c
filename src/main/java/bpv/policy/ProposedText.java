package bpv.policy;

import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Figures;
import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario as its file would have it. */
final class ProposedText {
    private static final String PLAIN = "[A-Za-z0-9/.+-][A-Za-z0-9/.+ -]*";

    private ProposedText() {}

    static String of(Trial trial, String sentence, Expected expected) {
        StringBuilder text = new StringBuilder("- scenario: " + scalar(sentence, false) + "\n");
        if (trial.base() != null) {
            text.append("  like: ")
                    .append(scalar(trial.base().sentence(), true))
                    .append('\n');
        }
        if (trial.day() != null) {
            text.append("  day: ").append(trial.day()).append('\n');
        }
        section("given", facts(trial), text);
        section("change", changes(trial.changes(), true), text);
        List<String> answers =
                expected.answers().stream().map(answer -> scalar(answer, true)).toList();
        String found = answers.size() == 1 ? answers.get(0) : "[ " + String.join(", ", answers) + " ]";
        section("find", List.of(expected.name() + ": " + found), text);
        return text.toString();
    }

    private static void section(String name, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append("  ").append(name).append(":\n");
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }

    private static List<String> facts(Trial trial) {
        List<String> lines = new ArrayList<>(changes(trial.changes(), false));
        trial.figures().stream()
                .filter(figures -> figures.alliance().isEmpty())
                .forEach(figures -> lines.add("performance: " + months(figures)));
        List<Figures> neighbours = trial.figures().stream()
                .filter(figures -> !figures.alliance().isEmpty())
                .toList();
        if (!neighbours.isEmpty()) {
            lines.add(neighbours.stream()
                    .map(figures -> figures.alliance() + ": " + months(figures))
                    .collect(Collectors.joining(", ", "neighbour: { ", " }")));
        }
        return lines;
    }

    private static List<String> changes(List<Change> changes, boolean relative) {
        return changes.stream()
                .filter(change -> change.relative() == relative)
                .map(change -> key(change.path()) + ": " + node(change.value()))
                .toList();
    }

    private static String months(Figures figures) {
        return figures.months().months().entrySet().stream()
                .map(month -> month.getKey() + ": " + month.getValue().within() + " of "
                        + month.getValue().treated())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String node(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar(scalar.text(), scalar.quoted());
        }
        if (node instanceof Sequence list) {
            return list.items().stream().map(ProposedText::node).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        return ((Mapping) node)
                .entries().stream()
                        .map(entry -> key(entry.key()) + ": " + node(entry.value()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String key(String key) {
        return scalar(key, false);
    }

    private static String scalar(String text, boolean quoted) {
        boolean plain = !quoted && text.matches(PLAIN);
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return plain ? text : '"' + escaped + '"';
    }
}
