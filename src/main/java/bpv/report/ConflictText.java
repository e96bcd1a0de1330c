package bpv.report;

import bpv.allocation.Conflict;
import bpv.allocation.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Why no plan keeps to every rule of policy, in words. */
public final class ConflictText {
    /** What there is to say where the search ended too early. */
    public static final String NOT_KNOWN =
            "Whether any plan keeps to every rule is not known: the node limit came first. Raise nodeLimit in "
                    + "allocation/parameters.yaml, or take out rules.";

    /** What there is to say where no way out is known. */
    public static final String NO_WAY_FOUND =
            "What would make a plan was not found before the node limit came. Raise nodeLimit in "
                    + "allocation/parameters.yaml, or take out one of them.";

    static final String LEAST_CHANGES =
            "Any one of these is the least change of its kind that would make a plan. The choice is for people; "
                    + "nothing was changed:";

    private ConflictText() {}

    /** All of it, line by line. */
    public static List<String> lines(Conflict conflict, Collection<String> candidates) {
        List<String> lines = new ArrayList<>(List.of(
                "No plan keeps to every rule. " + cannotHold(conflict.rules().size())));
        rules(conflict, candidates).forEach(rule -> lines.add("- " + rule));
        if (!conflict.ways().isEmpty()) {
            lines.add(LEAST_CHANGES);
            ways(conflict).forEach(way -> lines.add("- " + way));
        } else {
            lines.add(NO_WAY_FOUND);
        }
        return lines;
    }

    /** What the smallest set is, which says nothing of the rules outside it. */
    public static String cannotHold(int rules) {
        return rules == 1
                ? "This one cannot hold beside the money of each year, whatever the others are:"
                : "These cannot hold together beside the money of each year; without any one of them the rest of these"
                        + " can:";
    }

    /** The rules that cannot hold together. */
    static List<String> rules(Conflict conflict, Collection<String> candidates) {
        return conflict.rules().stream().map(rule -> rule(rule, candidates)).toList();
    }

    private static String rule(Limit rule, Collection<String> candidates) {
        List<String> out = rule.sections().stream()
                .filter(section -> !candidates.contains(section))
                .toList();
        return LimitText.of(rule)
                + (out.isEmpty()
                        ? ""
                        : " (" + String.join(", ", out)
                                + " may not be funded: there is no such bid, or it is ineligible, "
                                + "or recommended not to be funded)");
    }

    /** What would make a plan. */
    static List<String> ways(Conflict conflict) {
        return conflict.ways().stream()
                .map(way -> String.join(
                        "; and then ",
                        way.breaches().stream().map(LimitText::givingWay).toList()))
                .toList();
    }
}
