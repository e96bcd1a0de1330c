package bpv.source;

import java.util.List;
import java.util.Optional;

/** A part of a YAML or JSON text: a scalar, a sequence or a mapping, and where it stands. */
public sealed interface Node {
    /** Where it begins. */
    Place place();

    /** Its JSON Pointer; empty for the root. */
    String pointer();

    /**
     * A single value, as it was written.
     *
     * @param text the characters of the value, without quotes
     * @param quoted whether it was written in quotes or as a block, and so is text whatever it looks like
     */
    record Scalar(String text, boolean quoted, Place place, String pointer) implements Node {
        /** Nothing was written, or {@code null} or {@code ~}. */
        public boolean isNull() {
            return !quoted
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }
    }

    /** Items in order. */
    record Sequence(List<Node> items, Place place, String pointer) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in order; no key twice. */
    record Mapping(List<Entry> entries, Place place, String pointer) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Node> get(String key) {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.key.equals(key)) {
                    return Optional.of(entry.value);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One key of a mapping with its value.
     *
     * @param keyPlace where the key stands
     */
    record Entry(String key, Place keyPlace, Node value) {}

    /** The pointer of a child, with {@code ~} and {@code /} in its key escaped (RFC 6901). */
    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
