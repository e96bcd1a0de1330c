package bpv.http;

import bpv.rules.RulesCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server of one test's own, on a free port, and ways to talk to it. */
final class TestServer implements AutoCloseable {
    static final Path CACHE = Path.of("target/compiled-rules");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Server server;

    private TestServer(Server server) {
        this.server = server;
    }

    static ServerSettings settings(Path rules) {
        return new ServerSettings("127.0.0.1", 0, rules, CACHE, null);
    }

    /** By the project's rules without their scenarios, so that it is ready soon. */
    static ServerSettings settings() {
        return settings(Bare.RULES);
    }

    /** The project's rules, as a service has them. */
    static RulesInForce rules() {
        return RulesInForce.load(Bare.RULES, CACHE, null);
    }

    private static final class Bare {
        static final Path RULES = made();

        private static Path made() {
            try {
                return withoutScenarios(Files.createTempDirectory(Path.of("target"), "rules-without-scenarios-"))
                        .folder();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** A copy of the project's rules without their scenarios, which take most of the time of a trial. */
    static RulesCopy withoutScenarios(Path empty) throws IOException {
        RulesCopy copy = RulesCopy.in(empty);
        try (Stream<Path> files = Files.walk(empty)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".scenarios.yaml"))
                    .toList()) {
                Files.delete(file);
            }
        }
        return copy;
    }

    /** The usual limits, but quick to look, and with time enough on a busy machine. */
    static ServerLimits limits() {
        return new ServerLimits(
                0,
                250,
                2,
                100,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMillis(20));
    }

    static TestServer start(ServerSettings settings) {
        return new TestServer(Server.start(settings));
    }

    static TestServer listen(ServerSettings settings) {
        return new TestServer(Server.listen(settings));
    }

    Server server() {
        return server;
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError("the server does not answer", fault);
        }
    }

    /** A connection on which this has been written. */
    Socket connected(String text) throws IOException {
        Socket socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** All that comes until the other side hangs up. */
    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Looks again and again until something is so, for a minute at most. */
    static void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after a minute it is still not so: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
