package bpv.http;

import bpv.document.ReadBid;
import bpv.report.JsonReport;
import bpv.rules.RulesRejected;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.StringWriter;

/** The service, while it runs. */
public final class Server implements AutoCloseable {
    private final ServerSettings settings;
    private final RulesDesk desk = new RulesDesk();
    private final Javalin javalin;

    private Server(ServerSettings settings) {
        this.settings = settings;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Loads the rules and begins to listen.
     *
     * @throws RulesRejected if the rules folder has faults
     */
    public static Server start(ServerSettings settings) {
        Server server = new Server(settings);
        server.desk.put(RulesInForce.load(settings.rules(), settings.cache(), settings.day()));
        server.javalin.start(settings.host(), settings.port());
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        Routes routes = new Routes(config.routes);
        ProblemPage page = new PlainProblemPage();
        new Problems(page).watch(config, routes);
        new ProblemRoutes(page).add(routes);
        routes.get("/health/live", context -> context.result("live\n"));
        routes.post("/v1/prechecks", this::precheck);
    }

    private void precheck(Context context) {
        RulesInForce rules = desk.active().orElseThrow();
        ReadBid read = rules.reader().read("draft.yaml", context.bodyAsBytes());
        StringWriter out = new StringWriter();
        try (JsonReport report =
                new JsonReport(out, rules.round().provenance(), rules.round().assumptions())) {
            report.beginBids();
            if (read.bid().isPresent()) {
                report.bid(rules.round().assess(read));
            }
            report.end(read.problems());
        }
        context.contentType("application/json").result(out.toString());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
