package bpv.http;

import bpv.report.Json;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a request that is refused (RFC 9457).
 *
 * @param fault its kind
 * @param detail about this request, one sentence or two
 * @param instance names this one problem; the log has it too
 * @param errors the places in the body that have to be put right; may be empty
 */
record ProblemDocument(Fault fault, String detail, String instance, List<Objection> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    ProblemDocument {
        errors = List.copyOf(errors);
    }

    String json() {
        StringWriter out = new StringWriter();
        Json json = new Json(out);
        json.begin();
        json.text("type", fault.type());
        json.text("title", fault.title());
        json.number("status", fault.status());
        json.text("detail", detail);
        json.text("instance", instance);
        if (!errors.isEmpty()) {
            json.array("errors", errors, error -> {
                json.text("pointer", error.pointer());
                json.text("code", error.code());
                json.text("detail", error.detail());
                textIfAny(json, "expected", error.expected());
                textIfAny(json, "found", error.found());
                textIfAny(json, "hint", error.hint());
            });
        }
        json.end();
        return out.toString();
    }

    private static void textIfAny(Json json, String name, @Nullable String text) {
        if (text != null) {
            json.text(name, text);
        }
    }
}
