package bpv.http;

import bpv.rules.RulesRejected;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;

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
        ProblemPage page = new StyledProblemPage(desk);
        new Problems(page).watch(config, routes);
        new ProblemRoutes(page).add(routes);
        new Pages(desk).add(routes);
        new RoundPages(desk, settings.round() == null ? null : new RoundFolder(settings.round())).add(routes);
        routes.get("/health/live", context -> context.result("live\n"));
        new PrecheckRoutes(desk).add(routes);
        new AssessmentRoutes(desk).add(routes);
        new AllocationRoutes(desk).add(routes);
        new RulesRoutes(desk).add(routes);
        new ReferenceRoutes(desk).add(routes);
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
