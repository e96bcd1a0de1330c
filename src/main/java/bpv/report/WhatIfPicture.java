package bpv.report;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.release.Instalment;
import java.util.ArrayList;
import java.util.List;

/**
 * Money paid, held and re-released over the quarters as a picture: for each set of figures a row of bars, all on one scale.
 * Its description says every figure in words; it needs no script, and no colour to be read.
 */
public final class WhatIfPicture {
    private static final int WIDTH = 960;
    private static final int LEFT = 20;
    private static final int TOP = 96;
    private static final int ROW = 210;
    private static final int BARS = 120;
    private static final int HEAD = 44;

    /** Beyond so many quarters there is no room to write a figure over each bar. */
    private static final int MOST_LABELLED = 4;

    private final WhatIf whatIf;
    private final StringBuilder svg = new StringBuilder();
    private final long most;

    private WhatIfPicture(WhatIf whatIf) {
        this.whatIf = whatIf;
        this.most = whatIf.all().stream()
                .flatMap(each -> quarters(each).stream())
                .mapToLong(quarter -> Math.max(
                        Math.max(quarter.paid().pence(), quarter.held().pence()),
                        Math.max(
                                quarter.reReleased().pence(),
                                quarter.stillHeld().pence())))
                .max()
                .orElse(0);
    }

