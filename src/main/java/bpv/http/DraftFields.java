package bpv.http;

import bpv.source.Shown;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A request about drafts with something beside them: a JSON object, or a form with fields of the same names. In JSON a draft
 * is a text, of which {@link DraftFormat} says what it is, or the bid itself as an object.
 */
final class DraftFields {
    private static final List<String> ACCEPTED = List.of(MediaType.JSON, MediaType.FORM_DATA);

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private DraftFields() {}

    /** The content of a field: a text as it is meant, or another value as it is written. */
    private record Field(boolean text, boolean object, String name, byte[] content) {}

    /**
     * @param known the fields that there may be
     * @throws Refusal if the body is neither, is too large, or has other fields
     */
    static DraftFields of(Context context, int most, List<String> known) {
        MediaType type = MediaType.required(context, ACCEPTED);
        byte[] body = Body.read(context, most);
        DraftFields read = new DraftFields();
        if (type.isFormData()) {
            read.form(FormData.parts(type, body, known.size()));
        } else {
            read.json(body);
        }
        for (String name : read.fields.keySet()) {
            if (!known.contains(name)) {
                String detail =
                        "'" + Shown.of(name) + "' is not known here; known are " + String.join(", ", known) + ".";
                throw refused(name, "unknown-key", detail);
            }
        }
        return read;
    }

    /** A field that has to be a draft. */
    Upload draft(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw refused(name, "missing-key", "The draft is missing: '" + name + "'.");
        }
        if (!field.text() && !field.object()) {
            throw refused(name, "wrong-type", "A draft is a text, or a bid as an object.");
        }
        if (field.content().length > RequestLimits.DRAFT) {
            throw new Refusal(
                    Fault.TOO_LARGE,
                    "The draft is larger than " + RequestLimits.DRAFT / 1024 + " kB; a bid takes some 10 kB.");
        }
        boolean json = field.object() || DraftFormat.isJson(new String(field.content(), StandardCharsets.UTF_8));
        String file = field.name().isEmpty() ? name + (json ? ".json" : ".yaml") : field.name();
        return new Upload(file, field.content());
    }

    /** A field that has to be a text, if it is there. */
    Optional<String> text(String name) {
        Field field = fields.get(name);
        if (field == null) {
            return Optional.empty();
        }
        if (!field.text()) {
            throw refused(name, "wrong-type", "A text is expected here.");
        }
        return Optional.of(new String(field.content(), StandardCharsets.UTF_8));
    }

    static Refusal refused(String name, String code, String detail) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        return new Refusal(Fault.NOT_USABLE, detail, List.of(Objection.to(pointer, code, detail)));
    }

    private void form(List<FormData.Part> parts) {
        for (FormData.Part part : parts) {
            String given = part.fileName() == null || part.fileName().isEmpty()
                    ? ""
                    : DocumentName.checked(part.fileName(), "/" + part.name());
            boolean json = part.type().isJson()
                    && !given.isEmpty()
                    && !given.toLowerCase(Locale.ROOT).endsWith(".json");
            put(part.name(), new Field(true, false, json ? given + ".json" : given, part.content()));
        }
    }

    private void put(String name, Field field) {
        if (fields.put(name, field) != null) {
            throw refused(name, "duplicate-key", "'" + Shown.of(name) + "' is there twice.");
        }
    }

    private void json(byte[] body) {
        try (JsonParser parser = JsonBids.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (!JsonBids.begins(parser, JsonToken.START_OBJECT)) {
                throw new Refusal(
                        Fault.NOT_USABLE,
                        "The body has to be a JSON object.",
                        List.of(Objection.to("", "wrong-type", "An object is expected here.")));
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                put(name, field(parser, body));
            }
            JsonBids.end(parser);
        } catch (JacksonException broken) {
            throw JsonBids.malformed(broken);
        }
    }

    private static Field field(JsonParser parser, byte[] body) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Field(true, false, "", parser.getString().getBytes(StandardCharsets.UTF_8));
        }
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        if (begin < 0 || end < begin) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The body is not UTF-8.");
        }
        boolean object = token == JsonToken.START_OBJECT;
        return new Field(false, object, "", object ? Arrays.copyOfRange(body, begin, end) : new byte[0]);
    }
}
