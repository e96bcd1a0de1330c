package bpv.policy;

import bpv.bid.Intervention;
import bpv.policy.Scenario.Change;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bid document in the making: the sound bid with the changes of one scenario. It has one value a line, and knows which
 * line came from which line of the scenario.
 */
final class ScenarioBid {
    /** The key by which an item of each list of the form is named. */
    static final Map<String, String> NAMED_BY = Map.of(
            "stpLeads", "stp",
            "organisations", "name",
            "sixtyTwoDayRecovery", "action",
            "outcomes", "outcome",
            "trajectory", "year",
            "milestones", "what",
            "risks", "what",
            "funding", "year",
            "phases", "name");

    private static final Pattern PLAIN = Pattern.compile("[-+.~/\\w]+");

    private final String file;
    private final BidPart root;
    private final List<Problem> problems = new ArrayList<>();

    /** A place of the scenario; null for what the sound bid says itself. */
    private final List<@Nullable Place> origins = new ArrayList<>();

    /**
     * @param file the scenario file, as messages name it
     * @param sound the sound bid
     */
    ScenarioBid(String file, Node sound) {
        this.file = file;
        this.root = BidPart.of(sound, false);
    }

    /** The changes that could not be made, and why. */
    List<Problem> problems() {
        return problems;
    }

    void change(Change change) {
        List<String> path = new ArrayList<>(Arrays.asList(change.path().split("\\.", -1)));
        for (Intervention intervention : Intervention.values()) {
            if (intervention.key().equals(path.get(0))) {
                path.add(0, "interventions");
            }
        }
        BidPart holder = root;
        String list = "";
        for (String name : path.subList(0, path.size() - 1)) {
            BidPart inside = inside(holder, list, name);
            if (inside == null) {
                problem(change, "there is no '" + name + "' in the sound bid; there " + known(holder, list));
                return;
            }
            holder = inside;
            list = name;
        }
        String last = path.get(path.size() - 1);
        if (change.relative()) {
            step(holder, list, last, change);
        } else if (holder instanceof BidPart.Group group) {
            set(group, last, change);
        } else if (holder instanceof BidPart.Listing listing && NAMED_BY.containsKey(list)) {
            set(listing, NAMED_BY.getOrDefault(list, ""), last, change);
        } else {
            problem(change, "'" + last + "' is nothing that can stand there");
        }
    }

    /** Changes a number or a day by so much; of a group or a list, every number in it. */
    private void step(BidPart holder, String list, String last, Change change) {
        BidPart old = inside(holder, list, last);
        Step step = GivenFacts.text(change.value()).flatMap(Step::parse).orElse(null);
        if (old == null || step == null) {
            problem(
                    change,
                    "there is no '" + last + "' in the bid that could be changed; there " + known(holder, list));
            return;
        }
        int[] changed = {0};
        BidPart stepped = BidPart.stepped(old, "", step, change.place(), changed);
        if (changed[0] == 0) {
            String found = old instanceof BidPart.Value value
                    ? ", but it is '" + value.scalar().text() + "'"
                    : "";
            problem(
                    change,
                    "it cannot be changed by " + GivenFacts.text(change.value()).orElse("") + ": " + step.wants()
                            + " is wanted there" + found);
        } else if (holder instanceof BidPart.Group group) {
            group.fields().put(last, stepped);
        } else if (holder instanceof BidPart.Listing listing) {
            listing.items().set(listing.items().indexOf(old), stepped);
        }
    }

    private static boolean isNothing(Node node) {
        return node instanceof Scalar scalar
                && !scalar.quoted()
                && scalar.text().equals("nothing");
    }

    private void set(BidPart.Group group, String key, Change change) {
        if (!isNothing(change.value())) {
            group.fields().put(key, BidPart.of(change.value(), true));
        } else if (group.fields().remove(key) == null) {
            problem(change, "the sound bid has no '" + key + "' there that could be taken out");
        }
    }

    private void set(BidPart.Listing list, String namedBy, String name, Change change) {
        int at = indexOf(list, namedBy, name);
        if (isNothing(change.value())) {
            if (at < 0) {
                problem(change, "the sound bid has no '" + name + "' there that could be taken out");
            } else {
                list.items().remove(at);
            }
            return;
        }
        BidPart item = BidPart.of(change.value(), true);
        Map<String, BidPart> fields = new LinkedHashMap<>();
        fields.put(namedBy, new BidPart.Value(new Scalar(name, false, change.place(), ""), change.place()));
        if (item instanceof BidPart.Group group) {
            fields.putAll(group.fields());
        } else if (namedBy.equals("year") && item instanceof BidPart.Value) {
            fields.put("value", item);
        } else {
            problem(change, "say what of '" + name + "' is changed, such as " + change.path() + ".owner: nothing");
            return;
        }
        BidPart.Group whole = new BidPart.Group(fields, change.place());
        if (at < 0) {
            list.items().add(whole);
        } else {
            list.items().set(at, whole);
        }
    }

    private static @Nullable BidPart inside(BidPart holder, String list, String name) {
        if (holder instanceof BidPart.Group group) {
            return group.fields().get(name);
        }
        if (holder instanceof BidPart.Listing listing) {
            int at = indexOf(listing, NAMED_BY.getOrDefault(list, ""), name);
            return at < 0 ? null : listing.items().get(at);
        }
        return null;
    }

    private static int indexOf(BidPart.Listing list, String namedBy, String name) {
        for (int i = 0; i < list.items().size(); i++) {
            if (name.equals(nameOf(list.items().get(i), namedBy))) {
                return i;
            }
        }
        return -1;
    }

    private static String nameOf(BidPart item, String namedBy) {
        return item instanceof BidPart.Group group && group.fields().get(namedBy) instanceof BidPart.Value value
                ? value.scalar().text()
                : "";
    }

    private static String known(BidPart holder, String list) {
        List<String> names = new ArrayList<>();
        if (holder instanceof BidPart.Group group) {
            names.addAll(group.fields().keySet());
        } else if (holder instanceof BidPart.Listing listing) {
            listing.items().forEach(item -> names.add(nameOf(item, NAMED_BY.getOrDefault(list, ""))));
        }
        return names.isEmpty() ? "is nothing" : "is " + String.join(", ", names);
    }

    /** The document as a tree, as if each value and each key stood on a line of its own. */
    Node tree() {
        origins.clear();
        return node(root, "");
    }

    /** Where the scenario says what stands in a line of the document; null where the sound bid does. */
    @Nullable
    Place origin(int line) {
        return line > 0 && line <= origins.size() ? origins.get(line - 1) : null;
    }

    private Node node(BidPart part, String pointer) {
        Place place = line(part);
        if (part instanceof BidPart.Group group) {
            List<Entry> entries = new ArrayList<>();
            group.fields().forEach((key, value) -> {
                Place keyPlace = line(value);
                entries.add(new Entry(key, keyPlace, node(value, Node.child(pointer, key))));
            });
            return new Mapping(entries, place, pointer);
        }
        if (part instanceof BidPart.Listing list) {
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(node(item, Node.child(pointer, String.valueOf(items.size())))));
            return new Sequence(items, place, pointer);
        }
        Scalar said = ((BidPart.Value) part).scalar();
        boolean plain = !said.quoted() && PLAIN.matcher(said.text()).matches();
        return new Scalar(said.text(), !plain, place, pointer);
    }

    private Place line(BidPart part) {
        origins.add(part.from());
        return new Place(origins.size(), 1);
    }

    private void problem(Change change, String message) {
        problems.add(Scenarios.problem(file, change.place(), change.path() + ": " + message));
    }
}
