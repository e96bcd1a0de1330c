package bpv.http;

import bpv.report.Json;
import bpv.source.Problem;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** For those who watch the service: whether it lives, whether it is ready, by which rules it answers, and its figures. */
final class HealthRoutes {
    private static final String LIVE = "/health/live";
    private static final String READY = "/health/ready";
    private static final String METRICS = "/metrics";

    private final RulesDesk desk;
    private final Path folder;
    private final Meters meters;
    private final BooleanSupplier stopping;

    HealthRoutes(RulesDesk desk, Path folder, Meters meters, BooleanSupplier stopping) {
        this.desk = desk;
        this.folder = folder;
        this.meters = meters;
        this.stopping = stopping;
    }

    /** Whether an address is one of those here, which are answered whatever the state of the service. */
    static boolean isWatching(String path) {
        return path.equals(LIVE) || path.equals(READY) || path.equals(METRICS);
    }

    void add(Routes routes) {
        routes.get(LIVE, context -> context.result("live\n"));
        routes.get(READY, this::ready);
        routes.get(
                METRICS,
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(meters.shown()));
    }

    private void ready(Context context) {
        RulesDesk.Standing standing = desk.standing();
        String reason = reason(standing);
        StringWriter out = new StringWriter();
        Json json = new Json(out);
        json.begin();
        json.text("status", reason.isEmpty() ? "ready" : "not ready");
        if (!reason.isEmpty()) {
            json.text("reason", reason);
        }
        RulesInForce active = standing.active();
        if (active != null) {
            json.object("active", () -> {
                json.text("rules", active.digest());
                json.text("reference", active.book().digestOfReference());
                json.text("day", active.round().provenance().day().toString());
                json.text("folder", standing.folder());
            });
        }
        if (!standing.problems().isEmpty()) {
            json.object("refused", () -> {
                json.text("folder", standing.refused());
                json.array("problems", standing.problems(), problem -> describe(json, problem));
            });
        }
        json.end();
        context.status(reason.isEmpty() ? 200 : 503)
                .contentType("application/json")
                .result(out.toString());
    }

    private String reason(RulesDesk.Standing standing) {
        if (stopping.getAsBoolean()) {
            return "The service is stopping.";
        }
        if (standing.active() != null) {
            return "";
        }
        return standing.problems().isEmpty() ? "The rules are being loaded." : "The rules were refused.";
    }

    /** Files are named from the rules folder on: where that is, is nobody's business. */
    private void describe(Json json, Problem problem) {
        String whole = folder.toString().replace('\\', '/');
        String prefix = whole + "/";
        String file = problem.file().replace('\\', '/');
        json.text("file", file.equals(whole) ? "." : file.startsWith(prefix) ? file.substring(prefix.length()) : file);
        json.number("line", problem.line());
        json.number("column", problem.column());
        json.text("message", problem.message().replace(prefix, ""));
    }
}
