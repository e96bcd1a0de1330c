package bpv.bid;

import org.jspecify.annotations.Nullable;

/**
 * How patients are engaged, on the three counts of guidance paragraph 11.
 *
 * @param meaningful how engagement is meaningful
 * @param representative how it is representative
 * @param inequalities how it will contribute to tackling inequalities
 */
public record PatientEngagement(
        @Nullable String meaningful,
        @Nullable String representative,
        @Nullable String inequalities) {}
