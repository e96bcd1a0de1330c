package bpv.robustness;

import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The borderline sections, each with the weights that prove it. */
final class BordersPart {
    private static final Fraction HALF = Fraction.of(50);

    private final Robustness robustness;
    private final Paper paper;

    BordersPart(Robustness robustness, Paper paper) {
        this.robustness = robustness;
        this.paper = paper;
    }

    void write() {
        paper.heading("Borderline sections");
        List<SectionChances> borderline = robustness.sections().stream()
                .filter(section -> section.firmness() == Firmness.BORDERLINE)
                .sorted(Comparator.comparing(BordersPart::fromHalf).thenComparing(SectionChances::section))
                .toList();
        if (borderline.isEmpty()) {
            paper.text("None: best value funds every section in nearly all draws or in hardly any.");
            return;
        }
        paper.text(
                "The least certain first. Below each stand weights, in per cent of their intervention's, with which best"
                        + " value treats it the other way, the scores as they are; where it matters the weights of other"
                        + " interventions are among them, and what is not listed has the weight in force. They are the nearest"
                        + " found, and a thousandth of the way nearer the section is treated as it is now: both were divided again.");
        Table table = new Table(
                Column.left("Section").most(60),
                Column.right("Funded %"),
                Column.right("±").gap(1),
                Column.left("Now"),
                Column.left("By rank order"));
        for (SectionChances each : borderline) {
            table.row(
                    robustness.names().section(each.section()),
                    RobustnessParts.percent(robustness, each.bestValue()),
                    RobustnessParts.error(each.bestValue()),
                    each.funded() ? "funded" : "not funded",
                    each.firmnessByRank().key());
            table.note(robustness.borders().stream()
                    .filter(border -> border.section().equals(each.section()))
                    .findFirst()
                    .map(this::border)
                    .orElse("no draw with a plan treats it otherwise"));
        }
        paper.table(table);
    }

    /** How far the chance is from one half. */
    private static Fraction fromHalf(SectionChances section) {
        Fraction more = section.bestValue().percent().minus(HALF);
        return more.signum() < 0 ? more.negated() : more;
    }

    private String border(Border border) {
        String treated = border.funded() ? "funded" : "not funded";
        if (!border.scores().isEmpty()) {
            return treated + " in draw " + border.draw() + ", the nearest that does so, with "
                    + Figures.count(border.scores().size(), "score", "scores")
                    + " a point otherwise (in JSON); with the weights of the nearest draws alone it stays";
        }
        List<String> moved = new ArrayList<>();
        for (Map.Entry<Intervention, Map<String, Fraction>> own :
                border.weights().parts().entrySet()) {
            differing(border.weights(), own.getKey(), own.getValue()).ifPresent(moved::add);
        }
        return treated + " with " + String.join("; ", moved);
    }

    private Optional<String> differing(Weights weights, Intervention intervention, Map<String, Fraction> own) {
        List<String> shown = own.keySet().stream()
                .map(outcome -> outcome + " " + percent(weights.share(intervention, outcome)))
                .toList();
        boolean asInForce = own.keySet().stream()
                .allMatch(outcome -> weights.share(intervention, outcome)
                        .equals(robustness.inForce().share(intervention, outcome)));
        return asInForce
                ? Optional.empty()
                : Optional.of(Names.capital(intervention.title()) + ": " + String.join(", ", shown));
    }

    static String percent(Fraction share) {
        return share.times(100).toDecimal(2).toPlainString();
    }
}
