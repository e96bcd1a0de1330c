package bpv.committee;

import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.workbook.Cell;

/** Cumulative benefit against cost as a line, with both proposals as points. */
final class FrontierPicture {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final int LEFT = 90;
    private static final int BOTTOM = 455;
    private static final int ACROSS = 780;
    private static final int UP = 425;
    private static final int LEGEND = 430;
    private static final long MILLION = 1_000_000;

    private final Committee committee;
    private final Frontier frontier;
    private final Proposal best;
    private final Scale cost;
    private final Scale benefit;

    private FrontierPicture(Committee committee, Frontier frontier, Proposal best) {
        this.committee = committee;
        this.frontier = frontier;
        this.best = best;
        Frontier.Point last = frontier.points().get(frontier.points().size() - 1);
        Money most = last.cost().compareTo(committee.available()) > 0 ? last.cost() : committee.available();
        this.cost = Scale.reaching(most.pounds() / MILLION + 1, ACROSS);
        this.benefit = Scale.reaching(last.benefit().toDecimal(0).longValueExact() + 1, UP);
    }

    /** There must be a point. */
    static String of(Committee committee, Frontier frontier, Proposal best) {
        return new FrontierPicture(committee, frontier, best).drawn();
    }

    private String drawn() {
        Picture picture = new Picture(
                "frontier-picture",
                WIDTH,
                HEIGHT,
                "Cumulative benefit against cost",
                "A line that rises ever less steeply: the sections by benefit for each pound, added up, to "
                        + Figures.count(frontier.points().size(), "section", "sections") + ". "
                        + told(committee.rankOrder()) + ". " + told(best) + ". "
                        + YearsPicture.millions(committee.available())
                        + " are available in all years.");
        axes(picture);
        long available = x(committee.available());
        picture.line(available, BOTTOM, available, BOTTOM - UP, Picture.GREY, 2, true);
        line(picture);
        point(picture, committee.rankOrder(), Picture.RANK);
        point(picture, best, Picture.VALUE);
        legend(picture);
        return picture.drawn();
    }

    private void axes(Picture picture) {
        for (long mark : cost.marks()) {
            long x = LEFT + cost.at(Fraction.of(mark));
            picture.line(x, BOTTOM, x, BOTTOM + 5, Picture.INK, 1, false);
            picture.text(x, BOTTOM + 22, "middle", Figures.grouped(mark));
        }
        for (long mark : benefit.marks()) {
            long y = BOTTOM - benefit.at(Fraction.of(mark));
            picture.line(LEFT, y, LEFT + ACROSS, y, Picture.PALE, 1, false);
            picture.text(LEFT - 8, y + 5, "end", Figures.grouped(mark));
        }
        picture.line(LEFT, BOTTOM, LEFT + ACROSS, BOTTOM, Picture.INK, 1, false);
        picture.line(LEFT, BOTTOM, LEFT, BOTTOM - UP, Picture.INK, 1, false);
        picture.text(LEFT + ACROSS, BOTTOM + 48, "end", "Cost in all years, £ million");
        picture.text(0, 16, "start", "Benefit, points");
    }

    private void line(Picture picture) {
        StringBuilder points = new StringBuilder(LEFT + "," + BOTTOM);
        frontier.points()
                .forEach(point ->
                        points.append(' ').append(x(point.cost())).append(',').append(y(point.benefit())));
        picture.path(points.toString(), Picture.INK);
        frontier.points()
                .forEach(point -> picture.circle(
                        x(point.cost()),
                        y(point.benefit()),
                        4,
                        Picture.INK,
                        best.award(point.section()).isPresent() ? Picture.INK : "#ffffff"));
    }

    private void point(Picture picture, Proposal proposal, String colour) {
        mark(picture, x(proposal.total()), y(proposal.benefit()), proposal == best, colour);
    }

    private static void mark(Picture picture, long x, long y, boolean square, String colour) {
        if (square) {
            picture.bar(x - 8, y - 8, 16, 16, colour);
        } else {
            picture.circle(x, y, 8, "#ffffff", colour);
        }
    }

    private void legend(Picture picture) {
        int y = BOTTOM - 130;
        picture.bar(LEGEND, y - 24, LEFT + ACROSS - LEGEND - 6, 146, "#ffffff");
        picture.circle(LEGEND + 18, y - 5, 4, Picture.INK, Picture.INK);
        picture.text(LEGEND + 34, y, "start", "A section that best value funds, and all before it");
        picture.circle(LEGEND + 18, y + 20, 4, Picture.INK, "#ffffff");
        picture.text(LEGEND + 34, y + 25, "start", "A section that it does not fund");
        mark(picture, LEGEND + 18, y + 45, false, Picture.RANK);
        picture.text(LEGEND + 34, y + 50, "start", told(committee.rankOrder()));
        mark(picture, LEGEND + 18, y + 70, true, Picture.VALUE);
        picture.text(LEGEND + 34, y + 75, "start", told(best));
        picture.line(LEGEND + 8, y + 95, LEGEND + 28, y + 95, Picture.GREY, 2, true);
        picture.text(
                LEGEND + 34,
                y + 100,
                "start",
                "Available in all years: " + YearsPicture.millions(committee.available()));
    }

    private static String told(Proposal proposal) {
        return Names.capital(proposal.name()) + ": " + YearsPicture.millions(proposal.total()) + ", "
                + Cell.points(proposal.benefit()).shown() + " points";
    }

    private long x(Money money) {
        return LEFT + cost.at(Fraction.of(money.pounds(), MILLION));
    }

    private long y(Fraction points) {
        return BOTTOM - benefit.at(points);
    }
}
