package bpv.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON list of bids. An item is either a bid, whose document is the item's own text, or an object with a {@code name} and
 * a {@code text}, whose document is that text. Either way the document is read as if it had come alone.
 */
final class JsonBids {
    static final int DEPTH = 60;
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(RequestLimits.ROUND_BODY)
                    .maxNumberLength(1000)
                    .build())
            .build();
    private static final Set<String> NAMED = Set.of("name", "text");

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
        return new Refusal(
                Fault.MALFORMED_REQUEST,
                "The body cannot be read as JSON: line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ".");
    }

    private void list() {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new Refusal(
                    Fault.NOT_USABLE,
                    "The body has to be a JSON list of bids.",
                    List.of(Objection.to("", "wrong-type", "A list is expected here.")));
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                String pointer = "/" + uploads.size();
                throw new Refusal(
                        Fault.NOT_USABLE,
                        "Each item of the list has to be a bid.",
                        List.of(Objection.to(
                                pointer,
                                "wrong-type",
                                "A bid, or an object with 'name' and 'text', is expected here.")));
            }
            item();
            if (uploads.size() > RequestLimits.DOCUMENTS) {
                throw new Refusal(
                        Fault.TOO_LARGE, "The request holds more than " + RequestLimits.DOCUMENTS + " documents.");
            }
        }
        if (parser.nextToken() != null) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "After the list stands something else.");
        }
    }

    private void item() {
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        Map<String, String> texts = new LinkedHashMap<>();
        boolean others = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && NAMED.contains(key)) {
                texts.put(key, parser.getString());
            } else {
                others = true;
                parser.skipChildren();
            }
        }
        int end = (int) parser.currentLocation().getByteOffset();
        if (begin < 0 || end < begin) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The body is not UTF-8.");
        }
        String number = String.valueOf(uploads.size() + 1);
        String name = texts.get("name");
        String text = texts.get("text");
        if (!others && name != null && text != null) {
            String pointer = "/" + uploads.size() + "/name";
            uploads.add(new Upload(DocumentName.checked(name, pointer), text.getBytes(StandardCharsets.UTF_8)));
        } else {
            uploads.add(new Upload("bid-" + number + ".json", Arrays.copyOfRange(body, begin, end)));
        }
    }
}
