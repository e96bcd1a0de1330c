package bpv.document;

import bpv.source.Nearest;
import bpv.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** One of a few words. */
record Word<T>(Map<String, T> words) implements Shape<T> {
    static <T> Word<T> of(T[] values, Function<T, String> key) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(key.apply(value), value);
        }
        return new Word<>(words);
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        Optional<Node.Scalar> scalar = reading.scalar(node, this);
        Optional<T> value = scalar.map(written -> words.get(written.text()));
        if (scalar.isPresent() && value.isEmpty()) {
            Optional<String> nearest = Nearest.to(scalar.get().text(), words.keySet());
            String hint = nearest.map(word -> "Did you mean '" + word + "'?").orElse(null);
            reading.mustBe(node, "unknown-word", expected(), hint);
        }
        return value;
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", words.keySet());
    }

    @Override
    public ObjectNode schema() {
        return Json.words(words.keySet());
    }
}
