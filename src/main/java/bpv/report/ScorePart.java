package bpv.report;

import bpv.alliance.Alliance;
import bpv.assessment.AssessedSection;
import bpv.assessment.OutcomeScore;
import bpv.assessment.SectionScore;
import bpv.bid.OutcomeClass;
import bpv.quantity.Fraction;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The arithmetic of a score, so that it can be done again with a pencil. */
final class ScorePart {
    private static final Fraction SCALE = Fraction.of(OutcomeScore.HIGHEST);

    private final AssessedSection section;
    private final SectionScore score;
    private final Alliance alliance;
    private final Paper paper;
    private final List<OutcomeScore> counting;

    ScorePart(AssessedSection section, Alliance alliance, Paper paper) {
        this.section = section;
        this.score = section.score();
        this.alliance = alliance;
        this.paper = paper;
        this.counting = score.outcomes().stream().filter(OutcomeScore::counts).toList();
    }

    void write() {
        paper.heading("The score, step by step");
        paper.text("Value and confidence are 0 to " + OutcomeScore.HIGHEST + ". Outcome score = 100 x value/"
                + OutcomeScore.HIGHEST + " x confidence/" + OutcomeScore.HIGHEST
                + ". Optional outcomes that are left out do not count; effective weight is an outcome's part of the weights that"
                + " do.");
        paper.table(outcomes());
        paper.subheading("Weighted means, over a total weight of " + score.totalWeight());
        paper.table(means());
        paper.subheading("Score by class of outcome");
        paper.table(classes());
        paper.subheading("Benefit");
        paper.text("Benefit points per £ million = score x population in millions / ask in £ millions = "
                + decimal(score.score()) + " x " + alliance.populationMillions().toPlainString() + " / "
                + Fraction.of(section.section().totalAsked().pounds(), 1_000_000) + " = "
                + decimal(section.benefitPerMillion()) + ".");
    }

    private Table outcomes() {
        Table table = new Table(
                Column.left("Outcome"),
                Column.left("What is measured"),
                Column.right("Value"),
                Column.right("Conf."),
                Column.right("Score"),
                Column.right("Weight"),
                Column.right("Effective weight %").most(9),
                Column.right("Weight x score").most(8));
        for (OutcomeScore outcome : score.outcomes()) {
            boolean counts = outcome.counts();
            table.row(
                    outcome.definition().id() + (outcome.definition().core() ? "" : "*"),
                    outcome.definition().means() + (outcome.addressed() ? "" : " (left out)"),
                    counts ? String.valueOf(outcome.valuePoints()) : Figures.NONE,
                    counts ? String.valueOf(outcome.confidencePoints()) : Figures.NONE,
                    counts ? outcome.score().toString() : Figures.NONE,
                    outcome.definition().weight().toString(),
                    counts ? score.effectiveWeight(outcome).shown() : Figures.NONE,
                    counts ? weighted(outcome, outcome.score()).toString() : Figures.NONE);
        }
        return table.note("* optional");
    }

    private Table means() {
        Table table = new Table(
                Column.left("What"),
                Column.left("Sum of weight x points"),
                Column.left("Divided by weights"),
                Column.right("Shown"));
        mean(
                table,
                "Score",
                OutcomeScore::score,
                score.score(),
                section.totals().scoreShown());
        mean(
                table,
                "Mean value",
                outcome -> ofHundred(outcome.valuePoints()),
                score.meanValue(),
                section.totals().valueShown());
        mean(
                table,
                "Mean confidence",
                outcome -> ofHundred(outcome.confidencePoints()),
                score.meanConfidence(),
                section.totals().confidenceShown());
        return table;
    }

    private void mean(Table table, String name, Function<OutcomeScore, Fraction> points, Fraction mean, String shown) {
        table.row(
                name,
                sum(counting, points),
                total(counting, points) + " / " + score.totalWeight() + " = " + decimal(mean),
                shown);
    }

    private Table classes() {
        Table table = new Table(Column.left("Class"), Column.left("Outcomes"), Column.right("Score"));
        for (OutcomeClass outcomeClass : OutcomeClass.values()) {
            List<OutcomeScore> ofClass = counting.stream()
                    .filter(outcome -> outcome.definition().outcomeClass() == outcomeClass)
                    .toList();
            Fraction mean = score.byClass().get(outcomeClass);
            table.row(
                    outcomeClass.title(),
                    ofClass.isEmpty()
                            ? "none counts"
                            : ofClass.stream()
                                    .map(outcome -> outcome.definition().id())
                                    .collect(Collectors.joining(", ")),
                    mean == null ? Figures.NONE : mean.shown());
        }
        return table;
    }

    private static String sum(List<OutcomeScore> outcomes, Function<OutcomeScore, Fraction> points) {
        List<String> terms = new ArrayList<>();
        outcomes.forEach(
                outcome -> terms.add(weighted(outcome, points.apply(outcome)).toString()));
        return (terms.isEmpty() ? "0" : String.join(" + ", terms)) + " = " + total(outcomes, points);
    }

    private static Fraction total(List<OutcomeScore> outcomes, Function<OutcomeScore, Fraction> points) {
        return outcomes.stream()
                .map(outcome -> weighted(outcome, points.apply(outcome)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction weighted(OutcomeScore outcome, Fraction points) {
        return outcome.definition().weight().times(points);
    }

    private static Fraction ofHundred(int points) {
        return Fraction.of(100L * points).dividedBy(SCALE);
    }

    private static String decimal(Fraction number) {
        return number.toDecimal(6).toPlainString();
    }
}
