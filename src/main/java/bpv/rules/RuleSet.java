package bpv.rules;

/**
 * The rule sets, each a folder of {@code rules/}, in the order in which a round runs them. What one concludes is a fact for
 * the next; within a set no order is promised.
 */
public enum RuleSet {
    GATEWAY("gateway"),
    VALUE("value"),
    CONFIDENCE("confidence"),
    RESOURCES("resources"),
    READINESS("readiness"),
    FUNDING_TESTS("funding-tests"),
    RECOMMENDATION("recommendation"),
    CONDITIONS("conditions"),
    ALLOCATION("allocation"),
    RELEASE("release");

    private final String folder;

    RuleSet(String folder) {
        this.folder = folder;
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
