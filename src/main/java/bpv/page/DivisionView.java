package bpv.page;

import bpv.allocation.Conflict;
import bpv.allocation.Proposal;
import bpv.report.Divided;
import bpv.report.DividedReport;
import bpv.report.Figures;
import bpv.report.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Money divided under rules of policy, as a page shows it: the words and tables of {@code bpv allocate}, and a picture.
 *
 * @param title what was divided, as of which day
 * @param first what comes before the first heading
 * @param rest what comes after
 * @param form the rules that it was divided under, to be changed
 */
record DivisionView(Divided divided, String title, List<Block> first, List<Block> rest, DivisionForm form) {
    private static final int PLACES = 3;

    /** A figure at the head of the page. */
    record Figure(String term, String value) {}

    static DivisionView of(Divided divided, DivisionForm form) {
        Blocks blocks = new Blocks("division-", 2);
        DividedReport.write(divided, blocks, new Names(form.round().bids())::section);
        List<Block> all = blocks.list();
        int heading = 0;
        while (heading < all.size() && !(all.get(heading) instanceof Block.Heading)) {
            heading++;
        }
        return new DivisionView(
                divided, blocks.title(), all.subList(0, heading), all.subList(heading, all.size()), form);
    }

    /** What came of it. */
    String heading() {
        if (hasPlan()) {
            return title;
        }
        return divided.conflict().filter(Conflict::proved).isPresent()
                ? "No plan keeps to every rule"
                : "It is not known whether a plan keeps to every rule";
    }

    boolean hasPlan() {
        return divided.bestValue().isPresent();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Proposal ranked = divided.rankOrder();
        Optional<Proposal> best = divided.bestValue();
        best.ifPresent(plan -> figures.add(new Figure(
                "Best value adds", Figures.difference(plan.benefit(), ranked.benefit(), PLACES) + " benefit")));
        figures.add(new Figure("Rank order, benefit", Figures.points(ranked.benefit(), PLACES)));
        best.ifPresent(plan -> figures.add(new Figure("Best value, benefit", Figures.points(plan.benefit(), PLACES))));
        figures.add(new Figure("Rank order awards", "£" + Figures.pounds(ranked.total())));
        best.ifPresent(plan -> figures.add(new Figure("Best value awards", "£" + Figures.pounds(plan.total()))));
        return figures;
    }

    BarChart years() {
        return MoneyChart.of(divided);
    }

    List<Block.Heading> contents() {
        return rest.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
