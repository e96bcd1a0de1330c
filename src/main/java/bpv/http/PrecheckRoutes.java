package bpv.http;

import bpv.report.JsonPrecheck;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code POST /v1/prechecks}: one draft in; what the rules find of it out, as JSON or as the page that people see. */
final class PrecheckRoutes {
    private static final String HTML = "text/html";
    private static final List<String> FORMATS = List.of(MediaType.JSON, HTML);

    private final RulesDesk desk;
    private final Prechecks prechecks;
    private final Pages pages;

    PrecheckRoutes(RulesDesk desk, Prechecks prechecks, Pages pages) {
        this.desk = desk;
        this.prechecks = prechecks;
        this.pages = pages;
    }

    void add(Routes routes) {
        routes.post("/v1/prechecks", this::precheck);
    }

    private void precheck(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        Upload draft = DraftUpload.of(context);
        if (format.equals(HTML)) {
            pages.check(context, SentText.of(draft));
            return;
        }
        String tag = Representation.tag(rules, format, draft.name().getBytes(StandardCharsets.UTF_8), draft.content());
        Representation.aboutBid(
                context,
                tag,
                out -> JsonPrecheck.writeInOneLine(prechecks.of(rules).check(draft.name(), draft.content()), out));
    }
}
