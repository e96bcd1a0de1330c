package bpv.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
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
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Limits.BYTES).build();

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER_SO_FAR = Pattern.compile("[-+£0-9.,]{1,40}");

    private final String text;
    private final Findings findings;
    private final Iterator<Event> events;
    private final YamlProblems problems;

    /** Where the last single value ended, as an index of the text. */
    private int lastEnd = -1;

    YamlTree(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.problems = new YamlProblems(findings);
        this.events = new Parse(SETTINGS).parseString(text).iterator();
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
            problems.severalDocuments(place(after));
        }
        boolean nothing = root instanceof Node.Scalar scalar && scalar.isNull();
        return nothing ? Optional.empty() : Optional.of(root);
    }

    private Node node(Event event, String pointer, int depth) {
        Place place = place(event);
        findings.enter(place, depth);
        if (event instanceof AliasEvent alias) {
            problems.alias(alias.getAlias().getValue(), place, pointer);
            return new Node.Scalar("", false, place, pointer);
        }
        if (event instanceof ScalarEvent scalar) {
            scalar.getTag().ifPresent(tag -> problems.tag(tag, place, pointer));
            checkEscapes(scalar, place, pointer);
            lastEnd = index(scalar.getEndMark());
            return new Node.Scalar(scalar.getValue(), !scalar.isPlain(), place, pointer);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        start.getTag().ifPresent(tag -> problems.tag(tag, place, pointer));
        return event.getEventId() == Event.ID.SequenceStart
                ? sequence(place, pointer, depth)
                : mapping(place, pointer, depth);
    }

    /** Only a value in double quotes can hold a character that the text itself, which was looked at, does not. */
    private void checkEscapes(ScalarEvent scalar, Place place, String pointer) {
        if (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
            findings.checkCharacters(scalar.getValue(), place, pointer);
        }
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
                String found = event instanceof AliasEvent ? "an alias" : "a list or a group";
                problems.unusableKey(place(event), pointer, found);
                skip(event);
                skip(events.next());
            } else if (key.isPlain() && key.getValue().equals("<<")) {
                problems.mergeKey(place(key), pointer);
                skip(events.next());
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
        Event value = events.next();
        if (goesOnWithNumber(key, value, entries)) {
            joinNumber(name, key, entries);
            return;
        }
        key.getTag().ifPresent(tag -> problems.tag(tag, place, pointer));
        checkEscapes(key, place, pointer);
        Place first = keys.putIfAbsent(name, place);
        Node read = node(value, pointer, depth + 1);
        if (first == null) {
            entries.add(new Node.Entry(name, place, read));
        } else {
            findings.duplicateKey(pointer, name, first, place);
        }
    }

    /** Whether a key is the rest of a number that was written with commas, between braces. */
    private boolean goesOnWithNumber(ScalarEvent key, Event value, List<Node.Entry> entries) {
        return value instanceof ScalarEvent nothing
                && nothing.isPlain()
                && nothing.getValue().isEmpty()
                && lastEnd >= 0
                && index(key.getStartMark()) == lastEnd + 1
                && key.isPlain()
                && DIGITS.matcher(key.getValue()).matches()
                && !entries.isEmpty()
                && entries.get(entries.size() - 1).value() instanceof Node.Scalar number
                && !number.quoted()
                && NUMBER_SO_FAR.matcher(number.text()).matches();
    }

    private void joinNumber(String digits, ScalarEvent key, List<Node.Entry> entries) {
        Node.Entry entry = entries.remove(entries.size() - 1);
        Node.Scalar begun = (Node.Scalar) entry.value();
        Node.Scalar joined = new Node.Scalar(begun.text() + "," + digits, false, begun.place(), begun.pointer());
        entries.add(new Node.Entry(entry.key(), entry.keyPlace(), joined));
        lastEnd = index(key.getEndMark());
        findings.withdraw("comma-in-number", joined.pointer());
        problems.commaInNumber(joined);
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
        Mark start = event.getStartMark().orElse(null);
        return start == null ? Place.START : place(start);
    }

    /** -1 if there is no mark. */
    private static int index(Optional<Mark> mark) {
        return mark.isPresent() ? mark.get().getIndex() : -1;
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
