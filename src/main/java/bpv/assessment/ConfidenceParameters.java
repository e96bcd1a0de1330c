package bpv.assessment;

/**
 * The numbers of the confidence tests.
 *
 * @param baselineMonths the most months between the end of a baseline's period and submission
 * @param riskRating likelihood times impact from which a risk needs a mitigation
 */
public record ConfidenceParameters(int baselineMonths, int riskRating) {}
