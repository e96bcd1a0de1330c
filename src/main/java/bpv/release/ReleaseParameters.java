package bpv.release;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Within;
import java.util.List;

/**
 * The numbers of the release.
 *
 * @param standard three-month 62-day performance from which a whole instalment is paid, in per cent
 * @param lowerThreshold performance from which the middle part is paid, in per cent
 * @param partAtStandard part of the instalment paid at the standard, in per cent
 * @param partBetween part paid between the thresholds, in per cent
 * @param partBelow part paid below the lower threshold, in per cent
 * @param incompleteShare a month with fewer patients than this percentage of the median month looks incomplete
 * @param lagMonths months between the end of the window and the start of the quarter
 * @param average how three months are averaged
 * @param linkedYears financial years whose instalments depend on performance
 */
public record ReleaseParameters(
        @Within(most = 100) Fraction standard,
        @Within(most = 100) Fraction lowerThreshold,
        @Within(most = 100) int partAtStandard,
        @Within(most = 100) int partBetween,
        @Within(most = 100) int partBelow,
        @Within(most = 100) Fraction incompleteShare,
        @Within int lagMonths,
        Average average,
        List<FinancialYear> linkedYears) {
    /** @throws IllegalArgumentException if the lower threshold is above the standard */
    public ReleaseParameters {
        Within.Order.require("lowerThreshold", lowerThreshold, "standard", standard);
        linkedYears = List.copyOf(linkedYears);
    }

    /** The two readings of "average of the last three months". */
    public enum Average {
        /** Sum of patients within 62 days over sum of patients treated. */
        POOLED,
        /** Mean of the three monthly percentages. */
        MEAN_OF_MONTHS
    }
}
