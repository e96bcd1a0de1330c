package bpv.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a key where assessors work. Programs send it as a bearer token; browsers ask for a password, which is the key,
 * with any name. The file of keys is read again whenever it has changed, so that a key can be withdrawn at once.
 */
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final List<String> ASSESSORS =
            List.of("/v1/assessments", "/v1/allocations", "/v1/what-ifs", "/round");

    /** A header line each: browsers, Chromium among them, read one challenge of a line and look no further. */
    private static final List<String> CHALLENGES =
            List.of("Basic realm=\"bpv\", charset=\"UTF-8\"", "Bearer realm=\"bpv\"");

    private static final int MOST_BYTES = 1 << 20;

    private final @Nullable Path file;
    private final Meters meters;
    private volatile KeyRing keys = KeyRing.read("", "", new ArrayList<>());
    private @Nullable String text;
    private List<String> told = List.of();

    /** @param file null lets everybody in */
    Doorkeeper(@Nullable Path file, Meters meters) {
        this.file = file;
        this.meters = meters;
    }

    void watch(JavalinConfig config) {
        if (file != null) {
            config.routes.beforeMatched(this::check);
        }
    }

    /** Whether a route, by its template, is one of those that assessors work with. */
    static boolean isForAssessors(String route) {
        return ASSESSORS.stream().anyMatch(path -> route.equals(path) || route.startsWith(path + "/"));
    }

    private void check(Context context) {
        Endpoint route = context.endpoints().matchedHttpEndpoint();
        boolean asks = route != null
                && isForAssessors(route.path)
                && !context.req().getMethod().equals("OPTIONS");
        if (asks
                && given(context.header("Authorization"))
                        .flatMap(key -> keys.holder(key))
                        .isEmpty()) {
            meters.rejected("key");
            CHALLENGES.forEach(challenge -> context.res().addHeader("WWW-Authenticate", challenge));
            throw new Refusal(Fault.KEY_REQUIRED, "This is for assessors: send the key that you were given.");
        }
    }

    private static Optional<String> given(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
        String rest = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> Optional.of(rest);
            case "basic" -> password(rest);
            default -> Optional.empty();
        };
    }

    private static Optional<String> password(String credentials) {
        try {
            String both = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(both.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Reads the file for the first time; a service that nobody could use as an assessor does not begin. */
    void begin(List<String> faults) {
        int before = faults.size();
        read(faults);
        if (file != null && faults.size() == before && keys.size() == 0) {
            faults.add(file + ": there is no key in this file; './bpv key NAME' makes one");
        }
    }

    /**
     * Reads the file if it has changed; what is wrong with it is added to the faults, and the keys stay as they were. A
     * file that can be read and has no key in it is sound: the last key was withdrawn.
     */
    synchronized void read(List<String> faults) {
        if (file == null) {
            return;
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                faults.add(file + ": the file of keys is larger than 1 MB");
                return;
            }
            String now = Files.readString(file);
            if (now.equals(text)) {
                return;
            }
            List<String> found = new ArrayList<>();
            KeyRing read = KeyRing.read(file.toString(), now, found);
            if (found.isEmpty()) {
                keys = read;
            }
            text = now;
            faults.addAll(found);
        } catch (IOException unreadable) {
            faults.add(file + ": the file of keys cannot be read");
        }
    }

    /** Looks whether the file has changed, while the service runs; what stays wrong is told once. */
    void look() {
        List<String> faults = new ArrayList<>();
        KeyRing before = keys;
        read(faults);
        if (!faults.equals(told)) {
            faults.forEach(fault -> LOG.error("{}; the keys stay as they were", fault));
            told = faults;
        }
        if (keys != before && keys.size() == 0) {
            LOG.warn("There is no key in the file of keys any more: no assessor is let in");
        } else if (keys != before) {
            LOG.info("The file of keys was read again; keys: {}", keys.size());
        }
    }
}
