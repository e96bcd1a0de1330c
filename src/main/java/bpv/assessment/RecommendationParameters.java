package bpv.assessment;

import bpv.quantity.Fraction;

/**
 * The thresholds of the recommendation.
 *
 * @param scoreFloor the score below which a section is not funded
 * @param valueFloor the mean value below which a section is not funded
 * @param scoreToFund the least score for funding without conditions, and for a later phase
 * @param confidenceToFund the least mean confidence for funding without conditions
 * @param failedReadiness from how many failed readiness tests a section waits for a later phase
 */
public record RecommendationParameters(
        Fraction scoreFloor,
        Fraction valueFloor,
        Fraction scoreToFund,
        Fraction confidenceToFund,
        int failedReadiness) {}
