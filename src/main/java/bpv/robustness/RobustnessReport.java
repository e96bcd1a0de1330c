package bpv.robustness;

import bpv.quantity.Fraction;
import bpv.report.Figures;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/** Writes how robust proposals are, in words: first what a panel has to look at. */
public final class RobustnessReport {
    private final Robustness robustness;
    private final Paper paper;

    private RobustnessReport(Robustness robustness, Paper paper) {
        this.robustness = robustness;
        this.paper = paper;
    }

    /** Plain text for a terminal. */
    public static void text(Robustness robustness, Writer out) {
        new RobustnessReport(robustness, Paper.plain(out)).write();
    }

    private void write() {
        paper.title(
                "Robustness of the proposals, as of " + robustness.provenance().day() + ": "
                        + Figures.count(robustness.draws(), "draw", "draws") + ", seed " + robustness.seed());
        summary();
        new DisputesPart(robustness, paper).write();
        new BordersPart(robustness, paper).write();
        sections();
        new RangesPart(robustness, paper).write();
        new MakingPart(robustness, paper).write();
    }

    private void summary() {
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

    private void sections() {
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
                        percent(each.bestValue()),
                        error(each.bestValue()),
                        each.funded() ? "funded" : Figures.NONE,
                        percent(each.rankOrder()),
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
    private String percent(Share share) {
        return percent(robustness, share);
    }

    static String percent(Robustness robustness, Share share) {
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
    static String moves(Robustness robustness, Moves moves) {
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
