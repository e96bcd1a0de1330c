package bpv.http;

import bpv.rules.RulesRejected;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The service, while it runs. */
public final class Server implements AutoCloseable {
    private final RulesDesk desk = new RulesDesk();
    private final Holding holding;
    private final Javalin javalin;
    private final @Nullable RoundFolder round;
    private @Nullable Routes routes;

    private Server(ServerSettings settings) {
        this.round = settings.round() == null ? null : new RoundFolder(settings.round());
        this.holding = new Holding(settings, desk);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Begins to listen, loads the rules, and gives the service back when it is ready.
     *
     * @throws CannotStart if it cannot listen as it was told to
     * @throws RulesRejected if the rules folder has faults
     */
    public static Server start(ServerSettings settings) {
        Server server = listen(settings);
        try {
            server.awaitRules();
            return server;
        } catch (RulesRejected rejected) {
            server.close();
            throw rejected;
        }
    }

    /**
     * Begins to listen, and loads the rules meanwhile; until they are loaded it says that it is not ready.
     *
     * @throws CannotStart if it cannot listen as it was told to
     */
    public static Server listen(ServerSettings settings) {
        Server server = new Server(settings);
        server.holding.start(server.javalin);
        if (server.round != null) {
            server.round.start(settings.limits().look());
        }
        return server;
    }

    /**
     * Waits until the first rules are in force.
     *
     * @throws RulesRejected if they have faults
     */
    public void awaitRules() {
        try {
            desk.first().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RulesRejected rejected ? rejected : failed;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where its rules are found. */
    RulesDesk desk() {
        return desk;
    }

    /** Every address with the methods that it takes. */
    Map<String, Set<String>> routes() {
        return Objects.requireNonNull(routes, "configured at the beginning").all();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        Routes routes = new Routes(config.routes);
        this.routes = routes;
        ProblemPage page = new StyledProblemPage(desk);
        holding.configure(config, routes);
        new Problems(page, holding.headers()).watch(config, routes);
        new ProblemRoutes(page).add(routes);
        Prechecks prechecks = new Prechecks();
        Pages pages = new Pages(desk, prechecks);
        new PrecheckRoutes(desk, prechecks, pages).add(routes);
        new AssessmentRoutes(desk).add(routes);
        new AllocationRoutes(desk).add(routes);
        new WhatIfRoutes(desk).add(routes);
        new ImprovementRoutes(desk).add(routes);
        new RulesRoutes(desk).add(routes);
        new ReferenceRoutes(desk).add(routes);
        pages.add(routes);
        new RoundPages(desk, round).add(routes);
        new DivisionPages(desk, round).add(routes);
        new WhatIfPages(desk, round).add(routes);
        new OpenApiRoutes().add(routes);
    }

    /** Lets requests under way finish, turns new ones away meanwhile, and stops. */
    @Override
    public void close() {
        holding.stop(javalin);
        if (round != null) {
            round.close();
        }
    }
}
