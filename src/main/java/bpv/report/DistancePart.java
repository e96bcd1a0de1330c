package bpv.report;

import bpv.allocation.Distance;
import bpv.allocation.Exchange;
import bpv.quantity.Fraction;
import bpv.report.Table.Column;
import java.util.List;
import java.util.function.UnaryOperator;

/** How far sections without money are from being funded. */
final class DistancePart {
    private static final int PLACES = 3;

    private DistancePart() {}

    static void write(List<Distance> distances, Paper paper, UnaryOperator<String> names) {
        if (distances.isEmpty()) {
            return;
        }
        paper.heading("What would fund a section");
        paper.text(DividedText.DISTANCES);
        Table table = new Table(
                Column.left("Section"),
                Column.right("Lost"),
                Column.right("Score"),
                Column.right("Needed"),
                Column.right("Ask less"),
                Column.left("Or more money"));
        for (Distance each : distances) {
            table.row(
                    names.apply(each.section()),
                    each.benefit().map(loss -> Figures.points(loss, PLACES)).orElse(Figures.NONE),
                    Figures.points(each.score(), PLACES),
                    each.scoreNeeded().map(DistancePart::up).orElse(Figures.NONE),
                    each.percentOff().map(off -> off + "%").orElse(Figures.NONE),
                    each.extra()
                                    .map(extra -> "£" + Figures.pounds(extra.money()) + " in " + extra.year())
                                    .orElse(Figures.NONE)
                            + (each.proved() ? "" : " (not proved to be the least)"));
        }
        paper.table(table);
        List<String> exchanges = distances.stream()
                .flatMap(each -> each.exchange().stream()
                        .map(found -> names.apply(each.section()) + " " + exchange(found, names)))
                .toList();
        if (!exchanges.isEmpty()) {
            paper.text("The best exchange that changes what at most two others get:");
            paper.items(exchanges);
        }
        int none = distances.size() - exchanges.size();
        if (none > 0) {
            paper.text(DividedText.withoutExchange(none));
        }
    }

    /** A score that is enough as it is shown. */
    private static String up(Fraction score) {
        return Figures.points(Figures.roundedUp(score, PLACES));
    }

    private static String exchange(Exchange exchange, UnaryOperator<String> names) {
        return "loses " + Figures.points(exchange.loss(), PLACES) + ": " + Moves.of(exchange.moved(), "; ", names);
    }
}
