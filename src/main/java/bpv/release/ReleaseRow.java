package bpv.release;

/**
 * One row of the release schedule: what one proposal would pay one Alliance for one quarter, and why.
 *
 * @param proposal the proposal that makes the award
 * @param alliance the Alliance's id
 * @param decided what the rules decide of the quarter
 * @param instalment the money
 */
public record ReleaseRow(String proposal, String alliance, QuarterDecided decided, Instalment instalment) {}
