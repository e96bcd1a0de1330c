package bpv.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** What a page lets a person save as a file; it takes a search for a best plan, and is kept by nobody else. */
final class Downloads {
    private Downloads() {}

    static void json(Context context, String name, Callable<String> content) {
        file(context, name, MediaType.JSON, content);
    }

    static void svg(Context context, String name, Callable<String> content) {
        file(context, name, "image/svg+xml;charset=utf-8", content);
    }

    private static void file(Context context, String name, String mediaType, Callable<String> content) {
        String text = ScoringDesk.of(context).search(content);
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(mediaType).result(text.getBytes(StandardCharsets.UTF_8));
    }
}
