package bpv.draft;

import bpv.document.Asked;
import bpv.document.BidReader;
import bpv.report.Blank;
import bpv.report.Blank.Why;
import bpv.source.Node;
import bpv.source.Place;
import bpv.source.Places;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blanks found so far, each once, with what the form says of it. */
final class Blanks {
    private final BidReader reader;
    private final Places places;
    private final Map<String, Blank> blanks = new LinkedHashMap<>();

    Blanks(BidReader reader, Places places) {
        this.reader = reader;
        this.places = places;
    }

    /** Notes a blank, unless it is known already or the form does not know what is there. */
    void add(String pointer, Why why, String note) {
        Asked asked = reader.asked(pointer).orElse(null);
        if (asked == null || blanks.containsKey(pointer + note)) {
            return;
        }
        Place place = places.nearest(pointer);
        blanks.put(
                pointer + note,
                new Blank(pointer, place.line(), place.column(), asked.title(), asked.description(), why, note));
    }

    /** An item that a list lacks, also one that is not there itself. */
    void item(Part group, String list, String note) {
        add(group.pointer() + "/" + list + "/-", Why.LEFT_OUT, note);
    }

    /** Keys that are not even there; one with nothing after it is found already. */
    void needed(Part group, String... keys) {
        for (String key : keys) {
            if (!group.get(key).isThere()) {
                add(Node.child(group.pointer(), key), Why.LEFT_OUT, "");
            }
        }
    }

    /** A group, or the keys that it lacks. */
    void group(Part around, String key, String... keys) {
        needed(around, key);
        Part group = around.get(key);
        if (group.isWritten()) {
            needed(group, keys);
        }
    }

    /** The keys that each item of a list needs. */
    void items(Part list, String... keys) {
        for (Part item : list.items()) {
            needed(item, keys);
        }
    }

    /** In the order of their places. */
    List<Blank> inOrder() {
        return blanks.values().stream()
                .sorted(Comparator.comparingInt(Blank::line)
                        .thenComparingInt(Blank::column)
                        .thenComparing(Blank::pointer))
                .toList();
    }
}
