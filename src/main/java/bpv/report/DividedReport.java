package bpv.report;

import bpv.allocation.Award;
import bpv.allocation.Limit;
import bpv.allocation.Proof;
import bpv.allocation.Proposal;
import bpv.allocation.Resolve.Change;
import bpv.allocation.YearLine;
import bpv.quantity.Fraction;
import bpv.report.Divided.Otherwise;
import bpv.report.Table.Column;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Writes how money may be divided under rules of policy, in words. */
public final class DividedReport {
    private static final int WIDTH = 120;
    private static final int PLACES = 3;

    private final Divided divided;
    private final Paper paper;
    private final UnaryOperator<String> names;

    private DividedReport(Divided divided, Paper paper, UnaryOperator<String> names) {
        this.divided = divided;
        this.paper = paper;
        this.names = names;
    }

    /** Plain text for a terminal. */
    public static void text(Divided divided, Writer out) {
        write(divided, new PlainText(out, WIDTH), UnaryOperator.identity());
    }

    /**
     * The same on any paper.
     *
     * @param names what to call a section in a table, by its id
     */
    public static void write(Divided divided, Paper paper, UnaryOperator<String> names) {
        new DividedReport(divided, paper, names).all();
    }

    private void all() {
        paper.title("Allocation under rules of policy, as of "
                + divided.provenance().day());
        GroundsPart.stampOrProof(paper, divided.provenance());
        if (!divided.overridden().isEmpty()) {
            paper.text(DividedText.overridden(divided));
        }
        divided.bestValue().ifPresentOrElse(this::plan, this::noPlan);
        overrides();
        years("Rank order, year by year", divided.rankOrder());
        divided.bestValue().ifPresent(best -> years("Best value, year by year", best));
        divided.bestValue().ifPresent(best -> {
            rules();
            awards(best);
            otherwise();
            DistancePart.write(divided.distances(), paper, names);
            divided.cutLine().ifPresent(line -> CutLinePart.write(line, best, paper, names));
        });
        leftOut();
    }

    private void plan(Proposal best) {
        Proposal ranked = divided.rankOrder();
        paper.text("Best value adds " + Figures.difference(best.benefit(), ranked.benefit(), PLACES)
                + " to the benefit of rank order, which is " + points(ranked.benefit()) + ", and awards "
                + Figures.difference(best.total(), ranked.total()) + " pounds against its £"
                + Figures.pounds(ranked.total()) + ".");
        if (best.proof() instanceof Proof.BySearch proof) {
            paper.text("Best value has a benefit of " + points(best.benefit()) + " for £" + Figures.pounds(best.total())
                    + ": " + proof.status() + " after " + Figures.count((int) proof.nodes(), "node", "nodes")
                    + (proof.gap().signum() == 0
                            ? "."
                            : "; another plan may have up to " + Figures.points(proof.gapShown(PLACES)) + " more."));
        }
        List<String> broken =
                divided.brokenByRankOrder().stream().map(LimitText::missed).toList();
        paper.text(broken.isEmpty() ? "Rank order keeps every rule." : "Rank order does not keep every rule:");
        paper.items(broken);
    }

    private void overrides() {
        List<String> given = divided.stated().stream()
                .filter(Divided.Stated::override)
                .map(each -> each.rule() + ", because " + each.because() + " (" + each.by() + ")")
                .toList();
        if (given.isEmpty()) {
            return;
        }
        paper.heading("Overrides");
        paper.items(given);
        if (divided.bestValue().isPresent()) {
            paper.text(divided.overrides()
                    .map(change -> "Against the best plan without them: " + change(change))
                    .orElse("Without them no plan keeps to the rules, so there is nothing to set them against."));
        }
        paper.items(divided.overrideWeights().stream().map(DividedText::weights).toList());
    }

    private void noPlan() {
        divided.conflict().ifPresent(conflict -> {
            paper.text(ConflictText.why(conflict));
            paper.items(ConflictText.rules(conflict, divided.candidates()));
            paper.text(ConflictText.wayOut(conflict));
            paper.items(ConflictText.ways(conflict));
        });
    }

