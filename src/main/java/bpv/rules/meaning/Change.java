package bpv.rules.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a rules folder that can be made on its own: of a number, of a rule, of an outcome, of a fact.
 *
 * @param kind what it is a change of
 * @param deed whether it was added, removed or changed
 * @param subject what was changed, in the words of policy staff
 * @param was what stood there; null if nothing did
 * @param now what stands there; null if nothing does
 * @param unit what a number is counted in; empty if it is no number
 * @param file where it stands in the folder that has it, the new one if both have, relative to the folder
 * @param line and on which line, from 1
 * @param path how to find it: the keys of a file of numbers, or the set of a rule and its name
 */
public record Change(
        Kind kind,
        Deed deed,
        String subject,
        @Nullable String was,
        @Nullable String now,
        String unit,
        String file,
        int line,
        List<String> path) {
    public Change {
        path = List.copyOf(path);
    }

    /** What a change is of. */
    public enum Kind {
        /** A number of a rule set, or another value of its {@code parameters.yaml}. */
        NUMBER,
        /** An outcome of the scheme. */
        OUTCOME,
        /** A fact of the reference data. */
        REFERENCE,
        /** A rule. */
        RULE,
        /** All rules of a set, because they share more than imports and cannot be told apart. */
        RULES,
        /** Words that decide nothing: a source, a standing, what something is called, an order. */
        WORDING
    }

    /** What was done. */
    public enum Deed {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Whether it can decide anything. */
    public boolean hasMeaning() {
        return kind != Kind.WORDING;
    }

    /** In one sentence, such as {@code funding-tests/scoreToFund, from 2016-12-06: 50 -> 55 points of 100}. */
    public String sentence() {
        String counted = unit.isEmpty() ? "" : " " + unit;
        if (deed == Deed.ADDED) {
            return subject + ": added" + (now == null ? "" : ", " + now + counted);
        } else if (deed == Deed.REMOVED) {
            return subject + ": removed" + (was == null ? "" : "; it was " + was + counted);
        }
        return subject + ": " + was + " -> " + now + counted;
    }
}
