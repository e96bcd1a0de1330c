package bpv.robustness;

import bpv.quantity.Fraction;
import bpv.report.Figures;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import java.util.Comparator;
import java.util.List;

/** The parts of a report on robustness, each to be written on any paper; what they say is what the text report says. */
public final class RobustnessParts {
    private final Robustness robustness;
    private final Paper paper;

    public RobustnessParts(Robustness robustness, Paper paper) {
        this.robustness = robustness;
        this.paper = paper;
    }

    /** What it is, in a line. */
    public String title() {
        return "Robustness of the proposals, as of " + robustness.provenance().day() + ": "
                + Figures.count(robustness.draws(), "draw", "draws") + ", seed " + robustness.seed();
    }

    /** Which scores could move money, and which cannot. */
    public void disputes() {
        new DisputesPart(robustness, paper).write();
    }

    /** The borderline sections, each with the weights that prove it. */
    public void borders() {
        new BordersPart(robustness, paper).write();
    }

    /** How far one weight, and one year's envelope, may move. */
    public void ranges() {
        new RangesPart(robustness, paper).write();
    }

    /** How it was made, so that it can be made again. */
    public void making() {
        new MakingPart(robustness, paper).write();
    }

    /** How many sections and scores are firm, in a paragraph or two. */
    public void summary() {
        int scores = robustness.disputes().size();
        int moving = robustness.moving().size();
        paper.text("Of " + Figures.count(robustness.sections().size(), "section", "sections") + " best value funds "
                + robustness.count(Firmness.CORE) + " in "
                + robustness.numbers().coreFrom()
                + "% of the draws or more (core) and " + robustness.count(Firmness.OUT) + " in "
                + robustness.numbers().outUpTo() + "% or fewer (out); " + robustness.count(Firmness.BORDERLINE)
                + " are between (borderline). Of " + Figures.count(scores, "score", "scores")
                + " that might be a point otherwise, " + moving + " could move money, each alone, and "
                + (scores - moving)
                + " could not. Each draw has other weights and scores, is decided again by the rules, and divided again."
                + " It proposes; people decide.");
        if (!robustness.limits().isEmpty()) {
            paper.text("Every plan keeps "
                    + Figures.count(robustness.limits().size(), "rule", "rules") + " of policy. In "
                    + Figures.count(robustness.withoutPlan(), "draw", "draws")
                    + " no plan was found that does; there best value counts as funding nobody.");
        }
        if (robustness.notProved() > 0) {
            paper.text("In " + Figures.count(robustness.notProved(), "draw", "draws")
                    + " best value was not proved within the node limit: what it funds there may not be best.");
        }
    }

    /** Every section with its chance of funding and its ranks. */
    public void sections() {
        paper.heading("All sections");
        Table table = new Table(
                Column.left("Section").most(54),
                Column.left("Best value"),
                Column.right("Funded %"),
                Column.right("±").gap(1),
                Column.left("Now"),
                Column.right("By rank %").most(8),
                Column.right("±").gap(1),
                Column.right("Best rank").most(4),
                Column.right("Median").gap(1),
                Column.right("Worst").gap(1));
        robustness.sections().stream()
                .sorted(Comparator.comparing(SectionChances::bestValue)
                        .reversed()
                        .thenComparing(SectionChances::section))
                .forEach(each -> table.row(
                        robustness.names().section(each.section()),
                        each.firmness().key(),
                        percent(robustness, each.bestValue()),
                        error(each.bestValue()),
                        each.funded() ? "funded" : Figures.NONE,
                        percent(robustness, each.rankOrder()),
                        error(each.rankOrder()),
                        each.bestRank().map(String::valueOf).orElse(Figures.NONE),
                        each.medianRank().map(String::valueOf).orElse(Figures.NONE),
                        each.worstRank().map(String::valueOf).orElse(Figures.NONE)));
        paper.table(table);
        paper.text(
                "Funded % is in how many of the draws best value funds a section, in whole or in part, and By rank % in"
                        + " how many rank order does; ± is the standard error in percentage points. It is 0 where all draws agree,"
                        + " though a chance of 3 in " + Figures.grouped(robustness.draws())
                        + " to be otherwise would go unnoticed about once in 20 times. Ranks are by score among the"
                        + " sections that may be funded in a draw. JSON has every rank with its chance.");
    }

    /** With as many decimals as it takes not to show a threshold, none or all where it is not. */
    public static String percent(Robustness robustness, Share share) {
        return share.percent()
                .shownBeside(List.of(
                        robustness.numbers().coreFrom(),
                        robustness.numbers().outUpTo(),
                        Fraction.ZERO,
                        Fraction.of(100)));
    }

    static String error(Share share) {
        return share.standardError(1).toPlainString();
    }

    /** Such as {@code Wessex – Recovery Package £3,220,000 -> nothing}. */
    public static String moves(Robustness robustness, Moves moves) {
        return String.join(
                "; ",
                moves.sections().stream()
                        .map(move -> robustness.names().section(move.section()) + " " + pounds(move.before()) + " -> "
                                + pounds(move.now())
                                + (move.before() == move.now() ? " in other years" : ""))
                        .toList());
    }

    private static String pounds(long pounds) {
        return pounds == 0 ? "nothing" : "£" + Figures.grouped(pounds);
    }
}
