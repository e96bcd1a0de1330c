package bpv.http;

import bpv.projection.WhatIfRequest;
import bpv.report.JsonWhatIf;
import bpv.report.WhatIf;
import io.javalin.http.Context;
import java.util.List;

/**
 * {@code POST /v1/what-ifs}: an assessment and performance scenarios in, exactly what {@code bpv what-if --format json} writes
 * of them out. Without an assessment, all that is available is spread over the footprints by population.
 */
final class WhatIfRoutes {
    private static final List<String> FORMATS = List.of(MediaType.JSON);
    private static final String NO_PLAN =
            "No plan is known that keeps to every rule, so there is nothing to release; /v1/allocations says which rules"
                    + " cannot hold together.";

    private final RulesDesk desk;

    WhatIfRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.post("/v1/what-ifs", this::project);
    }

    private void project(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        MediaType.required(context, List.of(MediaType.JSON));
        byte[] body = Body.read(context, RequestLimits.ASSESSMENT_BODY);
        Representation.aboutPlans(context, Representation.tag(rules, format, body), out -> {
            WhatIfRequest request = WhatIfRequest.read("request.json", body, rules.round());
            if (!request.problems().isEmpty()) {
                throw AllocationRoutes.refusal(request.problems(), request.malformed());
            }
            WhatIf whatIf = request.project(rules.round()).orElseThrow(() -> new Refusal(Fault.NOT_USABLE, NO_PLAN));
            JsonWhatIf.write(whatIf, out);
        });
    }
}
