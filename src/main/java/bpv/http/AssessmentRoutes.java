package bpv.http;

import bpv.document.ReadBids;
import bpv.report.JsonReport;
import bpv.report.RoundResult;
import bpv.source.PackedFiles;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/assessments}: the bids of a round in, exactly what {@code bpv assess --format json} writes of them out. */
final class AssessmentRoutes {
    private static final List<String> FORMATS = List.of(MediaType.JSON);

    private final RulesDesk desk;

    AssessmentRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.post("/v1/assessments", this::assess);
    }

    private void assess(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        PackedFiles bids = RoundUpload.of(context);
        String tag = Representation.tag(rules, format, parts(bids));
        Representation.aboutBids(context, tag, out -> {
            ReadBids read = rules.reader().readAll(bids);
            RoundResult result = rules.round().assess(read, file -> {});
            JsonReport.write(result, out);
        });
    }

    private static byte[][] parts(PackedFiles bids) {
        List<byte[]> parts = new ArrayList<>();
        bids.files().forEach((name, content) -> {
            parts.add(name.getBytes(StandardCharsets.UTF_8));
            parts.add(content);
        });
        bids.passedOver().forEach(name -> parts.add(name.getBytes(StandardCharsets.UTF_8)));
        return parts.toArray(byte[][]::new);
    }
}
