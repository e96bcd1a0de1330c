package bpv.allocation;

/**
 * By how much a rule of policy is not kept.
 *
 * @param limit the rule
 * @param by pounds or sections, as the rule counts; above 0
 */
public record Breach(Limit limit, long by) {
    public Breach {
        if (by <= 0) {
            throw new IllegalArgumentException(limit.name() + " is not broken by " + by);
        }
    }
}
