package bpv.assessment;

import bpv.quantity.Fraction;
import bpv.quantity.Within;
import java.time.LocalDate;

/**
 * The numbers of the readiness tests.
 *
 * @param leadInPostBy the last day on which a section's lead may come into post
 * @param governanceWords the fewest words that describe a part of governance
 * @param standard the 62-day standard, in per cent
 * @param monthsToPublish how many months before submission the latest published month lies
 */
public record ReadinessParameters(
        LocalDate leadInPostBy,
        @Within int governanceWords,
        @Within(most = 100) Fraction standard,
        @Within int monthsToPublish) {}
