package bpv.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What holds the service up, whatever it answers: limits, keys, headers, log, measurements, rules, its start and its stop. */
final class Holding {
    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);
    static final int HEAD_BYTES = 16 * 1024;

    /** The answer to a pre-check fits, and so goes out in one piece with its length before it. */
    private static final int ANSWER_BYTES = 128 * 1024;

    private final ServerSettings settings;
    private final RulesDesk desk;
    private final Meters meters = new Meters();
    private final SecurityHeaders headers;
    private final SlowClients slow;
    private final FrontDoor door;
    private final ScoringDesk scoring;
    private final RulesWatch rules;
    private final Doorkeeper doorkeeper;
    private final RateLimit rate;
    private final Optional<Tls> tls;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "bpv-looks");
        thread.setDaemon(true);
        return thread;
    });

    /** @throws CannotStart with all that is wrong with the settings */
    Holding(ServerSettings settings, RulesDesk desk) {
        this.settings = settings;
        this.desk = desk;
        List<String> faults = new ArrayList<>();
        Clients clients = Clients.behind(settings.access().trustedProxies(), faults);
        this.tls = Tls.read(settings.access(), faults);
        this.doorkeeper = new Doorkeeper(settings.access().keys(), meters);
        doorkeeper.begin(faults);
        if (settings.round() != null && !Files.isDirectory(settings.round())) {
            faults.add("--round: there is no folder " + settings.round());
        }
        if (!faults.isEmpty()) {
            throw new CannotStart(faults);
        }
        this.headers = new SecurityHeaders(tls.isPresent());
        this.slow = new SlowClients(settings.limits());
        this.door = new FrontDoor(headers, slow);
        this.scoring = new ScoringDesk(settings.limits(), meters);
        this.rules = new RulesWatch(settings, desk, meters);
        this.rate = new RateLimit(settings.limits().requestsAMinute(), clients, meters);
    }

    SecurityHeaders headers() {
        return headers;
    }

    void configure(JavalinConfig config, Routes routes) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEAD_BYTES);
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setOutputBufferSize(ANSWER_BYTES);
        });
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(server -> {
            server.insertHandler(new Compressed());
            server.insertHandler(door);
            server.setRequestLog(new RequestLine(routes, meters));
        });
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.routes.before(this::turnAway);
        config.routes.after(UnreadBody::discard);
        rate.watch(config);
        doorkeeper.watch(config);
        headers.watch(config);
        scoring.watch(config);
        new HealthRoutes(desk, settings.rules(), meters, stopping::get).add(routes);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = tls.map(known -> known.connector(server, http))
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().arrival().toMillis());
        connector.addBean(slow);
        connector.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
        return connector;
    }

    private void turnAway(Context context) {
        if (stopping.get() && !HealthRoutes.isWatching(context.path())) {
            meters.rejected("stopping");
            throw new Refusal(Fault.UNAVAILABLE, "The service is stopping.")
                    .with("Connection", "close")
                    .with("Retry-After", "5");
        }
    }

    /** @throws CannotStart if the address cannot be listened on */
    void start(Javalin javalin) {
        try {
            javalin.start();
        } catch (RuntimeException failed) {
            close();
            throw new CannotStart(List.of(why(failed)));
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("The thread {} has ended", thread.getName(), failure));
        slow.start();
        long look = settings.limits().look().toMillis();
        looks.scheduleWithFixedDelay(doorkeeper::look, look, look, TimeUnit.MILLISECONDS);
        rules.start();
    }

    private String why(Throwable failure) {
        String where = settings.host() + ":" + settings.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (cause instanceof UnresolvedAddressException || text.contains("assign requested address")) {
                return "--host: this machine has no address '" + settings.host() + "' to listen on";
            }
            if (cause instanceof BindException && text.contains("in use")) {
                return "--port: something else listens on " + where + "; stop it, or name another port";
            }
            if (text.contains("ermission denied")) {
                return "--port: ports below 1024 are for the administrator of the machine; name another port";
            }
        }
        return "the service cannot listen on " + where + " (" + failure.getMessage() + ")";
    }

    /** Turns away what is new, waits for what is under way, and stops. */
    void stop(Javalin javalin) {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        if (!door.awaitEmpty(settings.limits().drain())) {
            LOG.warn("{} requests were still under way when the service stopped", door.within());
        }
        javalin.stop();
        close();
    }

    private void close() {
        rules.close();
        slow.close();
        scoring.close();
        looks.shutdownNow();
        meters.close();
    }
}
