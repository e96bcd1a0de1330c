package bpv.document;

import bpv.source.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** True or false as YAML 1.2 writes them; {@code yes} and {@code on} are text in YAML 1.2, and so not taken. */
record Truth() implements Shape<Boolean> {
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> MEANS_TRUE = Set.of("true", "yes", "y", "on");
    private static final Set<String> MEANS_FALSE = Set.of("false", "no", "n", "off");

    @Override
    public Optional<Boolean> read(Node node, Reading reading) {
        Optional<Node.Scalar> scalar = reading.scalar(node, this);
        boolean plain = scalar.isPresent() && !scalar.get().quoted();
        if (plain && TRUE.contains(scalar.get().text())) {
            return Optional.of(true);
        }
        if (plain && FALSE.contains(scalar.get().text())) {
            return Optional.of(false);
        }
        scalar.ifPresent(written -> reading.wrongType(node, this, hint(written)));
        return Optional.empty();
    }

    private static @Nullable String hint(Node.Scalar written) {
        String text = written.text().toLowerCase(Locale.ROOT);
        String quotes = written.quoted() ? ", without quotes." : ".";
        if (MEANS_TRUE.contains(text)) {
            return "Write true" + quotes;
        }
        return MEANS_FALSE.contains(text) ? "Write false" + quotes : null;
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public ObjectNode schema() {
        return Json.type("boolean");
    }
}
