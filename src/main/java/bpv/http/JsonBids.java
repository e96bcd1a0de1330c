package bpv.http;

import bpv.source.Node;
import bpv.source.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON list of bids. An item is either a bid, whose document is the item's own text, or an object with a {@code name} and
 * a {@code text}, whose document is that text. Either way the document is read as if it had come alone.
 */
final class JsonBids {
    static final int DEPTH = 60;
    private static final int LENGTH = 1000;
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(RequestLimits.ROUND_BODY)
                    .maxNumberLength(LENGTH)
                    .build())
            .build();
    private static final List<String> NAMED = List.of("name", "text");

    private final byte[] body;
    private final JsonParser parser;
    private final List<Upload> uploads = new ArrayList<>();

    private JsonBids(byte[] body) {
        this.body = body;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), body);
    }

    /** @throws Refusal if it is no such list */
    static List<Upload> read(byte[] body) {
        JsonBids bids = new JsonBids(body);
        try (bids.parser) {
            bids.list();
        } catch (JacksonException broken) {
            throw malformed(broken);
        }
        return bids.uploads;
    }

    static Refusal malformed(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) {
            return new Refusal(
                    Fault.TOO_LARGE,
                    "The body goes beyond a limit of JSON that the service reads: nested at most " + DEPTH
                            + " deep, numbers of at most "
                            + LENGTH + " digits.");
        }
        return new Refusal(
                Fault.MALFORMED_REQUEST,
                "The body cannot be read as JSON: line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ".");
    }

    private void list() {
        if (!begins(parser, JsonToken.START_ARRAY)) {
            throw new Refusal(
                    Fault.NOT_USABLE,
                    "The body has to be a JSON list of bids.",
                    List.of(Objection.to("", "wrong-type", "A list is expected here.")));
        }
        List<Refusal> refused = new ArrayList<>();
        int items = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken(), items++) {
            if (items == RequestLimits.DOCUMENTS) {
                throw new Refusal(
                        Fault.TOO_LARGE, "The request holds more than " + RequestLimits.DOCUMENTS + " documents.");
            }
            try {
                item(token, "/" + items);
            } catch (Refusal refusal) {
                if (refusal.fault() != Fault.NOT_USABLE) {
                    throw refusal;
                }
                refused.add(refusal);
            }
        }
        end(parser);
        if (!refused.isEmpty()) {
            throw new Refusal(
                    Fault.NOT_USABLE,
                    refused.get(0).detail(),
                    refused.stream().flatMap(each -> each.errors().stream()).toList());
        }
    }

    /**
     * Whether a body begins as it has to. One that does not is read to its end, since what is no JSON is malformed whatever
     * else it is not.
     */
    static boolean begins(JsonParser parser, JsonToken wanted) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The body holds no JSON.");
        }
        if (first == wanted) {
            return true;
        }
        parser.skipChildren();
        end(parser);
        return false;
    }

    static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "After the end of the JSON stands something else.");
        }
    }

    private void item(JsonToken first, String pointer) {
        if (first != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new Refusal(
                    Fault.NOT_USABLE,
                    "Each item of the list has to be a bid.",
                    List.of(Objection.to(
                            pointer, "wrong-type", "A bid, or an object with 'name' and 'text', is expected here.")));
        }
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!keys.add(key)) {
                twice.add(key);
            }
            if (parser.nextToken() == JsonToken.VALUE_STRING && NAMED.contains(key)) {
                texts.put(key, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        int end = (int) parser.currentLocation().getByteOffset();
        if (begin < 0 || end < begin) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The body is not UTF-8.");
        }
        if (keys.contains("text")) {
            uploads.add(named(pointer, texts, keys, twice));
        } else {
            String name = "bid-" + (uploads.size() + 1) + ".json";
            uploads.add(new Upload(name, Arrays.copyOfRange(body, begin, end)));
        }
    }

    /** No bid has a key "text": an item that has one gives a bid as a text, and has to do so without a doubt. */
    private static Upload named(String pointer, Map<String, String> texts, Set<String> keys, Set<String> twice) {
        List<Objection> faults = new ArrayList<>();
        for (String key : NAMED) {
            if (!keys.contains(key)) {
                faults.add(Objection.to(pointer, "missing-key", "The key '" + key + "' is missing beside 'text'."));
            } else if (twice.contains(key)) {
                faults.add(Objection.to(pointer + "/" + key, "duplicate-key", "'" + key + "' is there twice."));
            } else if (!texts.containsKey(key)) {
                faults.add(Objection.to(pointer + "/" + key, "wrong-type", "A text in quotes is expected here."));
            }
        }
        for (String key : keys) {
            if (!NAMED.contains(key)) {
                String shown = "'" + Shown.of(key) + "' is not a key of an object with 'name' and 'text'.";
                faults.add(Objection.to(Node.child(pointer, key), "unknown-key", shown));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Fault.NOT_USABLE, "A bid that is sent as a text is an object with 'name' and 'text'.", faults);
        }
        String name = DocumentName.checked(texts.getOrDefault("name", ""), pointer + "/name");
        return new Upload(name, texts.getOrDefault("text", "").getBytes(StandardCharsets.UTF_8));
    }
}
