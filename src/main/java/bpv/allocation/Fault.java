package bpv.allocation;

/**
 * Something in a proposal that is not so.
 *
 * @param kind what sort of fault
 * @param message where, what it should be and what it is
 */
public record Fault(Kind kind, String message) {
    /** The sorts of fault that a proposal can have. */
    public enum Kind {
        UNKNOWN_SECTION,
        SECTION_TWICE,
        NOT_AN_OPTION,
        OVER_AVAILABLE,
        YEAR,
        TOTAL,
        BENEFIT,
        BOUND,
        POLICY,
        RESERVE_LIST,
        ALTERNATIVE
    }

    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
