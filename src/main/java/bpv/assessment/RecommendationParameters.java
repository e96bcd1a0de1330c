package bpv.assessment;

import bpv.quantity.Fraction;
import bpv.quantity.Within;

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
        @Within(most = 100) Fraction scoreFloor,
        @Within(most = 100) Fraction valueFloor,
        @Within(most = 100) Fraction scoreToFund,
        @Within(most = 100) Fraction confidenceToFund,
        @Within(least = 1) int failedReadiness) {}
