package bpv.bid;

import org.jspecify.annotations.Nullable;

/**
 * Something that could go wrong.
 *
 * @param outcome the id of the outcome at risk; absent if it is the whole section
 * @param what what could happen, if described
 * @param likelihood 1 to 5
 * @param impact 1 to 5
 * @param mitigation what is done about it, if described
 * @param owner who answers for it, if named
 * @param pointer where it stands in its document, as a JSON Pointer
 */
public record Risk(
        @Nullable String outcome,
        @Nullable String what,
        int likelihood,
        int impact,
        @Nullable String mitigation,
        @Nullable String owner,
        String pointer) {
    public int rating() {
        return likelihood * impact;
    }
}
