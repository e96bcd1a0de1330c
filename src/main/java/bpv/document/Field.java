package bpv.document;

import tools.jackson.databind.node.ObjectNode;

/**
 * A key of a group, with what its value may be.
 *
 * @param key as it is written
 * @param title what it asks for, in two or three words
 * @param description what to write, in a sentence
 * @param required whether a bid without it has a problem
 */
record Field<T>(String key, String title, String description, Shape<T> shape, boolean required) {
    static <T> Field<T> required(String key, String title, String description, Shape<T> shape) {
        return new Field<>(key, title, description, shape, true);
    }

    /** A key that may be left out, or be there with nothing written after it. */
    static <T> Field<T> optional(String key, String title, String description, Shape<T> shape) {
        return new Field<>(key, title, description, shape, false);
    }

    ObjectNode schema() {
        ObjectNode schema = Json.object().put("title", title).put("description", description);
        schema.setAll(required ? shape.schema() : Json.orNull(shape.schema()));
        return schema;
    }
}
