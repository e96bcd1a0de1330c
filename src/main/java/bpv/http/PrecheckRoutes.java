package bpv.http;

import bpv.document.ReadBid;
import bpv.report.JsonReport;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code POST /v1/prechecks}: one draft in, what the rules find of it out. */
final class PrecheckRoutes {
    private static final List<String> FORMATS = List.of(MediaType.JSON);

    private final RulesDesk desk;

    PrecheckRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.post("/v1/prechecks", this::precheck);
    }

    private void precheck(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        Upload draft = DraftUpload.of(context);
        String tag = Representation.tag(rules, format, draft.name().getBytes(StandardCharsets.UTF_8), draft.content());
        Representation.aboutBids(context, tag, out -> {
            ReadBid read = rules.reader().read(draft.name(), draft.content());
            try (JsonReport report = new JsonReport(
                    out, rules.round().provenance(), rules.round().assumptions())) {
                report.beginBids();
                if (read.bid().isPresent()) {
                    report.bid(rules.round().assess(read));
                }
                report.end(read.problems());
            }
        });
    }
}
