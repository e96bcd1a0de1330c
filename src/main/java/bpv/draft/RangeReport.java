package bpv.draft;

import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.report.DraftRange;
import bpv.report.DraftRange.Label;
import bpv.report.DraftRange.OfCriterion;
import bpv.report.DraftRange.OfOutcome;
import bpv.report.DraftRange.OfSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what was seen in all trials. */
final class RangeReport {
    private final DraftTree draft;
    private final Trials trials;
    private final Labels labels;
    private final BidForm form;

    RangeReport(DraftTree draft, Trials trials, Labels labels, BidForm form) {
        this.draft = draft;
        this.trials = trials;
        this.labels = labels;
        this.form = form;
    }

    DraftRange range() {
        List<OfSection> sections = new ArrayList<>();
        List<OfCriterion> gateway = criteria(trials.gateway());
        trials.sections().forEach((intervention, seen) -> sections.add(section(intervention, seen)));
        return new DraftRange(gateway, sections);
    }

    private List<OfCriterion> criteria(Map<String, Extremes<Verdict>> seen) {
        List<OfCriterion> criteria = new ArrayList<>();
        seen.forEach((criterion, extremes) -> criteria.add(new OfCriterion(criterion, extremes.span(trials::name))));
        return criteria;
    }

    private OfSection section(Intervention intervention, SeenSection seen) {
        List<OfOutcome> outcomes = new ArrayList<>();
        form.outcomesOf(intervention).forEach(definition -> {
            SeenSection.SeenOutcome outcome = seen.outcomes.get(definition.id());
            if (outcome != null) {
                outcomes.add(new OfOutcome(
                        definition,
                        outcome.value.span(trials::name),
                        outcome.confidence.span(trials::name),
                        outcome.score.span(trials::name)));
            }
        });
        return new OfSection(
                draft.text("/alliance").map(id -> id + "/" + intervention.key()).orElse(null),
                intervention,
                "/interventions/" + intervention.key(),
                seen.score.span(trials::name),
                seen.value.span(trials::name),
                seen.confidence.span(trials::name),
                outcomes,
                criteria(seen.concerns),
                criteria(seen.readiness),
                seen.recommendation.span(trials::name),
                labels(seen));
    }

    private List<Label> labels(SeenSection seen) {
        List<Label> all = new ArrayList<>();
        for (Recommendation label : Recommendation.values()) {
            Integer trial = seen.labels.get(label);
            all.add(
                    trial == null
                            ? new Label(label, false, null, because(label, seen))
                            : new Label(label, seen.labels.size() == 1, trials.name(trial), List.of()));
        }
        return all;
    }

    private List<String> because(Recommendation label, SeenSection seen) {
        return new Because(trials, labels, seen).of(label);
    }
}
