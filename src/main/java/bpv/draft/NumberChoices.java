package bpv.draft;

import bpv.assessment.ValueParameters;
import bpv.bid.BidForm;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The baselines and trajectories that can make a difference to one outcome.
 *
 * <p>What is written is kept. Numbers are tried where an answer can change: at the bands of value, at the target, at the
 * ends of the form's range, at the ends of what the credible step leaves open between the written values, and one step
 * beyond each of these. Of those that look alike to the rules one is kept.
 */
final class NumberChoices {
    private final OutcomeDraft outcome;
    private final OutcomeDefinition definition;
    private final BidForm form;
    private final FinancialYear firstFunded;
    private final FinancialYear end;
    private final ValueBands bands;
    private final Map<Look, List<Fill>> found = new LinkedHashMap<>();

    /** What numbers look like to the rules: which side of each band, and whether the trajectory is credible. */
    private record Look(int band, boolean credible) {}

    NumberChoices(OutcomeDraft outcome, BidForm form, ValueParameters values, FinancialYear firstFunded) {
        this.outcome = outcome;
        this.definition = outcome.definition();
        this.form = form;
        this.firstFunded = firstFunded;
        OutcomeDefinition.Target target = definition.target();
        this.end = target == null ? form.lastYear() : target.year();
        this.bands = new ValueBands(definition, values);
    }

    /** The ways to fill what is blank, as fills of the outcome's own tree; at least one. */
    List<List<Fill>> all() {
        List<String> items = Nodes.items(outcome.item(), "/trajectory");
        List<FinancialYear> unlisted = new ArrayList<>(form.years());
        items.forEach(item -> year(item).ifPresent(unlisted::remove));
        long blank = items.stream().filter(item -> year(item).isEmpty()).count();
        for (List<FinancialYear> years : Subsets.arranged(unlisted, (int) blank)) {
            List<FinancialYear> toBlanks = new ArrayList<>(years);
            List<Slot> slots = new ArrayList<>();
            Map<String, FinancialYear> named = new HashMap<>();
            for (String item : items) {
                FinancialYear year = year(item).orElseGet(() -> {
                    named.put(item, toBlanks.get(0));
                    return toBlanks.remove(0);
                });
                slots.add(new Slot(
                        year,
                        item,
                        named.containsKey(item),
                        Nodes.text(outcome.item(), item + "/value")
                                .map(Numeric::of)
                                .orElse(null)));
            }
            withMissingYears(slots);
        }
        return List.copyOf(found.values());
    }

    private Optional<FinancialYear> year(String item) {
        return Nodes.text(outcome.item(), item + "/year").flatMap(FinancialYear::parse);
    }

    private void withMissingYears(List<Slot> slots) {
        List<FinancialYear> missing = new ArrayList<>();
        for (FinancialYear year : form.years()) {
            boolean wanted = !year.atMost(firstFunded) || year.equals(firstFunded);
            boolean within = slots.isEmpty() || (wanted && year.atMost(end));
            if (within && slots.stream().noneMatch(slot -> slot.year().equals(year))) {
                missing.add(year);
            }
        }
        for (List<FinancialYear> added : Subsets.typical(missing)) {
            List<Slot> chain = new ArrayList<>(slots);
            added.forEach(year -> chain.add(new Slot(year, null, true, null)));
            if (!chain.isEmpty()) {
                chain.sort((one, other) -> one.year().compareTo(other.year()));
                complete(new Chain(chain, definition, firstFunded, end));
            }
        }
    }

    private void complete(Chain chain) {
        @Nullable
        Fraction written =
                Nodes.text(outcome.item(), "/baseline/value").map(Numeric::of).orElse(null);
        Candidates candidates = new Candidates(chain, definition, bands);
        boolean complete = chain.isComplete();
        for (Fraction baseline : written == null ? candidates.baselines() : List.of(written)) {
            for (@Nullable Fraction end : candidates.ends(baseline)) {
                int look = bands.signature(baseline, end == null ? chain.writtenEnd() : end);
                boolean mayBeCredible = complete && !found.containsKey(new Look(look, true));
                if (!mayBeCredible && found.containsKey(new Look(look, false))) {
                    continue;
                }
                for (Fraction[] values : candidates.completed(baseline, end)) {
                    found.computeIfAbsent(
                            new Look(look, complete && chain.isSteady(baseline, values)),
                            any -> fills(chain, written == null ? baseline : null, values));
                }
            }
        }
    }

    private List<Fill> fills(Chain chain, @Nullable Fraction baseline, Fraction[] values) {
        List<Fill> fills = new ArrayList<>();
        if (baseline != null) {
            fills.add(Nodes.plain("/baseline/value", Numeric.shown(baseline)));
        }
        for (int i = 0; i < values.length; i++) {
            Slot slot = chain.slots().get(i);
            if (slot.item() == null) {
                fills.add(new Fill(
                        "/trajectory/-",
                        Nodes.group("year", slot.year().toString(), "value", Numeric.decimal(values[i]))));
                continue;
            }
            if (slot.blankYear()) {
                fills.add(Nodes.text(slot.item() + "/year", slot.year()));
            }
            if (slot.value() == null) {
                fills.add(Nodes.plain(slot.item() + "/value", Numeric.shown(values[i])));
            }
        }
        return fills;
    }
}
