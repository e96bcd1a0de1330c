package bpv.page;

import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.quantity.Fraction;
import bpv.report.AssessedDocument;
import bpv.report.Blank;
import bpv.report.DraftRange;
import bpv.report.DraftRange.Label;
import bpv.report.DraftRange.OfCriterion;
import bpv.report.DraftRange.OfSection;
import bpv.report.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still blank in a draft, and the worst and the best that filling the blanks can make of it.
 *
 * @param asItStands what is found of it with its blanks; null where it cannot be assessed
 */
record RangeView(
        List<Blank> blanks, DraftRange range, @Nullable AssessedDocument asItStands) {
    /** A recommendation that every completion gives, or that none does, with what bars it. */
    record Fixed(String recommendation, boolean good, List<String> because) {
        static Fixed of(Label label) {
            return new Fixed(
                    Names.capital(label.recommendation().title()),
                    label.recommendation().compareTo(Recommendation.FUND_WITH_CONDITIONS) <= 0,
                    label.because());
        }
    }

    /** Whether something counts as blank because what is written there cannot be used. */
    boolean someUnusable() {
        return blanks.stream().anyMatch(blank -> blank.why() == Blank.Why.CANNOT_BE_USED);
    }

    String title(OfSection section) {
        return Names.capital(section.intervention().title());
    }

    BarChart chart() {
        List<BarChart.Row> rows = new ArrayList<>();
        for (OfSection section : range.sections()) {
            Fraction worst = section.score().worst().value();
            Fraction best = section.score().best().value();
            rows.add(BarChart.Row.heading(title(section) + ": " + worst.shown() + " to " + best.shown()));
            rows.add(new BarChart.Row("Score", "range", worst, best, "", now(section)));
        }
        return new BarChart(
                "range-chart",
                "Score that each section can still reach, points of 100",
                "Each bar runs from the worst to the best that filling the blanks can bring; the upright line is the"
                        + " score as it stands, where there is one. The table below has the same figures.",
                BarChart.points(),
                rows);
    }

    private @Nullable Fraction now(OfSection section) {
        AssessedDocument document = asItStands;
        return document == null
                ? null
                : document.assessed().sections().stream()
                        .filter(each -> each.id().equals(section.id()))
                        .map(each -> each.score().score())
                        .findFirst()
                        .orElse(null);
    }

    static String recommendation(DraftRange.End<Recommendation> end) {
        return Names.capital(end.value().title());
    }

    List<Fixed> certain(OfSection section) {
        return section.labels().stream().filter(Label::certain).map(Fixed::of).toList();
    }

    List<Fixed> outOfReach(OfSection section) {
        return section.labels().stream()
                .filter(label -> !label.reachable())
                .map(Fixed::of)
                .toList();
    }

    /** Gateway criteria that no completion meets. */
    List<OfCriterion> lost() {
        return range.gateway().stream()
                .filter(criterion -> criterion.verdict().best().value() != Verdict.MET)
                .toList();
    }
}
