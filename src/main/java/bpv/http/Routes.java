package bpv.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The addresses of the service. Every route is added here and not to Javalin itself, so that each address answers HEAD and
 * OPTIONS too, a method that does not apply is told which ones do, and what exists can be compared with what is documented.
 */
final class Routes {
    private final RoutesConfig javalin;
    private final Map<String, Set<String>> methods = new LinkedHashMap<>();

    Routes(RoutesConfig javalin) {
        this.javalin = javalin;
    }

    /** @param path with parameters in braces, each a whole segment: {@code /v1/alliances/{id}} */
    void get(String path, Handler handler) {
        add(path, "GET", "HEAD");
        javalin.get(path, handler);
        javalin.head(path, handler);
    }

    void post(String path, Handler handler) {
        add(path, "POST");
        javalin.post(path, handler);
    }

    private void add(String path, String... added) {
        if (!methods.containsKey(path)) {
            javalin.options(path, this::options);
        }
        Set<String> known = methods.computeIfAbsent(path, any -> new TreeSet<>(Set.of("OPTIONS")));
        known.addAll(Set.of(added));
    }

    private void options(Context context) {
        context.header("Allow", allowed(context.path())).status(204);
    }

    /** The methods that an address takes, as the header {@code Allow} says it; empty if there is no such address. */
    String allowed(String path) {
        Set<String> allowed = new TreeSet<>();
        methods.forEach((template, taken) -> {
            if (fits(template.split("/", -1), path.split("/", -1))) {
                allowed.addAll(taken);
            }
        });
        return String.join(", ", allowed);
    }

    /** The template of an address, which says nothing of what a client put into it; {@code (none)} if there is no such address. */
    String template(String path) {
        String known = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (methods.containsKey(known)) {
            return known;
        }
        String[] parts = known.split("/", -1);
        return methods.keySet().stream()
                .filter(template -> fits(template.split("/", -1), parts))
                .min(Comparator.comparing(template -> template.contains("{") || template.contains("<")))
                .orElse("(none)");
    }

    private static boolean fits(String[] template, String[] path) {
        boolean fits = template.length == path.length;
        for (int i = 0; fits && i < path.length; i++) {
            boolean parameter = template[i].startsWith("{") || template[i].startsWith("<");
            fits = parameter ? !path[i].isEmpty() : template[i].equals(path[i]);
        }
        return fits;
    }

    /** Every address with its methods, OPTIONS and HEAD included. */
    Map<String, Set<String>> all() {
        return new TreeMap<>(methods);
    }
}
