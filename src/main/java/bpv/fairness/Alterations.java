package bpv.fairness;

import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bids made from others: fields get better or worse, and parts are left out. The same seed makes the same bids. */
final class Alterations {
    private static final int MOST = 12;

    private final List<Node> bases;
    private final List<MonotoneField> fields;
    private final Scale scale;
    private final Chance chance;

    Alterations(List<Node> bases, List<MonotoneField> fields, Scale scale, Chance chance) {
        this.bases = List.copyOf(bases);
        this.fields = List.copyOf(fields);
        this.scale = scale;
        this.chance = chance;
    }

    /** A bid that nobody has written. */
    Node bid() {
        Node bid = chance.of(bases);
        // Half of the bids stay near a real one, so that a single test decides; the others go far.
        int times = chance.below(chance.below(2) == 0 ? 3 : MOST);
        for (int i = 0; i < times; i++) {
            bid = chance.below(6) == 0 ? without(bid) : changed(bid);
        }
        return bid;
    }

    private Node changed(Node bid) {
        MonotoneField field = chance.of(fields);
        List<String> places = field.places(bid);
        if (places.isEmpty()) {
            return bid;
        }
        String place = chance.of(places);
        List<String> values = scale.values(field, bid, place);
        if (values.isEmpty()) {
            return bid;
        }
        String value = chance.of(values);
        boolean everywhere = field.better() != Better.AS_ITS_OUTCOME && chance.below(3) == 0;
        Node changed = bid;
        // The same all over a section moves its score far, to where other thresholds are.
        for (String each : everywhere ? places : List.of(place)) {
            changed = section(each).equals(section(place)) ? put(changed, each, value) : changed;
        }
        return changed;
    }

    private static String section(String pointer) {
        return pointer.replaceFirst("^(/interventions/[^/]+)?.*", "$1");
    }

    /** Without a section, an outcome, a milestone, a risk or an action; of each list something stays. */
    private Node without(Node bid) {
        List<String> parts = new ArrayList<>();
        parts(bid, "", parts);
        return parts.isEmpty() ? bid : Edits.remove(bid, chance.of(parts));
    }

    private static void parts(Node node, String list, List<String> parts) {
        if (node instanceof Sequence items) {
            for (Node item : items.items()) {
                if (items.items().size() > 1
                        && !Set.of("trajectory", "funding", "phases").contains(list)) {
                    parts.add(item.pointer());
                }
                parts(item, "", parts);
            }
        } else if (node instanceof Mapping group) {
            group.entries().forEach(entry -> {
                if (list.equals("interventions") && group.entries().size() > 1) {
                    parts.add(entry.value().pointer());
                }
                parts(entry.value(), entry.key(), parts);
            });
        }
    }

    /** The bid with a value in a field; money of a section with phases moves in its phases too. */
    static Node put(Node bid, String pointer, String value) {
        if (value.isEmpty()) {
            return Edits.remove(bid, pointer);
        }
        Node before = Edits.at(bid, pointer).orElse(null);
        boolean quoted = before instanceof Scalar scalar ? scalar.quoted() : value.contains(" ");
        Node changed = Edits.set(bid, pointer, quoted ? Edits.text(value) : Edits.plain(value));
        return pointer.matches("/interventions/[^/]+/funding/\\d+/(revenue|capital)")
                ? inPhases(bid, changed, pointer)
                : changed;
    }

    private static Node inPhases(Node before, Node after, String pointer) {
        String amount = pointer.substring(pointer.lastIndexOf('/') + 1);
        String section = pointer.substring(0, pointer.indexOf("/funding/"));
        String year = Scale.text(before, pointer.replace("/" + amount, "/year"));
        long by = pounds(Scale.text(after, pointer)) - pounds(Scale.text(before, pointer));
        Node changed = after;
        for (String place : amounts(after, section + "/phases", year, amount)) {
            long now = pounds(Scale.text(changed, place));
            long then = Math.max(0, now + by);
            changed = Edits.set(changed, place, Edits.plain(String.valueOf(then)));
            by -= then - now;
        }
        return changed;
    }

    private static List<String> amounts(Node root, String phases, String year, String amount) {
        List<String> places = new ArrayList<>();
        for (int i = 0; Edits.at(root, phases + "/" + i).isPresent(); i++) {
            String funding = phases + "/" + i + "/funding/";
            for (int j = 0; Edits.at(root, funding + j).isPresent(); j++) {
                if (Scale.text(root, funding + j + "/year").equals(year)) {
                    places.add(funding + j + "/" + amount);
                }
            }
        }
        return places;
    }

    private static long pounds(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    /** The bid with each section's money in two phases, a half each, so that it can be funded in part. */
    static Node inTwoPhases(Node bid) {
        Node changed = bid;
        Node sections = Edits.at(bid, "/interventions").orElse(bid);
        for (Node.Entry section : ((Mapping) sections).entries()) {
            if (((Mapping) section.value()).get("funding").orElse(null) instanceof Sequence funding) {
                List<Node> phases = List.of(phase("first", funding, true), phase("second", funding, false));
                changed = Edits.set(changed, section.value().pointer() + "/phases", Edits.list(phases));
            }
        }
        return changed;
    }

    private static Node phase(String name, Sequence funding, boolean first) {
        List<Node> years = new ArrayList<>();
        for (Node year : funding.items()) {
            Map<String, Node> values = new LinkedHashMap<>();
            values.put("year", Edits.plain(Scale.text(year, "/year")));
            for (Node.Entry entry : ((Mapping) year).entries()) {
                if (!entry.key().equals("year")) {
                    long all = entry.value() instanceof Scalar amount ? pounds(amount.text()) : 0;
                    values.put(entry.key(), Edits.plain(String.valueOf(first ? all / 2 : all - all / 2)));
                } else {
                    values.put("year", entry.value());
                }
            }
            years.add(Edits.mapping(values));
        }
        Map<String, Node> phase = new LinkedHashMap<>();
        phase.put("name", Edits.plain(name));
        phase.put("funding", Edits.list(years));
        return Edits.mapping(phase);
    }
}
