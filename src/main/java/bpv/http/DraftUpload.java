package bpv.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One draft in a request: as the body itself, or as a file of a form. */
final class DraftUpload {
    private static final List<String> ACCEPTED = accepted();

    private DraftUpload() {}

    private static List<String> accepted() {
        List<String> accepted = new ArrayList<>(MediaType.YAML);
        accepted.add(MediaType.JSON);
        accepted.add(MediaType.FORM_DATA);
        return List.copyOf(accepted);
    }

    /** @throws Refusal if there is none, or more than one, or it is too large */
    static Upload of(Context context) {
        MediaType type = MediaType.required(context, ACCEPTED);
        if (type.isFormData()) {
            return of(FormData.parts(type, Body.read(context, RequestLimits.DRAFT_BODY), 1));
        }
        return new Upload(type.isJson() ? "draft.json" : "draft.yaml", Body.read(context, RequestLimits.DRAFT));
    }

    private static Upload of(List<FormData.Part> parts) {
        if (parts.isEmpty() || parts.get(0).content().length == 0) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The form has no draft: one part with a document is expected.");
        }
        FormData.Part part = parts.get(0);
        if (part.content().length > RequestLimits.DRAFT) {
            throw new Refusal(
                    Fault.TOO_LARGE,
                    "The draft is larger than " + RequestLimits.DRAFT / 1024 + " kB; a bid takes some 10 kB.");
        }
        return new Upload(name(part), part.content());
    }

    private static String name(FormData.Part part) {
        boolean json = part.type().isJson();
        if (part.fileName() == null || part.fileName().isEmpty()) {
            return json ? "draft.json" : "draft.yaml";
        }
        String name = DocumentName.checked(part.fileName(), "");
        return json && !name.toLowerCase(Locale.ROOT).endsWith(".json") ? name + ".json" : name;
    }
}
