package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A client that has gone before its answer is sent is no failure of the service. */
class HangUpTest {
    /** More than a machine takes up for a connection that nobody reads. */
    private static final byte[] LARGE = new byte[32 << 20];

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void is_no_failure_of_the_service() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger log = (Logger) LoggerFactory.getLogger(Problems.class);
        log.addAppender(logged);
        try (Meters meters = new Meters();
                ScoringDesk desk = new ScoringDesk(ServerLimits.USUAL, meters)) {
            Javalin server = server(desk).start("127.0.0.1", 0);
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.getOutputStream()
                        .write("POST /large HTTP/1.1\r\nHost: bpv\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
                client.setSoLinger(true, 0);
            }
            gone.countDown();

            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(logged.list).isEmpty();
            server.stop();
        } finally {
            log.detachAppender(logged);
        }
    }

    private Javalin server(ScoringDesk desk) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            desk.watch(config);
            Routes routes = new Routes(config.routes);
            new Problems(new PlainProblemPage(), new SecurityHeaders(false)).watch(config, routes);
            routes.post(
                    "/large",
                    context -> Representation.aboutBid(context, "\"tag\"", out -> {
                        begun.countDown();
                        try {
                            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
                            out.write(LARGE);
                        } catch (IOException impossible) {
                            throw new UncheckedIOException("memory can be written to", impossible);
                        } catch (InterruptedException never) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            config.routes.after("/large", context -> over.countDown());
        });
    }
}