    /** An SVG document. */
    public static String svg(WhatIf whatIf) {
        return new WhatIfPicture(whatIf).drawn("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }

    /** The same as a part of an HTML page, which needs no namespace. */
    public static String inPage(WhatIf whatIf) {
        return new WhatIfPicture(whatIf).drawn("<svg");
    }

    private List<Instalment> quarters(Projected projected) {
        return whatIf.years().stream()
                .flatMap(year -> projected.programme(year).stream())
                .toList();
    }

    private String drawn(String begin) {
        List<Projected> all = whatIf.all();
        int height = TOP + ROW * all.size();
        svg.append(begin)
                .append(" role=\"img\" aria-labelledby=\"title says\" viewBox=\"0 0 ")
                .append(WIDTH + " " + height + "\" width=\"" + WIDTH + "\" height=\"" + height)
                .append("\" font-family=\"Arial, sans-serif\" font-size=\"14\" fill=\"#0b0c0c\">\n")
                .append("<title id=\"title\">" + HtmlText.escaped(title()) + "</title>\n")
                .append("<desc id=\"says\">" + HtmlText.escaped(says()) + "</desc>\n")
                .append(PATTERNS);
        rectangle(0, 0, WIDTH, height, "#ffffff", "");
        text(LEFT, 26, "start", " font-size=\"18\" font-weight=\"bold\"", title());
        legend();
        for (int i = 0; i < all.size(); i++) {
            row(all.get(i), TOP + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private static final String PATTERNS = """
            <defs>
            <pattern id="held" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="#ffffff"/><rect width="4" height="8" fill="#d4351c"/></pattern>
            <pattern id="released" width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill="#00703c"/><circle cx="4" cy="4" r="2" fill="#ffffff"/></pattern>
            </defs>
            """;

    private String title() {
        List<String> years = whatIf.years().stream().map(Object::toString).toList();
        return "Paid, held and re-released by quarter" + (years.isEmpty() ? "" : ", " + String.join(", ", years));
    }

    private String says() {
        List<String> sentences = new ArrayList<>();
        for (Projected each : whatIf.all()) {
            List<String> parts = new ArrayList<>();
            for (Instalment quarter : quarters(each)) {
                parts.add(quarter.quarter() + " paid " + quarter.paid() + ", held " + quarter.held() + ", re-released "
                        + quarter.reReleased() + ", still held " + quarter.stillHeld()
                        + ", cash need " + quarter.cashNeed());
            }
            sentences.add(Names.capital(each.name()) + ": "
                    + (parts.isEmpty() ? "nothing is awarded" : String.join("; ", parts)) + ".");
        }
        return String.join(" ", sentences);
    }

    private void legend() {
        int x = LEFT;
        for (Kind kind : Kind.values()) {
            rectangle(x, 44, 18, 18, kind.fill, kind.edge);
            text(x + 26, 58, "start", "", kind.words);
            x += 190;
        }
    }

    /** What a bar shows, with how it looks; each looks different without colour too. */
    private enum Kind {
        PAID("#1d70b8", "", "paid for the quarter"),
        HELD("url(#held)", "", "held back"),
        RELEASED("url(#released)", "", "re-released"),
        STILL_HELD("#ffffff", " stroke-dasharray=\"4 3\"", "still held");

        private final String fill;
        private final String edge;
        private final String words;

        Kind(String fill, String edge, String words) {
            this.fill = fill;
            this.edge = " stroke=\"#0b0c0c\"" + edge;
            this.words = words;
        }

        Money of(Instalment quarter) {
            return switch (this) {
                case PAID -> quarter.paid();
                case HELD -> quarter.held();
                case RELEASED -> quarter.reReleased();
                case STILL_HELD -> quarter.stillHeld();
            };
        }
    }

    private void row(Projected projected, int top) {
        List<Instalment> quarters = quarters(projected);
        int foot = top + HEAD + BARS;
        text(LEFT, top + 16, "start", " font-weight=\"bold\"", Names.capital(projected.name()));
        svg.append("<line x1=\"" + LEFT + "\" y1=\"" + foot + "\" x2=\"" + (WIDTH - LEFT) + "\" y2=\"" + foot
                + "\" stroke=\"#0b0c0c\"/>\n");
        if (quarters.isEmpty()) {
            text(LEFT, foot - 8, "start", "", "Nothing is awarded.");
            return;
        }
        int width = (WIDTH - 2 * LEFT) / quarters.size();
        for (int i = 0; i < quarters.size(); i++) {
            quarter(quarters.get(i), LEFT + i * width, width, foot, quarters.size() <= MOST_LABELLED);
        }
    }

    private void quarter(Instalment quarter, int left, int width, int foot, boolean labelled) {
        int bar = width / 5;
        int x = left + bar / 2;
        for (Kind kind : Kind.values()) {
            Money money = kind.of(quarter);
            int high = height(money);
            if (high > 0) {
                rectangle(x, foot - high, bar - 4, high, kind.fill, kind.edge);
            }
            if (labelled) {
                text(x + (bar - 4) / 2, foot - high - 6, "middle", " font-size=\"12\"", shown(money));
            }
            x += bar;
        }
        int middle = left + bar * 5 / 2 - 2;
        String need = "cash need " + shown(quarter.cashNeed());
        if (labelled) {
            text(middle, foot + 18, "middle", "", quarter.quarter() + ": " + need);
        } else {
            text(
                    middle,
                    foot + 16,
                    "middle",
                    " font-size=\"12\"",
                    quarter.quarter().toString());
            text(middle, foot + 30, "middle", " font-size=\"12\"", need);
        }
    }

    /** A bar of some money is seen, however little it is. */
    private int height(Money money) {
        if (money.isNothing()) {
            return 0;
        }
        int high = Fraction.of(money.pence())
                .times(BARS)
                .dividedBy(most)
                .toDecimal(0)
                .intValueExact();
        return Math.max(1, high);
    }

    /** Such as {@code £12.3m}, {@code £850k} and {@code £0}. */
    static String shown(Money money) {
        Fraction pounds = Fraction.of(money.pence(), 100);
        if (pounds.atLeast(Fraction.of(999_500))) {
            return "£" + Figures.points(pounds.dividedBy(1_000_000), 1) + "m";
        }
        return pounds.atLeast(Fraction.of(1_000))
                ? "£" + Figures.points(pounds.dividedBy(1_000), 0) + "k"
                : money.toString();
    }

    private void rectangle(int x, int y, int width, int height, String fill, String more) {
        svg.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + fill + "\"" + more + "/>\n");
    }

    private void text(int x, int y, String anchor, String more, String text) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\"" + more + ">"
                + HtmlText.escaped(text) + "</text>\n");
    }
}
