package bpv.release;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.quantity.Fraction;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The 62-day figures of one Alliance that a release is decided on: published ones, and in some months assumed ones in
 * their place.
 *
 * @param figures patients by month; in an assumed month those within 62 days are rounded to whole patients, and count for
 *     nothing but to be shown
 * @param assumed the percentage of each assumed month, exactly; its weight beside other months are the patients treated
 */
public record Outlook(SixtyTwoDayPerformance figures, SortedMap<YearMonth, Fraction> assumed) {
    public Outlook {
        assumed = Collections.unmodifiableSortedMap(new TreeMap<>(assumed));
        assumed.forEach((month, percent) -> {
            if (percent.signum() < 0 || percent.above(Fraction.of(100))) {
                throw new IllegalArgumentException("a percentage lies between 0 and 100, but was " + percent);
            }
        });
        if (!figures.months().keySet().containsAll(assumed.keySet())) {
            throw new IllegalArgumentException("every assumed month has patients treated");
        }
    }

    /** As published, nothing assumed. */
    public static Outlook published(SixtyTwoDayPerformance figures) {
        return new Outlook(figures, Collections.emptySortedMap());
    }

    /** Within 62 days as a percentage of treated in one month, unrounded; empty if it is not known, or nobody was treated. */
    public Optional<Fraction> percent(YearMonth month) {
        Fraction percent = assumed.get(month);
        return percent == null
                ? figures.pooled(List.of(month)).percent()
                : Optional.of(percent)
                        .filter(any -> figures.pooled(List.of(month)).treated() > 0);
    }

    /** The percentage of the months together, weighted by patients treated; empty if nobody was treated. */
    public Optional<Fraction> pooled(List<YearMonth> months) {
        Fraction sum = Fraction.ZERO;
        long treated = 0;
        for (YearMonth month : months) {
            Counts counts = figures.pooled(List.of(month));
            treated += counts.treated();
            sum = sum.plus(percent(month).orElse(Fraction.ZERO).times(counts.treated()));
        }
        return treated == 0 ? Optional.empty() : Optional.of(sum.dividedBy(treated));
    }

    /** The mean of the months' own percentages; empty when in none of them anybody was treated. */
    public Optional<Fraction> meanOfMonths(List<YearMonth> months) {
        Fraction sum = Fraction.ZERO;
        int counted = 0;
        for (YearMonth month : months) {
            Optional<Fraction> percent = percent(month);
            if (percent.isPresent()) {
                sum = sum.plus(percent.get());
                counted++;
            }
        }
        return counted == 0 ? Optional.empty() : Optional.of(sum.dividedBy(counted));
    }
}
