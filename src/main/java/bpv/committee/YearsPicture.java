package bpv.committee;

import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Figures;
import java.util.List;

/** Each year's money as bars: asked for, and awarded by both proposals, with a mark at what is available. */
final class YearsPicture {
    private static final int WIDTH = 900;
    private static final int NAMES = 110;
    private static final int FIGURES = 90;
    private static final int BAR = 20;
    private static final int STEP = 26;
    private static final int YEAR = 24 + 3 * STEP + 18;
    private static final int TOP = 8;

    private final Committee committee;
    private final Proposal best;
    private final Scale scale;

    private YearsPicture(Committee committee, Proposal best) {
        this.committee = committee;
        this.best = best;
        long most = 1;
        for (YearLine year : best.years()) {
            most = Math.max(most, committee.asked(year.year()).pounds());
            most = Math.max(most, year.available().pounds());
            most = Math.max(most, year.awarded().pounds());
        }
        for (YearLine year : committee.rankOrder().years()) {
            most = Math.max(most, year.awarded().pounds());
        }
        this.scale = new Scale(most, most, WIDTH - NAMES - FIGURES);
    }

    static String of(Committee committee, Proposal best) {
        return new YearsPicture(committee, best).drawn();
    }

    private String drawn() {
        List<YearLine> years = best.years();
        Picture picture = new Picture(
                "years-picture",
                WIDTH,
                TOP + YEAR * years.size(),
                "Money by year, in millions of pounds",
                "For each year three bars: what the sections that may be funded ask for, what rank order awards and what best"
                        + " value awards. The upright line is what is available. " + told());
        for (int i = 0; i < years.size(); i++) {
            year(picture, i, TOP + YEAR * i);
        }
        return picture.drawn();
    }

    private void year(Picture picture, int number, int top) {
        YearLine value = best.years().get(number);
        YearLine rank = committee.rankOrder().years().get(number);
        picture.bold(
                0,
                top + 16,
                "start",
                value.year() + ": " + millions(value.available()) + " available"
                        + (value.carriedIn().isNothing()
                                ? ""
                                : ", and " + millions(value.carriedIn()) + " carried in"));
        bar(picture, top + 24, "Asked for", committee.asked(value.year()), Picture.PALE);
        bar(picture, top + 24 + STEP, "Rank order", rank.awarded(), Picture.RANK);
        bar(picture, top + 24 + 2 * STEP, "Best value", value.awarded(), Picture.VALUE);
        long mark = NAMES + scale.at(Fraction.of(value.available().pounds()));
        picture.line(mark, top + 20, mark, top + 24 + 3 * STEP - 2, Picture.INK, 3, false);
    }

    private void bar(Picture picture, int top, String name, Money money, String fill) {
        long length = scale.at(Fraction.of(money.pounds()));
        picture.text(NAMES - 10, top + 15, "end", name);
        picture.bar(NAMES, top, length, BAR, fill);
        picture.text(NAMES + scale.pixels() + 8, top + 15, "start", millions(money));
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < best.years().size(); i++) {
            YearLine year = best.years().get(i);
            told.append(year.year())
                    .append(": ")
                    .append(millions(year.available()))
                    .append(" available, ")
                    .append(millions(committee.asked(year.year())))
                    .append(" asked for, ")
                    .append(millions(committee.rankOrder().years().get(i).awarded()))
                    .append(" awarded by rank order, ")
                    .append(millions(year.awarded()))
                    .append(" by best value. ");
        }
        return told.toString().strip();
    }

    /** Such as {@code £123.0m}. */
    static String millions(Money money) {
        return "£" + Figures.points(Fraction.of(money.pence(), 100_000_000), 1) + "m";
    }
}
