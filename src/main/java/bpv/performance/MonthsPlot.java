package bpv.performance;

import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/** Months as lines of text: a mark where the percentage stands, between bars where the thresholds do. */
final class MonthsPlot {
    private static final int WIDTH = 50;
    private static final char LINE = '|';
    private static final char MARK = 'o';

    private final List<Fraction> thresholds;
    private final int lowest;

    MonthsPlot(SortedMap<YearMonth, Patients> months, List<Fraction> thresholds) {
        this.thresholds = thresholds;
        Fraction least = thresholds.get(0);
        for (Patients patients : months.values()) {
            Fraction percent = patients.percent().orElse(least);
            least = percent.below(least) ? percent : least;
        }
        this.lowest = Math.max(0, (floor(least) - 1) / 10 * 10);
    }

    /** The foot of the scale, in per cent: tens. */
    int lowest() {
        return lowest;
    }

    /** What stands above the lines: the ends of the scale and the thresholds, each beginning where it stands. */
    String scale() {
        StringBuilder scale = new StringBuilder(lowest + "%");
        for (Fraction threshold : thresholds) {
            String label = LINE + threshold.toString() + "%";
            if (at(threshold) > scale.length() && at(threshold) + label.length() < WIDTH - 4) {
                scale.append(".".repeat(at(threshold) - scale.length())).append(label);
            }
        }
        return scale.append(".".repeat(Math.max(1, WIDTH - 3 - scale.length())))
                .append("100%")
                .toString();
    }

    /** A line of the plot; without a mark if nobody was treated. */
    String line(Patients patients) {
        char[] line = ".".repeat(WIDTH + 1).toCharArray();
        thresholds.forEach(threshold -> line[at(threshold)] = LINE);
        patients.percent().ifPresent(percent -> line[mark(percent)] = MARK);
        return new String(line);
    }

    /** From a threshold on, a mark stands on its bar or beyond; below, it stands before it, however little is missing. */
    private int mark(Fraction percent) {
        int mark = at(percent);
        for (Fraction threshold : thresholds) {
            int bar = at(threshold);
            mark = percent.atLeast(threshold) ? Math.max(mark, bar) : Math.min(mark, Math.max(0, bar - 1));
        }
        return mark;
    }

    private int at(Fraction percent) {
        Fraction above = percent.minus(Fraction.of(lowest));
        return above.signum() < 0 ? 0 : Math.min(WIDTH, floor(above.times(WIDTH).dividedBy(100 - lowest)));
    }

    private static int floor(Fraction fraction) {
        BigInteger[] parts = fraction.numerator().divideAndRemainder(fraction.denominator());
        return parts[0].intValueExact();
    }
}
