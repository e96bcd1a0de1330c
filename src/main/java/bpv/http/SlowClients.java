package bpv.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractMetaDataConnection;
import org.eclipse.jetty.server.Request;

/**
 * Hangs up on who takes too long: with the head of a request, or with a request as a whole. Jetty itself only hangs up on
 * silence, and a byte now and then is no silence.
 */
final class SlowClients implements Connection.Listener, AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final long mostLooksAtHead;
    private final long mostLooksAtRequest;
    private final Map<Connection, Watched> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "bpv-slow-clients");
        thread.setDaemon(true);
        return thread;
    });

    SlowClients(ServerLimits limits) {
        this.mostLooksAtHead = looks(limits.arrival());
        this.mostLooksAtRequest = looks(limits.arrival().plus(limits.work()));
    }

    private static long looks(Duration time) {
        return Math.max(1, time.dividedBy(LOOK));
    }

    /** One connection, and for how many looks it has been sending the head of a request or waiting for its answer. */
    private static final class Watched {
        private boolean busy;
        private boolean fresh = true;
        private long bytesBefore;
        private long looks;
    }

    void start() {
        looks.scheduleAtFixedRate(
                () -> open.forEach(this::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof AbstractMetaDataConnection) {
            open.put(connection, new Watched());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** The head of a request is complete. */
    void begin(Request request) {
        note(request, true);
    }

    /** Its answer is complete; what comes now belongs to the next one. */
    void end(Request request) {
        note(request, false);
    }

    private void note(Request request, boolean busy) {
        Connection connection = request.getConnectionMetaData().getConnection();
        Watched watched = open.get(connection);
        if (watched != null) {
            synchronized (watched) {
                watched.busy = busy;
                watched.fresh = false;
                watched.bytesBefore = connection.getBytesIn();
                watched.looks = 0;
            }
        }
    }

    private void look(Connection connection, Watched watched) {
        synchronized (watched) {
            boolean sending = watched.busy || watched.fresh || connection.getBytesIn() > watched.bytesBefore;
            watched.looks = sending ? watched.looks + 1 : 0;
            if (watched.looks > (watched.busy ? mostLooksAtRequest : mostLooksAtHead)) {
                connection.getEndPoint().close();
            }
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
