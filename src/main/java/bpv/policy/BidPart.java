package bpv.policy;

import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a bid document in the making: a value, a group of fields or a list of items. */
sealed interface BidPart {
    /** Where the scenario says so; null where the sound bid does. */
    @Nullable
    Place from();

    record Value(Scalar scalar, @Nullable Place from) implements BidPart {}

    record Group(Map<String, BidPart> fields, @Nullable Place from) implements BidPart {}

    record Listing(List<BidPart> items, @Nullable Place from) implements BidPart {}

    static BidPart of(Node node, boolean ofScenario) {
        Place from = ofScenario ? node.place() : null;
        if (node instanceof Mapping mapping) {
            Map<String, BidPart> fields = new LinkedHashMap<>();
            for (Entry entry : mapping.entries()) {
                fields.put(entry.key(), of(entry.value(), ofScenario));
            }
            return new Group(fields, from);
        }
        if (node instanceof Sequence sequence) {
            List<BidPart> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(of(item, ofScenario)));
            return new Listing(items, from);
        }
        return new Value((Scalar) node, from);
    }

    /**
     * The part with each number or day in it changed by so much; the period of a baseline is no number.
     *
     * @param name the key that the part has
     * @param changed where values that changed are counted
     */
    static BidPart stepped(BidPart part, String name, Step step, Place place, int[] changed) {
        if (part instanceof Group group) {
            Map<String, BidPart> fields = new LinkedHashMap<>();
            group.fields.forEach((key, value) -> fields.put(key, stepped(value, key, step, place, changed)));
            return new Group(fields, group.from);
        }
        if (part instanceof Listing list) {
            List<BidPart> items = new ArrayList<>();
            list.items.forEach(item -> items.add(stepped(item, "", step, place, changed)));
            return new Listing(items, list.from);
        }
        Scalar old = ((Value) part).scalar;
        Optional<String> value = old.quoted() || name.equals("period") ? Optional.empty() : step.of(old.text());
        if (value.isEmpty()) {
            return part;
        }
        changed[0]++;
        return new Value(new Scalar(value.get(), false, place, ""), place);
    }
}
