package bpv.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What is noted of a request on its way through the service, for the log and the measurements. Nothing of it is the client's. */
final class Passage {
    private static final String ATTRIBUTE = "bpv.passage";

    private final String id = UUID.randomUUID().toString();
    private volatile @Nullable String rules;

    /** Notes a request that has just come in. */
    static Passage begin(Request request) {
        Passage passage = new Passage();
        request.setAttribute(ATTRIBUTE, passage);
        request.setAttribute(Problems.REQUEST_ID, passage.id);
        return passage;
    }

    static Passage of(Context context) {
        Passage passage = context.attribute(ATTRIBUTE);
        return Objects.requireNonNull(passage, "every request is noted when it comes in");
    }

    /** Null for what Jetty refused before it was a request. */
    static @Nullable Passage of(Request request) {
        return (Passage) request.getAttribute(ATTRIBUTE);
    }

    String id() {
        return id;
    }

    /** Notes by which rules it is answered. */
    void rules(String digest) {
        rules = digest;
    }

    /** The digest of the rules that it was answered by; null if by none. */
    @Nullable
    String rules() {
        return rules;
    }
}
