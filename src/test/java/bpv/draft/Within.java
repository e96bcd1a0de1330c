package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.report.DraftRange;
import bpv.report.DraftRange.OfCriterion;
import bpv.report.DraftRange.OfOutcome;
import bpv.report.DraftRange.OfSection;
import bpv.report.DraftRange.Span;
import bpv.report.PrecheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds what a bid is found to be against the range of a draft. */
final class Within {
    /** One thing of which the range has two ends, and how to read it off an assessed bid. */
    private record Item<T>(
            String name, Span<T> span, Comparator<? super T> order, Function<AssessedBid, Optional<T>> read) {
        void holds(AssessedBid bid, List<String> outside) {
            read.apply(bid).ifPresent(found -> {
                if (order.compare(found, span.worst().value()) < 0
                        || order.compare(found, span.best().value()) > 0) {
                    outside.add(name + " is " + found + ", outside of "
                            + span.worst().value() + " to " + span.best().value());
                }
            });
        }

        void attained(Map<String, AssessedBid> completions) {
            for (DraftRange.End<T> end : List.of(span.worst(), span.best())) {
                AssessedBid bid = completions.get(end.completion());
                assertThat(bid).as(name + " refers to " + end.completion()).isNotNull();
                assertThat(read.apply(bid)).as(name + " in " + end.completion()).contains(end.value());
            }
        }
    }

    private final List<Item<?>> items = new ArrayList<>();
    private final DraftRange range;

    Within(PrecheckResult result) {
        range = result.range().orElseThrow();
        range.gateway().forEach(criterion -> criterion("", criterion, bid -> bid.gateway()));
        range.sections().forEach(this::section);
    }

    private void section(OfSection range) {
        String name = range.intervention() + " ";
        item(
                name + "score",
                range.score(),
                Comparator.naturalOrder(),
                bid -> of(bid, range).map(s -> s.score().score()));
        item(
                name + "value",
                range.meanValue(),
                Comparator.naturalOrder(),
                bid -> of(bid, range).map(s -> s.score().meanValue()));
        item(
                name + "confidence",
                range.meanConfidence(),
                Comparator.naturalOrder(),
                bid -> of(bid, range).map(s -> s.score().meanConfidence()));
        item(
                name + "recommendation",
                range.recommendation(),
                Comparator.<Recommendation>reverseOrder(),
                bid -> of(bid, range).map(AssessedSection::label));
        range.concerns()
                .forEach(criterion -> criterion(
                        name,
                        criterion,
                        bid -> of(bid, range).map(AssessedSection::concerns).orElse(List.of())));
        range.readiness()
                .forEach(criterion -> criterion(
                        name,
                        criterion,
                        bid -> of(bid, range).map(AssessedSection::readiness).orElse(List.of())));
        for (OfOutcome outcome : range.outcomes()) {
            String id = outcome.definition().id();
            item(
                    name + id + " value",
                    outcome.value(),
                    Comparator.naturalOrder(),
                    bid -> of(bid, range, id).map(OutcomeScore::valuePoints));
            item(
                    name + id + " confidence",
                    outcome.confidence(),
                    Comparator.naturalOrder(),
                    bid -> of(bid, range, id).map(OutcomeScore::confidencePoints));
            item(
                    name + id + " score",
                    outcome.score(),
                    Comparator.naturalOrder(),
                    bid -> of(bid, range, id).map(OutcomeScore::score));
        }
    }

    private static Optional<AssessedSection> of(AssessedBid bid, OfSection range) {
        return bid.sections().stream()
                .filter(section -> section.section().intervention() == range.intervention())
                .findFirst();
    }

    private static Optional<OutcomeScore> of(AssessedBid bid, OfSection range, String id) {
        return of(bid, range).stream()
                .flatMap(section -> section.score().outcomes().stream())
                .filter(outcome -> outcome.definition().id().equals(id) && outcome.counts())
                .findFirst();
    }

    private void criterion(
            String name, OfCriterion criterion, Function<AssessedBid, List<Explained<Finding>>> findings) {
        item(
                name + criterion.criterion(),
                criterion.verdict(),
                SeenSection.VERDICTS,
                bid -> findings.apply(bid).stream()
                        .filter(finding -> finding.criterion().equals(criterion.criterion()))
                        .map(finding -> finding.conclusion().verdict())
                        .findFirst());
    }

    private <T> void item(
            String name, Span<T> span, Comparator<? super T> order, Function<AssessedBid, Optional<T>> read) {
        items.add(new Item<>(name, span, order, read));
    }

    /** What of a bid lies outside of the range. */
    List<String> outside(AssessedBid bid) {
        List<String> outside = new ArrayList<>();
        items.forEach(item -> item.holds(bid, outside));
        for (OfSection section : range.sections()) {
            of(bid, section)
                    .ifPresent(found -> section.labels().stream()
                            .filter(label -> label.recommendation() == found.label() && !label.reachable())
                            .forEach(label -> outside.add(section.intervention() + " is " + label.recommendation()
                                    + ", which is said to be out of reach")));
        }
        return outside;
    }

    /** Each end is exactly what its completion gives. */
    void assertAttained(Map<String, AssessedBid> completions) {
        items.forEach(item -> item.attained(completions));
        for (OfSection section : range.sections()) {
            section.labels().stream()
                    .filter(DraftRange.Label::reachable)
                    .forEach(label -> assertThat(of(completions.get(label.completion()), section)
                                    .map(AssessedSection::label))
                            .contains(label.recommendation()));
        }
    }

    /** Whether both ends are the same everywhere. */
    List<String> uncertain() {
        return items.stream()
                .filter(item -> !item.span().certain())
                .map(Item::name)
                .toList();
    }
}
