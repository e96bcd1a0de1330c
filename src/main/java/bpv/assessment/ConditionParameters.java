package bpv.assessment;

import java.time.LocalDate;

/**
 * The dates of conditions that do not follow from the bid.
 *
 * @param readinessDue by when a failed readiness test has to be put right
 */
public record ConditionParameters(LocalDate readinessDue) {}
