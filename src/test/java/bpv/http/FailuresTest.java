package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What the client and the log are told where the service itself fails: routes that do, on a server of their own. */
class FailuresTest {
    private static final ProblemPage FAILING = new ProblemPage() {
        @Override
        public String of(ProblemDocument problem) {
            throw new IllegalStateException("no template");
        }

        @Override
        public String about(Fault fault) {
            throw new IllegalStateException("no template");
        }

        @Override
        public String all() {
            return "";
        }
    };

    private static final Javalin JAVALIN = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        Routes routes = new Routes(config.routes);
        new Problems(FAILING, new SecurityHeaders(false)).watch(config, routes);
        routes.get("/exception", context -> {
            throw new IOException("the secret of the bid");
        });
        routes.get("/error", context -> {
            throw new StackOverflowError("the secret of the bid");
        });
        routes.get("/busy", context -> {
            throw new Refusal(Fault.UNAVAILABLE, "Every place is taken.").with("Retry-After", "2");
        });
    });
    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

    @BeforeAll
    static void start() {
        JAVALIN.start("127.0.0.1", 0);
        LOGGED.start();
        log().addAppender(LOGGED);
        log().setAdditive(false);
    }

    @AfterAll
    static void stop() {
        log().detachAppender(LOGGED);
        log().setAdditive(true);
        JAVALIN.stop();
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(Problems.class);
    }

    @Test
    void the_client_is_told_an_id_and_the_log_the_rest() throws Exception {
        for (String path : new String[] {"/exception", "/error"}) {
            LOGGED.list.clear();
            HttpResponse<String> response = get(path, "*/*");

            JsonNode problem = ProblemsTest.assertProblem(response, 500, "/problems/internal-error");
            assertThat(response.body()).doesNotContain("secret", "java", "Exception");
            String id = problem.path("instance").asString().replace("urn:uuid:", "");
            assertThat(LOGGED.list).hasSize(1);
            assertThat(LOGGED.list.get(0).getFormattedMessage()).contains(id);
            assertThat(LOGGED.list.get(0).getThrowableProxy().getMessage()).isEqualTo("the secret of the bid");
        }
    }

    @Test
    void headers_of_a_refusal_are_sent() throws Exception {
        HttpResponse<String> response = get("/busy", "*/*");

        ProblemsTest.assertProblem(response, 503, "/problems/unavailable");
        assertThat(response.headers().firstValue("retry-after")).contains("2");
    }

    @Test
    void a_page_that_fails_is_replaced_by_a_plain_one() throws Exception {
        HttpResponse<String> response = get("/busy", "text/html");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("Every place is taken.");
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + JAVALIN.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
    }
}
