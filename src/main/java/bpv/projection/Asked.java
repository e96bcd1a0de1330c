package bpv.projection;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.quantity.Fraction;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month of an Alliance that something is to be assumed of.
 *
 * @param known the real figures that may be used
 * @param month the month
 * @param part which part of what is stated falls to it, counted from 0
 * @param parts in how many months what is stated falls
 */
record Asked(SixtyTwoDayPerformance known, YearMonth month, int part, int parts) {
    /** The weight of each month where nothing at all is known of an Alliance: no month weighs more than another. */
    private static final long EVEN = 100;

    /** The month's real percentage. */
    Optional<Fraction> real() {
        return known.pooled(List.of(month)).percent();
    }

    /** The real percentage of the latest three known months together. */
    Optional<Fraction> latest() {
        List<YearMonth> months = List.copyOf(known.months().keySet());
        return known.pooled(months.subList(Math.max(0, months.size() - 3), months.size()))
                .percent();
    }

    /** Patients treated in the month where the statement gives none: the real ones, else those of the median month. */
    long usuallyTreated() {
        Counts real = known.pooled(List.of(month));
        if (real.treated() > 0) {
            return real.treated();
        }
        long median = known.medianTreated().toDecimal(0).longValueExact();
        return median > 0 ? median : EVEN;
    }

    /** What of a number of patients falls to the month. */
    long partOf(long treated) {
        return treated / parts + (part < treated % parts ? 1 : 0);
    }
}
