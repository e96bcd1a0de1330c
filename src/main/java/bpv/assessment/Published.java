package bpv.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something was made by the rules that were published before bids opened.
 *
 * @param digest of what was published; null if nothing was
 * @param differs what differs from it, a sentence each; empty exactly if the published rules were used
 */
public record Published(@Nullable String digest, List<String> differs) {
    public Published {
        differs = List.copyOf(differs);
        if (digest == null && differs.isEmpty()) {
            throw new IllegalArgumentException("where nothing was published, that has to be said");
        }
    }

    /** Whether the published rules were used, and nothing else. */
    public boolean used() {
        return differs.isEmpty();
    }

    /** The same, where more differs than the rules themselves. */
    public Published butFor(List<String> more) {
        List<String> all = new ArrayList<>(digest == null ? List.of() : differs);
        all.addAll(more);
        return digest == null || more.isEmpty() ? this : new Published(digest, all);
    }

    /** In one line: {@code yes, DIGEST}, or {@code no: } and what differs. */
    public String sentence() {
        return used() ? "yes, " + digest : "no: " + String.join("; ", differs);
    }
}
