package bpv.alliance;

import bpv.quantity.Fraction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published 62-day figures of one Alliance: patients first treated for cancer after an urgent GP referral, by month
 * (Cancer Waiting Times, commissioner basis).
 *
 * @param alliance the Alliance's id
 * @param months the counts of each month that is known
 */
public record SixtyTwoDayPerformance(String alliance, SortedMap<YearMonth, Counts> months) {
    public SixtyTwoDayPerformance {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /**
     * Patients treated, and those of them treated within 62 days.
     *
     * @param treated patients whose treatment began in the month
     * @param within those of them who waited no more than 62 days
     */
    public record Counts(long treated, long within) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,9}) of (\\d{1,9})");

        public Counts {
            if (treated < 0 || within < 0 || within > treated) {
                throw new IllegalArgumentException(
                        "of " + treated + " treated, " + within + " cannot be within 62 days");
            }
        }

        /**
         * Counts written as within of treated, such as {@code 615 of 741}; empty if the text has another form.
         *
         * @throws IllegalArgumentException if more are within 62 days than were treated
         */
        public static Optional<Counts> parse(String text) {
            Matcher form = FORM.matcher(text);
            return form.matches()
                    ? Optional.of(new Counts(Long.parseLong(form.group(2)), Long.parseLong(form.group(1))))
                    : Optional.empty();
        }

        public Counts plus(Counts other) {
            return new Counts(treated + other.treated, within + other.within);
        }

        /** Within as a percentage of treated, unrounded; empty when nobody was treated. */
        public Optional<Fraction> percent() {
            return treated == 0 ? Optional.empty() : Optional.of(Fraction.of(100 * within, treated));
        }
    }

    /** The known months of three that end with the given one, in order. */
    public List<YearMonth> known(YearMonth last) {
        List<YearMonth> known = new ArrayList<>(3);
        for (int back = 2; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            if (months.containsKey(month)) {
                known.add(month);
            }
        }
        return known;
    }

    /** The counts of the given months added up; a month that is not known adds nothing. */
    public Counts pooled(List<YearMonth> window) {
        Counts sum = new Counts(0, 0);
        for (YearMonth month : window) {
            sum = sum.plus(months.getOrDefault(month, new Counts(0, 0)));
        }
        return sum;
    }

    /** The median of patients treated in a month, over all known months; zero when none is known. */
    public Fraction medianTreated() {
        List<Long> sorted =
                months.values().stream().map(Counts::treated).sorted().toList();
        if (sorted.isEmpty()) {
            return Fraction.ZERO;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Fraction.of(sorted.get(middle))
                : Fraction.of(sorted.get(middle - 1) + sorted.get(middle), 2);
    }
}
