package bpv.page;

import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of horizontal bars on one scale. Widths are parts of the whole width, so that it fits any screen and its
 * words keep their size.
 *
 * @param id unique on its page
 * @param title what it shows, with its unit
 * @param says what there is to see in it, in a sentence or two
 * @param ticks the marks of the scale
 * @param rows from top to bottom
 */
record BarChart(String id, String title, String says, List<Tick> ticks, List<Row> rows) {
    /** How many pixels a row is high. */
    static final int ROW = 30;

    /** A mark of the scale. */
    record Tick(Fraction at, String label) {}

    /**
     * A bar, or a heading over bars.
     *
     * @param label what it stands for
     * @param kind the class of the bar; {@code heading} for none
     * @param from where it begins, in per cent of the width
     * @param to where it ends
     * @param figure what is written at its end
     * @param mark where a mark stands, if one does
     */
    record Row(
            String label,
            String kind,
            Fraction from,
            Fraction to,
            String figure,
            @Nullable Fraction mark) {
        static Row heading(String label) {
            return new Row(label, "heading", Fraction.ZERO, Fraction.ZERO, "", null);
        }

        static Row bar(String label, String kind, Fraction length, String figure) {
            return new Row(label, kind, Fraction.ZERO, length, figure, null);
        }

        /** Where its figure is written: past the bar and its mark. */
        Fraction end() {
            return mark != null && mark.above(to) ? mark : to;
        }

        boolean isHeading() {
            return kind.equals("heading");
        }
    }

    /** A scale from 0 to 100 points. */
    static List<Tick> points() {
        return List.of(0, 25, 50, 75, 100).stream()
                .map(at -> new Tick(Fraction.of(at), String.valueOf(at)))
                .toList();
    }

    int height() {
        return ROW * rows.size() + 26;
    }

    /** Where a part of the width stands, such as {@code 62.5%}. */
    static String percent(Fraction part) {
        return part.toDecimal(2).stripTrailingZeros().toPlainString() + "%";
    }

    String width(Row row) {
        return percent(row.to().minus(row.from()));
    }
}
