package bpv.improvement;

import bpv.quantity.Fraction;
import bpv.source.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One changed field of a draft.
 *
 * @param pointer its JSON Pointer; {@code -} as last step appends to a list
 * @param value what stands there afterwards
 * @param title what the field is, in words
 * @param from what stands there now; null if nothing does
 * @param to what stands there afterwards, in one line
 * @param units how far it changes, in units of change
 * @param serves the findings that it is to better
 */
record Edit(
        String pointer,
        Node value,
        String title,
        @Nullable String from,
        String to,
        Fraction units,
        List<Serves> serves) {

    /** A criterion's answer for a subject. */
    record Serves(String subject, String criterion) {}
}
