package bpv.page;

import bpv.assessment.AssessedSection;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Fix;
import bpv.assessment.OutcomeScore;
import bpv.quantity.Fraction;
import bpv.report.AssessedDocument;
import bpv.report.Figures;
import bpv.report.FindingText;
import bpv.report.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section as a page shows it to the Alliance that wrote it. */
record SectionView(AssessedDocument document, AssessedSection section) {
    /** A sentence with the lines of the bid that it rests on. */
    record Said(String text, List<Integer> lines) {}

    /**
     * Something to put right.
     *
     * @param gain points of the section's score, such as {@code +6.3}
     * @param criterion the test, or {@code value}
     * @param about the outcome or the section
     * @param means what the outcome measures; empty of a section
     */
    record ToDo(String gain, String criterion, String about, String means, Said said) {
        /** What the short names stand for. */
        String inWords(CriterionNames names) {
            String asks = names.of(criterion);
            return Names.capital(means + (means.isEmpty() || asks.isEmpty() ? "" : ": ") + asks);
        }
    }

    String id() {
        return section.id();
    }

    /** Begins the ids of everything in it. */
    String anchor() {
        return section.section().intervention().key();
    }

    String title() {
        return Names.capital(section.section().intervention().title());
    }

    String recommendation() {
        return Names.capital(section.label().title());
    }

    String tag() {
        return Verdicts.tag(section.label());
    }

    String exactScore() {
        return section.score().score().toDecimal(6).toPlainString();
    }

    String asked() {
        return section.section().totalAsked().toString();
    }

    String reason() {
        return section.recommendation().conclusion().reason();
    }

    List<OutcomeScore> outcomes() {
        return section.score().outcomes();
    }

    static String points(int points, boolean counts) {
        return counts ? points + " of " + OutcomeScore.HIGHEST : Figures.NONE;
    }

    BarChart chart() {
        List<BarChart.Row> rows = new ArrayList<>();
        for (OutcomeScore outcome : outcomes()) {
            if (outcome.counts()) {
                rows.add(BarChart.Row.bar(
                        outcome.definition().id(),
                        "outcome",
                        outcome.score(),
                        outcome.score().shown()));
            }
        }
        rows.add(BarChart.Row.bar(
                "All", "whole", section.score().score(), section.totals().scoreShown()));
        return new BarChart(
                anchor() + "-chart",
                "Points of 100, by outcome",
                "Each bar is an outcome's score of 0 to 100; the last is the section's score, "
                        + section.totals().scoreShown() + ". The table below has the same figures.",
                BarChart.points(),
                rows);
    }

    /** What to put right, the greatest gain first. */
    List<ToDo> toDo() {
        List<ToDo> list = new ArrayList<>();
        for (Fix fix : Fix.of(section)) {
            list.add(new ToDo(
                    gain(fix),
                    fix.finding().criterion(),
                    fix.outcome() == null ? "Section" : fix.outcome(),
                    means(fix.outcome()),
                    said(fix.finding())));
        }
        return list;
    }

    private String means(@Nullable String outcome) {
        return outcomes().stream()
                .filter(each -> each.definition().id().equals(outcome))
                .map(each -> each.definition().means())
                .findFirst()
                .orElse("");
    }

    private static String gain(Fix fix) {
        return fix.points().equals(Fraction.ZERO)
                ? "0"
                : (fix.atMost() ? "up to +" : "+") + fix.points().shown();
    }

    /** What keeps the section from a better recommendation. */
    List<ToDo> whyNotHigher() {
        return section.whyNotHigher().stream()
                .map(test -> new ToDo("", test.criterion(), "", "", said(test)))
                .toList();
    }

    Said said(Explained<Finding> finding) {
        return new Said(
                finding.conclusion().reason() + FindingText.shortfall(finding.conclusion()),
                lines(document, finding.conclusion()));
    }

    static List<Integer> lines(AssessedDocument document, Finding finding) {
        return finding.pointers().stream()
                .map(document::line)
                .distinct()
                .sorted()
                .toList();
    }

    /** The conditions, the first due first. */
    List<Condition> conditions() {
        return section.conditions().stream()
                .map(Explained::conclusion)
                .sorted(Comparator.comparing(Condition::due))
                .toList();
    }

    static String capital(String text) {
        return Names.capital(text);
    }
}
