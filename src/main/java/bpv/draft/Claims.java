package bpv.draft;

import bpv.bid.Baseline;
import bpv.bid.BaselineSource;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Evidence;
import bpv.bid.EvidenceKind;
import bpv.bid.Milestone;
import bpv.bid.Period;
import bpv.bid.Risk;
import bpv.bid.TrajectoryValue;
import bpv.quantity.FinancialYear;
import bpv.source.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of a bid read from trees in which nothing is wrong any more. */
final class Claims {
    private Claims() {}

    static ClaimedOutcome outcome(String id, Node item) {
        Part claim = new Part(item);
        List<TrajectoryValue> trajectory = new ArrayList<>();
        for (Part value : claim.get("trajectory").items()) {
            trajectory.add(new TrajectoryValue(
                    FinancialYear.parse(required(value, "year")).orElseThrow(),
                    new BigDecimal(required(value, "value"))));
        }
        Part baseline = claim.get("baseline");
        Part evidence = claim.get("evidence");
        return new ClaimedOutcome(
                id,
                new Baseline(
                        new BigDecimal(required(baseline, "value")),
                        read(baseline, "period", text -> Period.parse(text).orElse(null)),
                        read(baseline, "source", text -> word(BaselineSource.values(), text, BaselineSource::key))),
                trajectory,
                new Evidence(
                        read(evidence, "kind", text -> word(EvidenceKind.values(), text, EvidenceKind::key)),
                        read(evidence, "reference", text -> text)),
                "");
    }

    static List<Milestone> milestones(Part section) {
        return section.get("milestones").items().stream()
                .map(item -> new Milestone(
                        read(item, "outcome", text -> text),
                        required(item, "what"),
                        LocalDate.parse(required(item, "due")),
                        read(item, "owner", text -> text),
                        item.pointer()))
                .toList();
    }

    static List<Risk> risks(Part section) {
        return section.get("risks").items().stream()
                .map(item -> new Risk(
                        read(item, "outcome", text -> text),
                        null,
                        Integer.parseInt(required(item, "likelihood")),
                        Integer.parseInt(required(item, "impact")),
                        read(item, "mitigation", text -> text),
                        null,
                        item.pointer()))
                .toList();
    }

    private static String required(Part part, String key) {
        return part.text(key)
                .orElseThrow(() -> new IllegalStateException(
                        "nothing is written at " + (part.isThere() ? part.pointer() : "") + "/" + key));
    }

    private static <T> @Nullable T read(Part part, String key, Function<String, @Nullable T> read) {
        String text = part.text(key).orElse(null);
        return text == null ? null : read.apply(text);
    }

    private static <T> @Nullable T word(T[] values, String text, Function<T, String> key) {
        for (T value : values) {
            if (key.apply(value).equals(text)) {
                return value;
            }
        }
        return null;
    }
}
