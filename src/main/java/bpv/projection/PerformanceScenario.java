package bpv.projection;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.quantity.Fraction;
import bpv.release.Outlook;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Performance that is assumed of some months of some Alliances; of all others the real figures count.
 *
 * @param name by which people know it
 * @param because why it is assumed; empty if nobody says
 * @param knownUntil the last month whose real figures are used; null for all that are known
 * @param assumed what is assumed, by Alliance id and month
 */
public record PerformanceScenario(
        String name,
        String because,
        @Nullable YearMonth knownUntil,
        SortedMap<String, SortedMap<YearMonth, Assumed>> assumed) {
    /** What results call the figures as they were; no scenario may be called so. */
    static final String REAL = "real figures";

    public PerformanceScenario {
        assumed = Collections.unmodifiableSortedMap(new TreeMap<>(assumed));
    }

    /** The real figures up to the last month that may be used. */
    static SixtyTwoDayPerformance known(SixtyTwoDayPerformance real, @Nullable YearMonth until) {
        return until == null
                ? real
                : new SixtyTwoDayPerformance(
                        real.alliance(), new TreeMap<>(real.months().headMap(until.plusMonths(1))));
    }

    /** What is assumed of an Alliance, by month. */
    SortedMap<YearMonth, Assumed> of(String alliance) {
        return assumed.getOrDefault(alliance, Collections.emptySortedMap());
    }

    /** The figures of an Alliance as this scenario has them. */
    Outlook outlook(SixtyTwoDayPerformance real) {
        SixtyTwoDayPerformance known = known(real, knownUntil);
        TreeMap<YearMonth, Counts> months = new TreeMap<>(known.months());
        TreeMap<YearMonth, Fraction> percents = new TreeMap<>();
        of(real.alliance()).forEach((month, each) -> {
            BigDecimal within =
                    each.percent().times(each.treated()).dividedBy(100).toDecimal(0);
            months.put(month, new Counts(each.treated(), within.longValueExact()));
            percents.put(month, each.percent());
        });
        return new Outlook(new SixtyTwoDayPerformance(real.alliance(), months), percents);
    }
}
