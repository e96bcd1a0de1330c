package bpv.document;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON Schema. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list(Collection<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    static ObjectNode type(String... types) {
        ObjectNode schema = object();
        if (types.length == 1) {
            return schema.put("type", types[0]);
        }
        schema.set("type", list(List.of(types)));
        return schema;
    }

    static ObjectNode words(Collection<String> words) {
        ObjectNode schema = type("string");
        schema.set("enum", list(words));
        return schema;
    }

    /** The same schema, with nothing allowed as well. */
    static ObjectNode orNull(ObjectNode schema) {
        if (!schema.has("type")) {
            ObjectNode either = object();
            either.putArray("anyOf").add(schema).add(type("null"));
            return either;
        }
        ObjectNode wider = schema.deepCopy();
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        if (schema.get("type").isArray()) {
            types.addAll((ArrayNode) schema.get("type"));
        } else {
            types.add(schema.get("type"));
        }
        wider.set("type", types.add("null"));
        if (wider.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return wider;
    }
}
