package bpv.rules.tracing;

import java.util.List;

/**
 * One condition of a rule tried on facts that held all conditions before it.
 *
 * @param depth the how manieth condition of the rule it is, counted from 0
 * @param condition as the rule file writes it, in one line
 * @param held whether it held
 * @param subject what the facts are about, such as an outcome; empty if nothing that answers are given for
 * @param values what its parts were, such as {@code percent is 74.9}
 */
public record Tried(int depth, String condition, boolean held, String subject, List<String> values) {
    public Tried {
        values = List.copyOf(values);
    }
}
