package bpv.http;

import bpv.report.AllocatedAgain;
import bpv.report.JsonDivided;
import bpv.report.JsonReport;
import bpv.round.AllocationRequest;
import bpv.source.Problem;
import io.javalin.http.Context;
import java.util.List;

/**
 * {@code POST /v1/allocations}: an assessment in, with settings for a what-if; the same with its money divided anew out. With
 * rules of policy or overrides beside it, what {@code bpv allocate} writes comes out.
 */
final class AllocationRoutes {
    private static final List<String> FORMATS = List.of(MediaType.JSON);

    /** So many objections are listed; whoever has more of them has sent something else. */
    static final int MOST = 100;

    private final RulesDesk desk;

    AllocationRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.post("/v1/allocations", this::allocate);
    }

    private void allocate(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        MediaType.required(context, List.of(MediaType.JSON));
        byte[] body = Body.read(context, RequestLimits.ASSESSMENT_BODY);
        Representation.aboutPlans(context, Representation.tag(rules, format, body), out -> {
            AllocationRequest request = AllocationRequest.read("request.json", body, rules.round());
            if (request.assessment().isEmpty()) {
                throw refusal(request.problems(), request.malformed());
            }
            if (request.limited().isPresent()) {
                JsonDivided.write(request.limited().get().divide(rules.round()), out);
                return;
            }
            AllocatedAgain result = rules.round().allocate(request.assessment().get(), request.settings());
            JsonReport.write(result, out);
        });
    }

    /** @param malformed whether the body is not in its format, so that the problems are those of its text */
    static Refusal refusal(List<Problem> problems, boolean malformed) {
        Fault fault = malformed ? Fault.MALFORMED_REQUEST : Fault.NOT_USABLE;
        Problem first = problems.get(0);
        String where = malformed ? "Line " + first.line() + ", column " + first.column() + ": " : "";
        String more = problems.size() == 1 ? "" : " There are " + problems.size() + " such problems.";
        return new Refusal(
                fault,
                where + first.message() + more,
                problems.stream().limit(MOST).map(Objection::to).toList());
    }
}
