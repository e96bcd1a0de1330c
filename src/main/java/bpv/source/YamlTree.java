package bpv.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Builds the tree of a YAML text from the parser's events.
 *
 * <p>The library's own composer is not used: it takes duplicate keys, expands aliases and recurses without bound.
 */
final class YamlTree {
    private final String text;
    private final Findings findings;
    private final Iterator<Event> events;
    private int aliases;

    YamlTree(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Limits.BYTES).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The root of the first document; empty if there is none or it cannot be parsed. */
    Optional<Node> read() {
        try {
            return document();
        } catch (MarkedYamlEngineException fault) {
            findings.add(YamlFault.problem(findings.file(), text, fault));
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException fault) {
            // The library lets some faults of the text out as whatever the JDK threw at it; none may stop a run.
            findings.add(YamlFault.unplaced(findings.file()));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        Node root = node(events.next(), "", 1);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            findings.add(
                    place(after),
                    "",
                    "several-documents",
                    "A second document begins here; a file holds one.",
                    "one document in a file",
                    "a second document",
                    "Put it into a file of its own, or take the line '---' out.");
        }
        boolean nothing = root instanceof Node.Scalar scalar && scalar.isNull();
        return nothing ? Optional.empty() : Optional.of(root);
    }

    private Node node(Event event, String pointer, int depth) {
        Place place = place(event);
        findings.enter(place, depth);
        if (event instanceof AliasEvent alias) {
            alias(alias, place, pointer);
            return new Node.Scalar("", false, place, pointer);
        }
        if (event instanceof ScalarEvent scalar) {
            scalar.getTag().ifPresent(tag -> tag(tag, place, pointer));
            findings.checkCharacters(scalar.getValue(), place, pointer);
            return new Node.Scalar(scalar.getValue(), !scalar.isPlain(), place, pointer);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        start.getTag().ifPresent(tag -> tag(tag, place, pointer));
        return event.getEventId() == Event.ID.SequenceStart
                ? sequence(place, pointer, depth)
                : mapping(place, pointer, depth);
    }

    private Node sequence(Place place, String pointer, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, pointer + "/" + items.size(), depth + 1));
        }
        return new Node.Sequence(items, place, pointer);
    }

    private Node mapping(Place place, String pointer, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> keys = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                unusableKey(event, pointer);
            } else if (key.isPlain() && key.getValue().equals("<<")) {
                mergeKey(key, pointer);
            } else {
                entry(key, pointer, depth, entries, keys);
            }
        }
        return new Node.Mapping(entries, place, pointer);
    }

    private void entry(ScalarEvent key, String parent, int depth, List<Node.Entry> entries, Map<String, Place> keys) {
        Place place = place(key);
        String name = key.getValue();
        String pointer = Node.child(parent, name);
        findings.enter(place, depth);
        key.getTag().ifPresent(tag -> tag(tag, place, pointer));
        findings.checkCharacters(name, place, pointer);
        Place first = keys.putIfAbsent(name, place);
        Node value = node(events.next(), pointer, depth + 1);
        if (first == null) {
            entries.add(new Node.Entry(name, place, value));
        } else {
            findings.duplicateKey(pointer, name, first, place);
        }
    }

    private void alias(AliasEvent alias, Place place, String pointer) {
        String name = "*" + alias.getAlias().getValue();
        if (++aliases > Limits.ALIASES) {
            throw findings.refused(
                    place,
                    "alias",
                    "The document refers to other values by aliases such as " + Shown.of(name)
                            + " in more than 10 places.",
                    "values, each written where it belongs",
                    "more than 10 aliases",
                    "Write each value again.");
        }
        findings.add(
                place,
                pointer,
                "alias",
                "A value cannot be given by the alias " + Shown.of(name) + ".",
                "the value itself",
                Shown.of(name),
                "Write the value again, or put the text in quotes if it begins with '*'.");
    }

    private void tag(String tag, Place place, String pointer) {
        String shown = Shown.of(tag.replaceFirst("^tag:yaml\\.org,2002:", "!!"));
        findings.add(
                place,
                pointer,
                "explicit-tag",
                "A value cannot carry a type such as " + shown + ".",
                "the value itself",
                shown,
                "Take " + shown + " out, or put the text in quotes if it begins with '!'.");
    }

    private void mergeKey(ScalarEvent key, String pointer) {
        findings.add(
                place(key),
                Node.child(pointer, "<<"),
                "merge-key",
                "Values cannot be merged in from elsewhere with '<<'.",
                "each key written out",
                "<<",
                "Write the keys and their values again.");
        skip(events.next());
    }

    private void unusableKey(Event key, String pointer) {
        findings.add(
                place(key),
                pointer,
                "key-not-text",
                "A key has to be a word, but this one is a list, a group or an alias.",
                "a word as key",
                key instanceof AliasEvent ? "an alias" : "a list or a group",
                "Put the text in quotes if it begins with '[', '{' or '*'.");
        skip(key);
        skip(events.next());
    }

    /** Passes over the node that begins with this event, and all that is in it. */
    private void skip(Event event) {
        int open = 0;
        for (Event each = event; ; each = events.next()) {
            switch (each.getEventId()) {
                case SequenceStart, MappingStart -> findings.enter(place(each), ++open);
                case SequenceEnd, MappingEnd -> open--;
                default -> findings.enter(place(each), open);
            }
            if (open == 0) {
                return;
            }
        }
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.START);
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
