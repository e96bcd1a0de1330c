package bpv.document;

import static bpv.document.Field.optional;
import static bpv.document.Field.required;

import bpv.bid.Baseline;
import bpv.bid.BaselineSource;
import bpv.bid.BidForm;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Evidence;
import bpv.bid.EvidenceKind;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Period;
import bpv.bid.TrajectoryValue;
import bpv.quantity.FinancialYear;
import bpv.source.Node;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One claimed outcome; how high its values may be depends on which outcome it is. */
final class OutcomeFields implements Shape<ClaimedOutcome> {
    private final BidForm form;
    private final Intervention intervention;
    private final int highest;

    /** The shape of an outcome by the highest value of its unit. */
    private final Map<Integer, Shape<ClaimedOutcome>> byHighest = new TreeMap<>();

    private final Map<String, Shape<ClaimedOutcome>> byId = new HashMap<>();

    OutcomeFields(BidForm form, Intervention intervention) {
        this.form = form;
        this.intervention = intervention;
        for (OutcomeDefinition outcome : form.outcomesOf(intervention)) {
            byId.put(outcome.id(), byHighest.computeIfAbsent(outcome.unit().highest(), this::outcome));
        }
        this.highest = Collections.max(byHighest.keySet());
    }

    private Shape<ClaimedOutcome> widest() {
        return Objects.requireNonNull(byHighest.get(highest));
    }

    @Override
    public Optional<ClaimedOutcome> read(Node node, Reading reading) {
        Shape<ClaimedOutcome> shape = Lookup.child(node, "outcome").orElse(null) instanceof Node.Scalar id
                ? byId.getOrDefault(id.text(), widest())
                : widest();
        return shape.read(node, reading);
    }

    private Shape<ClaimedOutcome> outcome(int range) {
        Field<String> outcome = required(
                "outcome", "Outcome", "The id of the outcome, such as ED1.", new OutcomeId(form, intervention));
        Field<Baseline> baseline = required("baseline", "Baseline", "Where the Alliance starts from.", baseline(range));
        Field<List<TrajectoryValue>> trajectory = required(
                "trajectory",
                "Trajectory",
                "The value that the outcome is to have at the end of each financial year.",
                new Checked<>(Items.some(trajectoryValue(range)), new Once("year", "year-twice")));
        Field<Evidence> evidence =
                optional("evidence", "Evidence", "Why the work should bring the improvement.", evidence());
        return new Group<>(
                List.of(outcome, baseline, trajectory, evidence),
                values -> new ClaimedOutcome(
                        values.of(outcome),
                        values.of(baseline),
                        values.of(trajectory),
                        values.orNull(evidence),
                        values.pointer()));
    }

    private static Shape<Baseline> baseline(int range) {
        Field<BigDecimal> value =
                required("value", "Value", "The measured value, in the outcome's unit.", new Decimal(range));
        Field<Period> period = optional(
                "period",
                "Period",
                "The period measured: a year such as 2015, or a financial year such as 2015/16.",
                new BaselinePeriod());
        Field<BaselineSource> source = optional(
                "source",
                "Source",
                "Where the figure comes from.",
                Word.of(BaselineSource.values(), BaselineSource::key));
        return new Group<>(
                List.of(value, period, source),
                values -> new Baseline(values.of(value), values.orNull(period), values.orNull(source)));
    }

    private Shape<TrajectoryValue> trajectoryValue(int range) {
        Field<FinancialYear> year = required(
                "year",
                "Financial year",
                "The financial year at whose end it is reached, such as 2017/18.",
                new Year(form.years()));
        Field<BigDecimal> value = required("value", "Value", "The value, in the outcome's unit.", new Decimal(range));
        return new Group<>(List.of(year, value), values -> new TrajectoryValue(values.of(year), values.of(value)));
    }

    private static Shape<Evidence> evidence() {
        Field<EvidenceKind> kind = optional(
                "kind", "Kind", "What kind of evidence it is.", Word.of(EvidenceKind.values(), EvidenceKind::key));
        Field<String> reference = optional("reference", "Reference", "Where it can be read, such as NG12.", new Text());
        return new Group<>(
                List.of(kind, reference), values -> new Evidence(values.orNull(kind), values.orNull(reference)));
    }

    @Override
    public String expected() {
        return widest().expected();
    }

    @Override
    public Optional<Field<?>> field(List<String> steps) {
        return widest().field(steps);
    }

    /** The widest range for all, and for the outcomes of each narrower unit a condition with theirs. */
    @Override
    public ObjectNode schema() {
        ObjectNode schema = widest().schema();
        if (byHighest.size() > 1) {
            ArrayNode conditions = schema.putArray("allOf");
            byHighest.keySet().stream()
                    .filter(range -> range < highest)
                    .forEach(range -> conditions.add(condition(range)));
        }
        return schema;
    }

    private ObjectNode condition(int range) {
        List<String> ids = form.outcomesOf(intervention).stream()
                .filter(outcome -> outcome.unit().highest() == range)
                .map(OutcomeDefinition::id)
                .toList();
        ObjectNode condition = Json.object();
        ObjectNode when = condition.putObject("if");
        when.putObject("properties").putObject("outcome").set("enum", Json.list(ids));
        when.set("required", Json.list(List.of("outcome")));
        ObjectNode ranges = condition.putObject("then").putObject("properties");
        maximum(ranges.putObject("baseline"), range);
        maximum(ranges.putObject("trajectory").putObject("items"), range);
        return condition;
    }

    private static void maximum(ObjectNode group, int range) {
        group.putObject("properties").putObject("value").put("maximum", range);
    }
}
