package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.rules.RulesRejected;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the service takes, what it says beyond that, and how it starts and stops. */
class LimitsTest {
    private static ServerLimits limits(int requestsAMinute, int connections, Duration arrival, Duration drain) {
        return new ServerLimits(
                requestsAMinute, connections, 1, 0, Duration.ofSeconds(60), arrival, drain, Duration.ofMillis(20));
    }

    @Test
    void a_service_of_which_nothing_else_is_said_counts_so_many_requests_as_its_options_say() {
        try (TestServer server = TestServer.start(TestServer.settings())) {
            assertThat(server.get("/").headers().firstValue("RateLimit-Policy"))
                    .contains("\"client\";q=" + ServerLimits.USUAL.requestsAMinute() + ";w=60");
        }
        assertThat(Path.of("docs/reference/command-line.md"))
                .content()
                .contains("BPV_REQUESTS_A_MINUTE; " + ServerLimits.USUAL.requestsAMinute() + ")");
    }

    private static ServerLimits rate(int requestsAMinute) {
        return limits(requestsAMinute, 250, Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_again_but_may_look_at_the_health() {
        try (TestServer server = TestServer.start(TestServer.settings().with(rate(3)))) {
            for (int left = 2; left >= 0; left--) {
                HttpResponse<String> answer = server.get("/problems");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=3;w=60");
                assertThat(answer.headers().firstValue("RateLimit").orElse(""))
                        .startsWith("\"client\";r=" + left + ";t=");
            }

            HttpResponse<String> refused = server.get("/problems");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("/problems/too-many-requests");
            long wait =
                    Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
            assertThat(wait).isBetween(1L, 20L);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(server.get("/metrics").body()).contains("bpv_requests_rejected_total{reason=\"rate\"} 1.0");
        }
    }

    @Test
    void a_forwarded_address_counts_only_from_a_trusted_proxy() {
        ServerAccess behind = new ServerAccess(null, null, null, List.of("127.0.0.0/8"));
        try (TestServer server =
                TestServer.start(TestServer.settings().with(rate(1)).with(behind))) {
            assertThat(server.get("/problems", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/problems", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(429);
            assertThat(server.get("/problems", "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/problems", "X-Forwarded-For", "192.0.2.3, 192.0.2.2")
                            .statusCode())
                    .as("what a client wrote itself does not count")
                    .isEqualTo(429);
        }
        try (TestServer server = TestServer.start(TestServer.settings().with(rate(1)))) {
            assertThat(server.get("/problems", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/problems", "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(429);
        }
    }

    /** As a search does: it looks after each step whether it is to end. */
    private static String search(CountDownLatch ended) {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        ended.countDown();
        throw new CancellationException("nobody waits");
    }

    @Test
    void a_search_that_nobody_waits_for_any_more_ends_and_its_worker_is_free_again() throws Exception {
        Meters meters = new Meters();
        ServerLimits soon = new ServerLimits(
                0,
                250,
                1,
                0,
                Duration.ofMillis(300),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1));
        CountDownLatch ended = new CountDownLatch(1);
        try (ScoringDesk desk = new ScoringDesk(soon, meters)) {
            assertThatThrownBy(() -> desk.search(() -> search(ended)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.UNAVAILABLE));
            ended.await();
            TestServer.await("the worker is free", () -> meters.shown().contains("bpv_scoring_active 0.0"));
            assertThat(desk.work(() -> Thread.currentThread().isInterrupted())).isFalse();
        }
    }

    @Test
    void work_without_a_place_is_refused_and_the_place_is_free_again_afterwards() throws Exception {
        Meters meters = new Meters();
        ScoringDesk desk = new ScoringDesk(rate(0), meters);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        ExecutorService others = Executors.newSingleThreadExecutor();
        Future<String> first = others.submit(() -> desk.work(() -> {
            begun.countDown();
            finish.await();
            return "done";
        }));
        begun.await();

        assertThatThrownBy(() -> desk.work(() -> "never")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.fault()).isEqualTo(Fault.UNAVAILABLE);
            assertThat(refusal.headers()).containsKey("Retry-After");
        });
        assertThat(meters.shown()).contains("bpv_requests_rejected_total{reason=\"busy\"} 1.0");
        finish.countDown();
        assertThat(first.get()).isEqualTo("done");
        TestServer.await("the worker is free", () -> meters.shown().contains("bpv_scoring_active 0.0"));
        assertThat(desk.work(() -> "next")).isEqualTo("next");
        others.shutdown();
        desk.close();
    }

    @Test
    void work_that_takes_too_long_is_given_up_and_what_it_throws_comes_out_as_it_is() {
        ServerLimits hurried = new ServerLimits(
                0, 250, 1, 1, Duration.ofMillis(50), Duration.ofSeconds(60), Duration.ZERO, Duration.ofMillis(20));
        Meters meters = new Meters();
        ScoringDesk desk = new ScoringDesk(hurried, meters);
        CountDownLatch finish = new CountDownLatch(1);
        assertThatThrownBy(() -> desk.work(() -> {
                    finish.await();
                    return "too late";
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail()).contains("not ready"));
        assertThat(meters.shown()).contains("bpv_requests_rejected_total{reason=\"slow\"} 1.0");
        finish.countDown();
        desk.close();

        ScoringDesk other = new ScoringDesk(rate(0), new Meters());
        assertThatThrownBy(() -> other.work(() -> {
                    throw new IllegalStateException("as it is");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as it is");
        other.close();
    }

    @Test
    void work_whose_thread_does_not_come_back_fails_and_another_thread_takes_its_place() {
        ServerLimits one = new ServerLimits(
                0, 250, 1, 1, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ZERO, Duration.ofMillis(20));
        ScoringDesk desk = new ScoringDesk(one, new Meters());
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> desk.work(() -> {
                    Thread held = Thread.currentThread();
                    new Thread(() -> held.getUncaughtExceptionHandler()
                                    .uncaughtException(held, new IllegalStateException("held for ever")))
                            .start();
                    never.await();
                    return "never";
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("held for ever");

        assertThat(desk.work(() -> "by another thread")).isEqualTo("by another thread");
        never.countDown();
        desk.close();
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_hung_up_on() throws IOException {
        try (TestServer server = TestServer.start(
                        TestServer.settings().with(limits(0, 250, Duration.ofSeconds(2), Duration.ofSeconds(60))));
                Socket socket = server.connected("GET /problems HTTP/1.1\r\nHost: here\r\nX-Slow: ")) {
            assertThat(hangsUp(socket)).isTrue();
        }
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_hung_up_on() throws IOException {
        ServerLimits hurried = new ServerLimits(
                0,
                250,
                1,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofMillis(20));
        try (TestServer server = TestServer.start(TestServer.settings().with(hurried));
                Socket socket = server.connected("POST /v1/prechecks HTTP/1.1\r\nHost: here\r\n"
                        + "Content-Type: application/yaml\r\nContent-Length: 100000\r\n\r\n")) {
            assertThat(hangsUp(socket)).isTrue();
        }
    }

    @Test
    void a_body_of_which_the_rest_does_not_come_is_told_so_once_it_is_late() throws IOException {
        ServerLimits hurried = limits(0, 250, Duration.ofSeconds(1), Duration.ofSeconds(60));
        try (TestServer server = TestServer.start(TestServer.settings().with(hurried));
                Socket socket = server.connected("POST /v1/prechecks HTTP/1.1\r\nHost: here\r\n"
                        + "Content-Type: application/yaml\r\nContent-Length: 500\r\n\r\nschema: bid")) {
            String answer = TestServer.rest(socket);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problems/request-timed-out");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("connection: close");
        }
    }

    /** Writes a byte whenever nothing has come for a while, until the other side hangs up; 100 times at most. */
    private static boolean hangsUp(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        OutputStream out = socket.getOutputStream();
        for (int i = 0; i < 100; i++) {
            try {
                out.write('x');
                out.flush();
                while (socket.getInputStream().read() >= 0) {
                    continue;
                }
                return true;
            } catch (SocketTimeoutException nothingYet) {
                continue;
            } catch (SocketException reset) {
                return true;
            }
        }
        return false;
    }

    @Test
    void further_connections_wait_until_one_is_free() throws IOException {
        String request = "GET /problems HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
        try (TestServer server = TestServer.start(
                        TestServer.settings().with(limits(0, 1, Duration.ofSeconds(60), Duration.ofSeconds(60))));
                Socket first = server.connected("GET /problems HTTP/1.1\r\nHost: here\r\n\r\n")) {
            assertThat(first.getInputStream().read()).isPositive();
            try (Socket second = server.connected(request)) {
                second.setSoTimeout(500);
                assertThatThrownBy(() -> second.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                second.setSoTimeout(60_000);
                first.close();
                assertThat(TestServer.rest(second)).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void what_is_under_way_is_answered_while_the_service_stops_and_what_is_new_is_not() throws Exception {
        byte[] bid = Files.readAllBytes(Path.of("bids-examples/round-2017/wessex.yaml"));
        TestServer server = TestServer.start(TestServer.settings().with(TestServer.limits()));
        int port = server.port();
        Socket underWay = server.connected("POST /v1/prechecks HTTP/1.1\r\nHost: here\r\n"
                + "Content-Type: application/yaml\r\nExpect: 100-continue\r\nContent-Length: " + bid.length
                + "\r\n\r\n");
        byte[] first = underWay.getInputStream().readNBytes("HTTP/1.1 100".length());
        assertThat(new String(first)).as("the route waits for the body").isEqualTo("HTTP/1.1 100");
        Thread stopping = new Thread(server::close);
        stopping.start();

        TestServer.await("it is not ready", () -> server.get("/health/ready").statusCode() == 503);
        assertThat(server.get("/health/ready").body()).contains("stopping");
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = server.get("/problems");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Connection")).contains("close");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(stopping.isAlive()).isTrue();

        underWay.getOutputStream().write(bid);
        underWay.getOutputStream().flush();
        assertThat(TestServer.rest(underWay)).contains("HTTP/1.1 200", "\"wessex/earlyDiagnosis\"");
        stopping.join();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(IOException.class);
    }

    @Test
    void the_wait_for_what_is_under_way_has_an_end() throws Exception {
        TestServer server = TestServer.start(
                TestServer.settings().with(limits(0, 250, Duration.ofSeconds(60), Duration.ofMillis(100))));
        int port = server.port();
        try (Socket underWay = server.connected("POST /v1/prechecks HTTP/1.1\r\nHost: here\r\n"
                + "Content-Type: application/yaml\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n")) {
            assertThat(underWay.getInputStream().read()).isPositive();
            server.close();
            assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void until_the_rules_are_in_force_the_service_lives_and_is_not_ready(@TempDir Path folder) throws IOException {
        Path rules = folder.resolve("rules");
        try (TestServer server = TestServer.listen(TestServer.settings(rules).with(TestServer.limits()))) {
            assertThatThrownBy(server.server()::awaitRules)
                    .isInstanceOf(RulesRejected.class)
                    .hasMessageContaining("no rules folder");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = server.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"not ready\"", "The rules were refused.", "no rules folder");
            HttpResponse<String> refused = server.post("/v1/prechecks", "schema: bid/1");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            Path aside = Files.createDirectory(folder.resolve("aside"));
            Files.move(TestServer.withoutScenarios(aside).folder(), rules);
            TestServer.await("it is ready", () -> server.get("/health/ready").statusCode() == 200);
        }
    }

    @Test
    void a_port_in_use_is_one_clear_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            ServerSettings settings =
                    new ServerSettings("127.0.0.1", taken.getLocalPort(), Path.of("rules"), null, null);
            assertThatThrownBy(() -> Server.start(settings))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            wrong -> assertThat(wrong.faults())
                                    .containsExactly("--port: something else listens on 127.0.0.1:"
                                            + taken.getLocalPort() + "; stop it, or name another port"));
        }
    }

    @Test
    void an_address_that_is_not_of_this_machine_is_one_clear_line() {
        for (String host : List.of("192.0.2.1", "no-such-host.invalid")) {
            ServerSettings settings = new ServerSettings(host, 0, Path.of("rules"), null, null);
            assertThatThrownBy(() -> Server.start(settings))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            wrong -> assertThat(wrong.faults())
                                    .containsExactly(
                                            "--host: this machine has no address '" + host + "' to listen on"));
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        ServerAccess access = new ServerAccess(
                Path.of("no-keys"),
                Path.of("pom.xml"),
                Path.of("no-password"),
                List.of("10.0.0.0/33", "proxy.example"));
        ServerSettings settings = new ServerSettings(
                "127.0.0.1", 0, Path.of("rules"), null, null, Path.of("no-round"), access, ServerLimits.USUAL);
        assertThatThrownBy(() -> Server.start(settings))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        wrong -> assertThat(wrong.faults())
                                .hasSize(6)
                                .anyMatch(line -> line.contains("10.0.0.0/33"))
                                .anyMatch(line -> line.contains("proxy.example"))
                                .anyMatch(line -> line.contains("no-password cannot be read"))
                                .anyMatch(line -> line.contains("pom.xml cannot be opened as a PKCS #12 keystore"))
                                .anyMatch(line -> line.contains("no-keys: the file of keys cannot be read"))
                                .anyMatch(line -> line.contains("--round: there is no folder no-round")));
    }

    @Test
    void every_answer_has_the_headers_that_protect_who_reads_it() throws IOException {
        try (TestServer server = TestServer.start(TestServer.settings().with(TestServer.limits()))) {
            for (String head : List.of(
                    "GET /health/live HTTP/1.1\r\nHost: here",
                    "GET /problems HTTP/1.1\r\nHost: here",
                    "GET /nowhere HTTP/1.1\r\nHost: here",
                    "GET /nowhere HTTP/1.1\r\nHost: here\r\nAccept: text/html",
                    "POST /v1/prechecks HTTP/1.1\r\nHost: here\r\nContent-Length: 0",
                    "OPTIONS /problems HTTP/1.1\r\nHost: here",
                    "HEAD /problems HTTP/1.1\r\nHost: here",
                    "GET /problems HTTP/9.9\r\nHost: here",
                    "GET /problems HTTP/1.1\r\nHost: a b",
                    "NONSENSE",
                    "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: here")) {
                try (Socket socket = server.connected(head + "\r\nConnection: close\r\n\r\n")) {
                    String answer = TestServer.rest(socket);
                    assertThat(answer)
                            .as(head.substring(0, Math.min(60, head.length())))
                            .contains(
                                    "X-Content-Type-Options: nosniff",
                                    "X-Frame-Options: DENY",
                                    "Referrer-Policy: no-referrer",
                                    "Content-Security-Policy: default-src 'none'",
                                    "Cross-Origin-Opener-Policy: same-origin",
                                    "Cross-Origin-Resource-Policy: same-origin",
                                    "Cache-Control: no-store")
                            .doesNotContain("Server:", "Jetty", "Javalin", "Strict-Transport-Security");
                }
            }
        }
    }
}
