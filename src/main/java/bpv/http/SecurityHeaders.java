package bpv.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** Headers that every answer has, whoever gives it; a route that needs another value sets it itself. */
final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Pages take scripts, styles and pictures from the service itself and from nowhere else, and none from the page. */
    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int TWO_YEARS = 63_072_000;

    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param encrypted whether the service itself speaks TLS, so that browsers may be told never to try without */
    SecurityHeaders(boolean encrypted) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(POLICY, NOTHING);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cache-Control", "no-store");
        if (encrypted) {
            headers.put("Strict-Transport-Security", "max-age=" + TWO_YEARS);
        }
    }

    /** Puts those on an answer that it does not have yet. */
    void on(HttpFields.Mutable answer) {
        headers.forEach((name, value) -> {
            if (!answer.contains(name)) {
                answer.put(name, value);
            }
        });
    }

    /** Lets pages have what pages need. */
    void watch(JavalinConfig config) {
        config.routes.after(SecurityHeaders::page);
    }

    private static void page(Context context) {
        String type = context.res().getContentType();
        if (type != null
                && type.startsWith("text/html")
                && NOTHING.equals(context.res().getHeader(POLICY))) {
            context.header(POLICY, OWN);
        }
    }
}
