package bpv.report;

import bpv.allocation.Breach;
import bpv.allocation.Conflict;
import bpv.allocation.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Why no plan keeps to every rule of policy, in words. */
public final class ConflictText {
    private static final String NO_WAY_FOUND =
            "What would make a plan was not found before the node limit came. Raise nodeLimit in "
                    + "allocation/parameters.yaml, or take out one of them.";

    private ConflictText() {}

    /** All of it, line by line. */
    public static List<String> lines(Conflict conflict, Collection<String> candidates) {
        List<String> lines = new ArrayList<>(List.of(why(conflict)));
        rules(conflict, candidates).forEach(rule -> lines.add("- " + rule));
        lines.add(wayOut(conflict));
        ways(conflict).forEach(way -> lines.add("- " + way));
        return lines;
    }

    /** What is the matter; the rules follow, if they were found. */
    public static String why(Conflict conflict) {
        if (!conflict.proved()) {
            return "Whether any plan keeps to every rule is not known: the node limit came first. Raise nodeLimit in "
                    + "allocation/parameters.yaml, or take out rules.";
        }
        String why = "No plan keeps to every rule.";
        return switch (conflict.rules().size()) {
            case 0 -> why + " Which of them cannot hold together was not found before the node limit came.";
            case 1 -> why + " This one cannot hold beside the money of each year, whatever the others are:";
            default ->
                why + " These cannot hold together beside the money of each year; without any one of them the rest of "
                        + "these can:";
        };
    }

    /** The rules that cannot hold together. */
    static List<String> rules(Conflict conflict, Collection<String> candidates) {
        return conflict.rules().stream().map(rule -> rule(rule, candidates)).toList();
    }

    /** A rule, with what it counts in vain. */
    public static String rule(Limit rule, Collection<String> candidates) {
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

    /** What the ways out are; they follow, if any was found. */
    public static String wayOut(Conflict conflict) {
        if (conflict.ways().isEmpty()) {
            return NO_WAY_FOUND;
        }
        return (conflict.ways().stream().allMatch(Conflict.Way::isLeast)
                        ? "Any one of these is the least change of its kind that would make a plan."
                        : "Any one of these would make a plan.")
                + " The choice is for people; nothing was changed:";
    }

    /** What would make a plan. */
    public static List<String> ways(Conflict conflict) {
        return conflict.ways().stream()
                .map(way -> way.concessions().stream()
                        .map(ConflictText::concession)
                        .collect(Collectors.joining("; and then ")))
                .toList();
    }

    private static String concession(Conflict.Concession concession) {
        Breach breach = concession.breach();
        String givesWay = breach.limit().name() + " gives way by " + LimitText.amount(breach);
        if (concession.isLeast()) {
            return givesWay;
        }
        return givesWay
                + (concession.least() == 0
                        ? " (less may do)"
                        : " (less may do, but not less than "
                                + LimitText.amount(new Breach(breach.limit(), concession.least())) + ")");
    }
}
