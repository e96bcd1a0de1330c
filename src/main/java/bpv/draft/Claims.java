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
        List<TrajectoryValue> trajectory = new ArrayList<>();
        for (String value : Nodes.items(item, "/trajectory")) {
            trajectory.add(new TrajectoryValue(
                    FinancialYear.parse(required(item, value + "/year")).orElseThrow(),
                    new BigDecimal(required(item, value + "/value"))));
        }
        return new ClaimedOutcome(
                id,
                new Baseline(
                        new BigDecimal(required(item, "/baseline/value")),
                        read(
                                item,
                                "/baseline/period",
                                text -> Period.parse(text).orElse(null)),
                        read(
                                item,
                                "/baseline/source",
                                text -> word(BaselineSource.values(), text, BaselineSource::key))),
                trajectory,
                new Evidence(
                        read(item, "/evidence/kind", text -> word(EvidenceKind.values(), text, EvidenceKind::key)),
                        read(item, "/evidence/reference", text -> text)),
                "");
    }

    static List<Milestone> milestones(Node tree, String section) {
        return Nodes.items(tree, section + "/milestones").stream()
                .map(item -> new Milestone(
                        read(tree, item + "/outcome", text -> text),
                        required(tree, item + "/what"),
                        LocalDate.parse(required(tree, item + "/due")),
                        read(tree, item + "/owner", text -> text),
                        item))
                .toList();
    }

    static List<Risk> risks(Node tree, String section) {
        return Nodes.items(tree, section + "/risks").stream()
                .map(item -> new Risk(
                        read(tree, item + "/outcome", text -> text),
                        null,
                        Integer.parseInt(required(tree, item + "/likelihood")),
                        Integer.parseInt(required(tree, item + "/impact")),
                        read(tree, item + "/mitigation", text -> text),
                        null,
                        item))
                .toList();
    }

    private static String required(Node tree, String pointer) {
        return Nodes.text(tree, pointer)
                .orElseThrow(() -> new IllegalStateException("nothing is written at " + pointer));
    }

    private static <T> @Nullable T read(Node tree, String pointer, Function<String, @Nullable T> read) {
        String text = Nodes.text(tree, pointer).orElse(null);
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
