package bpv.page;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.quantity.Fraction;
import bpv.release.QuarterDecided;
import bpv.release.ReleaseParameters;
import bpv.release.ReleaseRow;
import bpv.report.Figures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A picture of an Alliance's monthly 62-day performance with the two thresholds of the release, and the months that count
 * for each quarter.
 *
 * @param points one for each month with figures, in order
 * @param windows the months that count for each quarter
 * @param lines the thresholds
 * @param years where each calendar year begins
 * @param lowest the foot of the scale, in per cent
 * @param legend what the thresholds and the shaded months mean
 */
record LineChart(
        List<Point> points, List<Window> windows, List<Line> lines, List<Line> years, int lowest, String legend) {
    /** How many pixels it is high, without its words. */
    static final int HEIGHT = 220;

    /**
     * A month.
     *
     * @param x in per cent of the width
     * @param y in pixels from the top
     */
    record Point(YearMonth month, String x, String y, long within, long treated, String percent, boolean follows) {}

    /** Months that count for a quarter; x and width in per cent of the width. */
    record Window(String label, String x, String width) {}

    /** A line with its name: a threshold at so many pixels, or the beginning of a year at so many per cent. */
    record Line(String label, String at) {}

    static LineChart of(SixtyTwoDayPerformance performance, List<ReleaseRow> release) {
        TreeMap<YearMonth, SixtyTwoDayPerformance.Counts> months = new TreeMap<>(performance.months());
        months.values().removeIf(counts -> counts.treated() == 0);
        QuarterDecided decided = release.get(0).decided();
        Scale scale = Scale.of(months, decided);
        List<Point> points = new ArrayList<>();
        months.forEach((month, counts) -> points.add(new Point(
                month,
                scale.x(month),
                scale.y(counts.percent().orElseThrow()),
                counts.within(),
                counts.treated(),
                counts.percent().orElseThrow().shown(),
                months.containsKey(month.minusMonths(1)))));
        List<Line> lines = List.of(
                line(scale, decided.numbers().standard()),
                line(scale, decided.numbers().lowerThreshold()));
        return new LineChart(points, windows(scale, release), lines, scale.years(), scale.lowest, legend(release));
    }

    private static Line line(Scale scale, Fraction percent) {
        return new Line(percent.toString(), scale.y(percent));
    }

    private static String legend(List<ReleaseRow> release) {
        ReleaseParameters numbers = release.get(0).decided().numbers();
        String years = release.stream()
                .map(row -> row.instalment().quarter().year().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return "Dashed: from " + numbers.standard() + "% an instalment is paid at " + numbers.partAtStandard()
                + "%, from " + numbers.lowerThreshold() + "% at " + numbers.partBetween() + "%, below that at "
                + numbers.partBelow() + "%. Shaded: the months that count for each quarter of " + years + ".";
    }

    private static List<Window> windows(Scale scale, List<ReleaseRow> release) {
        List<Window> windows = new ArrayList<>();
        for (ReleaseRow row : release) {
            List<YearMonth> months = row.decided().performance().window();
            String x = scale.x(months.get(0));
            Fraction width = scale.part(months.get(months.size() - 1)).minus(scale.part(months.get(0)));
            windows.add(new Window("Q" + row.instalment().quarter().number(), x, BarChart.percent(width)));
        }
        return windows;
    }

    /** What there is to see, in words. */
    String says() {
        if (points.isEmpty()) {
            return "No month is known.";
        }
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        return "Percentage of patients treated within 62 days of urgent referral, month by month from "
                + month(first.month()) + " (" + first.percent() + "%) to " + month(last.month()) + " (" + last.percent()
                + "%), with the thresholds of the release and the months that count for each quarter. "
                + Figures.count(points.size(), "month", "months") + ".";
    }

    /** Such as {@code October 2017}. */
    static String month(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " " + month.getYear();
    }

    private record Scale(YearMonth first, long span, int lowest) {
        static Scale of(TreeMap<YearMonth, SixtyTwoDayPerformance.Counts> months, QuarterDecided decided) {
            YearMonth first = decided.performance().window().get(0);
            YearMonth last = first.plusMonths(1);
            Fraction least = decided.numbers().lowerThreshold();
            for (YearMonth month : months.keySet()) {
                first = month.isBefore(first) ? month : first;
                last = month.isAfter(last) ? month : last;
                Fraction percent = months.get(month).percent().orElseThrow();
                least = percent.below(least) ? percent : least;
            }
            long span = (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue();
            int below = least.numerator().divide(least.denominator()).intValue() - 1;
            return new Scale(first, span, Math.max(0, below / 10 * 10));
        }

        Fraction part(YearMonth month) {
            long after = (month.getYear() - first.getYear()) * 12L + month.getMonthValue() - first.getMonthValue();
            return Fraction.of(100 * after, span);
        }

        String x(YearMonth month) {
            return BarChart.percent(part(month));
        }

        String y(Fraction percent) {
            return Fraction.of(100)
                    .minus(percent)
                    .times(HEIGHT)
                    .dividedBy(100 - lowest)
                    .toDecimal(1)
                    .toPlainString();
        }

        List<Line> years() {
            List<Line> years = new ArrayList<>();
            YearMonth last = first.plusMonths(span);
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                YearMonth january = YearMonth.of(year, 1);
                if (!january.isBefore(first)) {
                    years.add(new Line(String.valueOf(year), x(january)));
                }
            }
            return years;
        }
    }
}
