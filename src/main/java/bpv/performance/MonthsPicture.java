package bpv.performance;

import bpv.quantity.Fraction;
import bpv.report.HtmlText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Months as a picture: a line of points, and the thresholds dashed, each with its figure beside it. The table below the
 * picture says the same.
 */
final class MonthsPicture {
    private static final int WIDTH = 900;
    private static final int LEFT = 60;
    private static final int TOP = 16;
    private static final int HEIGHT = 220;
    private static final int FOOT = 30;

    private final String name;
    private final SortedMap<YearMonth, Patients> months;
    private final List<Fraction> thresholds;
    private final int lowest;
    private final StringBuilder svg = new StringBuilder();

    MonthsPicture(String name, SortedMap<YearMonth, Patients> months, List<Fraction> thresholds, int lowest) {
        this.name = name;
        this.months = months;
        this.thresholds = thresholds;
        this.lowest = lowest;
    }

    String drawn() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(TOP + HEIGHT + FOOT)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" font-family=\"Arial, sans-serif\" font-size=\"14\">\n<title>")
                .append(HtmlText.escaped(told()))
                .append("</title>\n");
        horizontal(Fraction.of(100), "");
        horizontal(Fraction.of(lowest), "");
        thresholds.forEach(threshold -> horizontal(threshold, " stroke-dasharray=\"6 4\""));
        for (YearMonth month : months.keySet()) {
            if (month.getMonthValue() == 1 || month.equals(months.firstKey())) {
                text(x(month), Integer.toString(TOP + HEIGHT + 20), "middle", month.toString());
            }
        }
        points();
        return svg.append("</svg>").toString();
    }

    private String told() {
        return name + ": percentage of patients treated within 62 days of urgent referral, from "
                + told(months.firstKey(), percent(months.firstKey())) + " to "
                + told(months.lastKey(), percent(months.lastKey())) + ", with " + thresholds.get(0) + "% and "
                + thresholds.get(1) + "% as dashed lines. The table below says the same.";
    }

    private Optional<Fraction> percent(YearMonth month) {
        return months.getOrDefault(month, Patients.NONE).percent();
    }

    private static String told(YearMonth month, Optional<Fraction> percent) {
        return Period.shown(month)
                + percent.map(each -> " (" + each.shown() + "%)").orElse("");
    }

    private void points() {
        String before = "";
        YearMonth next = months.firstKey();
        for (Map.Entry<YearMonth, Patients> month : months.entrySet()) {
            Optional<Fraction> percent = month.getValue().percent();
            if (percent.isEmpty()) {
                before = "";
                continue;
            }
            String x = x(month.getKey());
            String y = y(percent.get());
            if (!before.isEmpty() && next.equals(month.getKey())) {
                svg.append(before)
                        .append(" x2=\"")
                        .append(x)
                        .append("\" y2=\"")
                        .append(y)
                        .append("\"/>\n");
            }
            svg.append("<circle cx=\"").append(x).append("\" cy=\"").append(y);
            svg.append("\" r=\"3\" fill=\"#1d70b8\"/>\n");
            before = "<line stroke=\"#1d70b8\" stroke-width=\"2\" x1=\"" + x + "\" y1=\"" + y + "\"";
            next = month.getKey().plusMonths(1);
        }
    }

    private void horizontal(Fraction percent, String look) {
        line(Integer.toString(LEFT), y(percent), Integer.toString(WIDTH - 20), y(percent), look);
        text(Integer.toString(LEFT - 8), y(percent), "end", percent + "%");
    }

    private String x(YearMonth month) {
        long span = Math.max(1, ChronoUnit.MONTHS.between(months.firstKey(), months.lastKey()));
        long at = ChronoUnit.MONTHS.between(months.firstKey(), month);
        return decimal(Fraction.of(at * (WIDTH - LEFT - 60), span).plus(Fraction.of(LEFT + 20)));
    }

    private String y(Fraction percent) {
        Fraction down = Fraction.of(100).minus(percent).times(HEIGHT).dividedBy(100 - lowest);
        return decimal(down.plus(Fraction.of(TOP)));
    }

    private static String decimal(Fraction fraction) {
        BigDecimal decimal = fraction.toDecimal(1);
        return decimal.toPlainString();
    }

    private void line(String x1, String y1, String x2, String y2, String look) {
        svg.append("<line x1=\"").append(x1).append("\" y1=\"").append(y1);
        svg.append("\" x2=\"").append(x2).append("\" y2=\"").append(y2);
        svg.append("\" stroke=\"#505a5f\"").append(look).append("/>\n");
    }

    private void text(String x, String y, String anchor, String text) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" text-anchor=\"").append(anchor).append("\" fill=\"#0b0c0c\">");
        svg.append(HtmlText.escaped(text)).append("</text>\n");
    }
}
