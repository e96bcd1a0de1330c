package bpv.http;

import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.TextParser;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The description of the interface, as data and as a page to try it out; nothing of it comes from elsewhere. */
final class OpenApiRoutes {
    /** Only this service may be asked, and only its own scripts run. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Of the files of Swagger UI those that the page takes. */
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript");

    private final byte[] yaml = resource("openapi.yaml");
    private final byte[] json = json(yaml);
    private final byte[] page = resource("docs.html");
    private final byte[] start = resource("docs-start.js");
    private final String webjar = webjar();

    void add(Routes routes) {
        routes.get("/openapi.yaml", context -> {
            Representation.chosen(context, MediaType.YAML);
            Representation.toKeep(context, "application/yaml", yaml);
        });
        routes.get("/openapi.json", context -> {
            Representation.chosen(context, List.of(MediaType.JSON));
            Representation.toKeep(context, MediaType.JSON, json);
        });
        routes.get("/docs", context -> send(context, "text/html;charset=utf-8", page));
        routes.get("/docs/{file}", this::file);
    }

    private void file(Context context) {
        String name = context.pathParam("file");
        if (name.equals("start.js")) {
            send(context, "text/javascript;charset=utf-8", start);
        } else if (FILES.containsKey(name)) {
            send(context, FILES.get(name) + ";charset=utf-8", read(webjar + name));
        } else {
            throw new Refusal(Fault.NOT_FOUND, "There is nothing at " + context.path() + ".");
        }
    }

    private static void send(Context context, String type, byte[] content) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        Representation.toKeep(context, type, content);
    }

    private static byte[] json(byte[] yaml) {
        Node root = TextParser.parse("openapi.yaml", yaml).root().orElseThrow();
        return Edits.json(root).getBytes(StandardCharsets.UTF_8);
    }

    private static String webjar() {
        Properties versions = new Properties();
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream("webjars.properties")) {
            versions.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program lacks webjars.properties", unreadable);
        }
        return "/META-INF/resources/webjars/swagger-ui/" + versions.getProperty("swagger-ui") + "/";
    }

    private static byte[] resource(String name) {
        return read("/bpv/http/" + name);
    }

    private static byte[] read(String path) {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read its own " + path, unreadable);
        }
    }
}
