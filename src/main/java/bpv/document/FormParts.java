package bpv.document;

import bpv.bid.BidForm;
import bpv.document.FormPart.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The parts of a bid form by their names, as its schema has them. */
public final class FormParts {
    private final JsonNode form;

    public FormParts(BidForm form) {
        this.form = BidFields.schemaOf(form);
    }

    /**
     * The part that names lead to from the top of the form, with {@code *} for any item of a list and for any
     * intervention; empty if there is none.
     */
    public Optional<FormPart> at(List<String> steps) {
        JsonNode part = form;
        JsonNode sections = form.at("/properties/interventions");
        for (String step : steps) {
            JsonNode names = part.path("properties");
            if (!step.equals("*")) {
                part = names.path(step);
            } else {
                part = part == sections ? names.iterator().next() : part.path("items");
            }
            if (part.isMissingNode()) {
                return Optional.empty();
            }
        }
        return Optional.of(of(part));
    }

    private static FormPart of(JsonNode part) {
        List<String> types = texts(part.path("type")).toList();
        List<String> words = texts(part.path("enum")).toList();
        if (!words.isEmpty()) {
            return new FormPart(Kind.WORD, words);
        }
        return new FormPart(kind(part, types), List.of());
    }

    private static Kind kind(JsonNode part, List<String> types) {
        if (types.contains("array")) {
            return Kind.LIST;
        }
        if (types.contains("object")) {
            return Kind.GROUP;
        }
        if (part.path("format").asString("").equals("date")) {
            return Kind.DAY;
        }
        if (types.contains("string")) {
            return part.has("minimum") ? Kind.PERIOD : Kind.TEXT;
        }
        return types.contains("boolean") ? Kind.TRUTH : Kind.NUMBER;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue)
                : Stream.of(node).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
