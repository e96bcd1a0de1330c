package bpv.assessment;

import bpv.quantity.Within;

/**
 * The numbers of the confidence tests.
 *
 * @param baselineMonths the most months between the end of a baseline's period and submission
 * @param riskRating likelihood times impact from which a risk needs a mitigation
 */
public record ConfidenceParameters(
        @Within int baselineMonths,
        @Within(least = 1, most = 25) int riskRating) {}
