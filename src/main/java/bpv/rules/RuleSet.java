package bpv.rules;

import java.util.List;

/**
 * The rule sets, each a folder of {@code rules/}, in the order in which a round runs them. What one concludes is a fact for
 * the next; within a set no order is promised.
 */
public enum RuleSet {
    GATEWAY("gateway"),
    VALUE("value", "value"),
    CONFIDENCE("confidence", "C1", "C2", "C3", "C4"),
    RESOURCES("resources"),
    READINESS("readiness"),
    FUNDING_TESTS("funding-tests", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"),
    RECOMMENDATION("recommendation", "recommendation"),
    CONDITIONS("conditions", "condition"),
    ALLOCATION("allocation", "menu"),
    LIMITS("limits"),
    RELEASE("release", "S1", "S4", "S6");

    private final String folder;
    private final List<String> demanded;

    RuleSet(String folder, String... demanded) {
        this.folder = folder;
        this.demanded = List.of(demanded);
    }

    /** The criteria that the arithmetic reads by name, so that the set has to answer them whenever it is in force. */
    public List<String> demanded() {
        return demanded;
    }

    /** The folder's name under {@code rules/}. */
    public String folder() {
        return folder;
    }

    /** The package of its rules: the folder's name with {@code -} read as {@code _}. */
    public String packageName() {
        return folder.replace('-', '_');
    }
}
