package bpv.fairness;

import java.util.List;

/**
 * A better bid that fares worse.
 *
 * @param section the intervention's key
 * @param aspect what fell
 * @param from what the worse bid has
 * @param to what the better bid has
 * @param causes the answers that are worse; never none
 */
record Violation(String section, Aspect aspect, String from, String to, List<Cause> causes) {
    Violation {
        causes = List.copyOf(causes);
    }

    /** What makes two violations the same fault: what fell, and by which rules. */
    String kind() {
        return aspect.key()
                + causes.stream()
                        .map(cause -> " " + cause.criterion() + " " + cause.rule())
                        .sorted()
                        .toList();
    }
}
