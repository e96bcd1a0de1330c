package bpv.http;

import bpv.report.Json;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.List;

/** Says what each kind of problem is, at the address that a problem document names as its type. */
final class ProblemRoutes {
    private static final List<String> FORMATS = List.of("application/json", "text/html");

    private final ProblemPage page;

    ProblemRoutes(ProblemPage page) {
        this.page = page;
    }

    void add(Routes routes) {
        routes.get("/problems", this::list);
        routes.get("/problems/{slug}", this::one);
    }

    private void list(Context context) {
        if (format(context).equals("text/html")) {
            context.html(page.all());
            return;
        }
        StringWriter out = new StringWriter();
        Json json = new Json(out);
        json.begin();
        json.array("problems", List.of(Fault.values()), fault -> describe(json, fault));
        json.end();
        context.contentType("application/json").result(out.toString());
    }

    private void one(Context context) {
        String slug = context.pathParam("slug");
        Fault fault = Fault.named(slug)
                .orElseThrow(() -> new Refusal(Fault.NOT_FOUND, "There is no kind of problem '" + slug + "'."));
        if (format(context).equals("text/html")) {
            context.html(page.about(fault));
        } else {
            StringWriter out = new StringWriter();
            Json json = new Json(out);
            json.begin();
            describe(json, fault);
            json.end();
            context.contentType("application/json").result(out.toString());
        }
    }

    private static String format(Context context) {
        return Representation.chosen(context, FORMATS);
    }

    private static void describe(Json json, Fault fault) {
        json.text("type", fault.type());
        json.text("title", fault.title());
        json.number("status", fault.status());
        json.text("means", fault.means());
        json.text("remedy", fault.remedy());
    }
}
