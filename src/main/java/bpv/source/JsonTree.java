package bpv.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree of a JSON text from the parser's tokens. */
final class JsonTree {
    /** The limits of this package come first; a number is only ever taken as its characters. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH + 10)
                    .maxNumberLength(Limits.BYTES)
                    .maxStringLength(Limits.BYTES)
                    .maxNameLength(Limits.BYTES)
                    .build())
            .build();

    private final String text;
    private final Findings findings;
    private final Cursor cursor;
    private final JsonParser parser;
    private final Deque<Place> open = new ArrayDeque<>();

    JsonTree(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.cursor = new Cursor(text);
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** The root; empty if there is none or it cannot be parsed. */
    Optional<Node> read() {
        try (parser) {
            return document();
        } catch (JacksonException fault) {
            findings.add(problem(fault));
            return Optional.empty();
        }
    }

    private Optional<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        Node root = node(first, "", 1);
        if (parser.nextToken() != null) {
            findings.add(
                    place(),
                    "",
                    "several-documents",
                    "A second document begins here; a file holds one.",
                    "one document in a file",
                    "a second document",
                    "Put it into a file of its own.");
        }
        return first == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(root);
    }

    private Node node(@Nullable JsonToken token, String pointer, int depth) {
        Place place = place();
        findings.enter(place, depth);
        if (token == JsonToken.START_ARRAY) {
            return sequence(place, pointer, depth);
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(place, pointer, depth);
        }
        String text = parser.getString();
        findings.checkCharacters(text, place, pointer);
        return new Node.Scalar(text, token == JsonToken.VALUE_STRING, place, pointer);
    }

    private Node sequence(Place place, String pointer, int depth) {
        open.push(place);
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, pointer + "/" + items.size(), depth + 1));
        }
        open.pop();
        return new Node.Sequence(items, place, pointer);
    }

    private Node mapping(Place place, String parent, int depth) {
        open.push(place);
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place();
            String key = parser.currentName();
            String pointer = Node.child(parent, key);
            findings.enter(keyPlace, depth);
            findings.checkCharacters(key, keyPlace, pointer);
            Place first = keys.putIfAbsent(key, keyPlace);
            Node value = node(parser.nextToken(), pointer, depth + 1);
            if (first == null) {
                entries.add(new Node.Entry(key, keyPlace, value));
            } else {
                findings.duplicateKey(pointer, key, first, keyPlace);
            }
        }
        open.pop();
        return new Node.Mapping(entries, place, parent);
    }

    private Place place() {
        return cursor.at((int) parser.currentTokenLocation().getCharOffset());
    }

    private Problem problem(JacksonException fault) {
        String said = fault.getOriginalMessage();
        int index = (int) (fault.getLocation() == null ? 0 : fault.getLocation().getCharOffset());
        if (said.contains("end-of-input") && !open.isEmpty()) {
            String message = "What opens here, or a quote in it, is never closed.";
            return problem(open.element(), message, "the end of the document");
        }
        return problem(cursor.at(index), message(said), Shown.lineFrom(text, index));
    }

    private Problem problem(Place place, String message, String found) {
        return Problem.at(findings.file(), place, "", "syntax-error", message, "JSON", found, null);
    }

    private static String message(String said) {
        if (said.contains("Unrecognized token")) {
            return "A text has to stand in double quotes here.";
        }
        if (said.contains("double-quote to start")) {
            return "A key in double quotes is expected here; there may be a comma too many before it.";
        }
        if (said.contains("comma")) {
            return "A comma or a closing bracket is missing here.";
        }
        if (said.contains("numeric") || said.contains("zero") || said.contains("number")) {
            return "This is not a number as JSON writes it: plain digits, with a point for decimals.";
        }
        if (said.contains("unquoted") || said.contains("escape")) {
            return "A text in quotes holds a line break, a tab or a backslash that is not written as an escape.";
        }
        if (said.contains("(']'") || said.contains("('}'")) {
            return "A value is expected here; there may be a comma too many before it.";
        }
        return "This cannot be read as JSON.";
    }
}
