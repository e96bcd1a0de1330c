package bpv.policy;

import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** By what paths scenarios name the parts of the sound bid. */
public final class BidPaths {
    private final Map<String, Node> parts = new LinkedHashMap<>();

    private BidPaths() {}

    /**
     * Every part of the sound bid that a scenario can name, groups before what is in them, in the order of the bid.
     *
     * @param rules the rules folder
     * @throws UncheckedIOException if there is no sound bid that can be read
     */
    public static Map<String, Node> of(Path rules) {
        Path path = rules.resolve("sound-bid.yaml");
        BidPaths paths = new BidPaths();
        try {
            TextParser.parse(path.toString(), Files.readAllBytes(path))
                    .root()
                    .ifPresent(root -> paths.walk("", "", root));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
        return Collections.unmodifiableMap(paths.parts);
    }

    private void walk(String path, String key, Node part) {
        if (part instanceof Mapping group) {
            for (Entry entry : group.entries()) {
                put(path, entry.key(), entry.value());
            }
        } else if (part instanceof Sequence list) {
            for (Node item : list.items()) {
                String named = item instanceof Mapping fields
                                && fields.get(ScenarioBid.NAMED_BY.getOrDefault(key, ""))
                                                .orElse(null)
                                        instanceof Scalar name
                        ? name.text()
                        : "";
                if (!named.isEmpty()) {
                    put(path, named, item);
                }
            }
        }
    }

    /** A name with a full stop in it cannot be named. */
    private void put(String path, String name, Node part) {
        if (name.contains(".")) {
            return;
        }
        String below = path.isEmpty() || path.equals("interventions") ? name : path + "." + name;
        parts.put(below, part);
        walk(below, name, part);
    }
}