    private void years(String heading, Proposal proposal) {
        boolean carries =
                proposal.years().stream().anyMatch(year -> !year.carriedOut().isNothing());
        paper.heading(heading);
        Table table = carries
                ? new Table(
                        Column.left("Year"),
                        Column.right("Available"),
                        Column.right("Carried in"),
                        Column.right("Awarded"),
                        Column.right("Carried out"),
                        Column.right("Left"))
                : new Table(
                        Column.left("Year"), Column.right("Available"), Column.right("Awarded"), Column.right("Left"));
        for (YearLine year : proposal.years()) {
            String available = Figures.pounds(year.available());
            String awarded = Figures.pounds(year.awarded());
            String left = Figures.pounds(year.left());
            if (carries) {
                table.row(
                        year.year().toString(),
                        available,
                        Figures.pounds(year.carriedIn()),
                        awarded,
                        Figures.pounds(year.carriedOut()),
                        left);
            } else {
                table.row(year.year().toString(), available, awarded, left);
            }
        }
        paper.table(table);
    }

    private void rules() {
        paper.heading("What rules and years cost and bring");
        paper.text(
                "The price of a rule is the benefit that the best plan without it has more; each was found by dividing "
                        + "the money again.");
        Table table = new Table(
                Column.left("Rule").most(60),
                Column.right("Price"),
                Column.left("Because").most(40));
        int free = 0;
        for (Limit rule : divided.policy().limits()) {
            Optional<Change> without = divided.rules().stream()
                    .filter(each -> each.rule().equals(rule))
                    .flatMap(each -> each.change().stream())
                    .findFirst();
            if (without.isPresent() && without.get().gain().signum() == 0) {
                free++;
            } else {
                table.row(LimitText.of(rule), without.map(DividedReport::price).orElse(Figures.NONE), because(rule));
            }
        }
        paper.table(table);
        if (free > 0) {
            paper.text(
                    table.isEmpty()
                            ? "None of the " + Figures.count(free, "rule", "rules") + " costs anything."
                            : Figures.count(free, "other rule costs", "other rules cost") + " nothing.");
        }
        Table years = new Table(
                Column.left("Year"),
                Column.right("£1m more brings"),
                Column.left("And then").most(80));
        divided.years()
                .forEach(year -> year.change()
                        .ifPresent(change -> years.row(year.year().toString(), price(change), moved(change, "\n"))));
        paper.table(years);
    }

    private String because(Limit rule) {
        return divided.stated().stream()
                .filter(each -> each.rule().equals(rule.name()))
                .map(each -> each.because() + (each.by().isEmpty() ? "" : " (" + each.by() + ")"))
                .findFirst()
                .orElse(Figures.NONE);
    }

    private void awards(Proposal best) {
        paper.heading("What each section gets");
        Table table = new Table(Column.left("Section"), Column.left("Rank order"), Column.left("Best value"));
        TreeSet<String> sections = new TreeSet<>();
        divided.rankOrder().awards().forEach(award -> sections.add(award.section()));
        best.awards().forEach(award -> sections.add(award.section()));
        for (String section : sections) {
            table.row(names.apply(section), award(divided.rankOrder(), section), award(best, section));
        }
        paper.table(table);
    }

    private void otherwise() {
        paper.heading("What would be otherwise");
        paper.text(
                "For a section that the plan funds, the best plan without it; for one that it does not, the best plan "
                        + "with it. The benefit lost is also by how much the section fell short.");
        Table table = new Table(
                Column.left("Section"),
                Column.left("Plan"),
                Column.right("Lost"),
                Column.left("And then").most(60));
        for (Otherwise each : divided.sections()) {
            table.row(
                    names.apply(each.section()),
                    each.funded() ? "funded" : "not funded",
                    each.change().map(change -> points(change.gain().negated())).orElse(Figures.NONE),
                    each.change().map(change -> moved(change, "\n")).orElse("no plan could keep to the rules"));
        }
        paper.table(table);
    }

    private void leftOut() {
        if (divided.leftOut() > 0) {
            paper.text(DividedText.leftOut(divided));
        }
    }

    private String change(Change change) {
        return Figures.difference(change.gain(), Fraction.ZERO, PLACES) + " of benefit; " + moved(change, "; ") + ".";
    }

    private static String price(Change change) {
        return points(change.gain()) + (change.proved() ? "" : " at least");
    }

    private String moved(Change change, String between) {
        return Moves.of(change.moved(), between, names);
    }

    private static String award(Proposal proposal, String section) {
        return proposal.award(section)
                .map(Award::option)
                .map(option -> option.name() + ", £" + Figures.pounds(option.total()))
                .orElse(Figures.NONE);
    }

    private static String points(Fraction points) {
        return Figures.points(points, PLACES);
    }
}
