package bpv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whatever arrives, the service answers in the words of HTTP and never with a fault of its own. A longer run:
 * {@code mvn -Dquick test -Dtest=EndpointFuzzTest -Dfuzz.requests=100000 -Dfuzz.seed=7}; a request that the service cannot
 * bear is kept in {@code target/fuzz}.
 */
class EndpointFuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** Refusals by the server that are no faults: a method or a version of HTTP that it does not know, and no room. */
    private static final Set<Integer> ALLOWED = Set.of(501, 503, 505);

    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

    @Test
    void any_request_has_an_answer_that_is_no_fault_of_the_service() throws IOException {
        Path bid = Path.of("bids-examples/round-2017/wessex.yaml");
        String assessment = RunningServer.post(
                        "/v1/assessments", Forms.TYPE, Forms.of(Map.of("wessex.yaml", Files.readAllBytes(bid))))
                .body();
        AnyRequest requests = new AnyRequest(SEED, bid, assessment);
        int answered = 0;
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = requests.next();
            String answer = answer(request);
            if (!answer.isEmpty()) {
                answered++;
                check(i, request, answer);
            }
        }
        assertThat(answered).as("requests that were answered").isGreaterThan(REQUESTS * 9 / 10);
    }

    private static void check(int number, byte[] request, String answer) throws IOException {
        int status = Integer.parseInt(answer.substring(9, 12));
        int split = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, split).toLowerCase(Locale.ROOT);
        String body = answer.substring(split + 4);
        try {
            assertThat(status < 500 || ALLOWED.contains(status))
                    .as("status " + status)
                    .isTrue();
            if (status >= 400 && !body.isEmpty() && head.contains("content-type: application/problem+json")) {
                JsonNode problem = new ObjectMapper().readTree(body);
                assertThat(problem.path("status").asInt()).isEqualTo(status);
                assertThat(problem.path("type").asString()).contains("/problems/");
                assertThat(problem.path("title").asString()).isNotEmpty();
            } else if (status >= 400 && !body.isEmpty()) {
                assertThat(head).contains("content-type: text/html");
            }
            assertThat(body).doesNotContain("Exception", "\tat ");
        } catch (AssertionError | RuntimeException wrong) {
            Path kept = Files.createDirectories(Path.of("target/fuzz")).resolve("seed-" + SEED + "-" + number);
            Files.write(kept, request);
            fail(
                    "request " + number + " of seed " + SEED + ", kept in " + kept + ": "
                            + head.lines().findFirst(),
                    wrong);
        }
    }

    /** What comes back until the server hangs up; nothing where it does so without a word. */
    private static String answer(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RunningServer.server().port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            byte[] all = socket.getInputStream().readAllBytes();
            String latin = new String(all, ISO_8859_1);
            int split = latin.indexOf("\r\n\r\n");
            return latin.startsWith("HTTP/1.1 100 ")
                    ? latin.substring(split + 4)
                    : split < 0 ? "" : latin.substring(0, split + 4) + dechunked(latin, split, all);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** The body of the first answer, as what is left of a broken request may be taken for another; without chunk sizes. */
    private static String dechunked(String latin, int split, byte[] all) {
        String head = latin.substring(0, split).toLowerCase(Locale.ROOT);
        if (!head.contains("transfer-encoding: chunked")) {
            Matcher length = LENGTH.matcher(head);
            int there = all.length - split - 4;
            return new String(
                    all, split + 4, length.find() ? Math.min(Integer.parseInt(length.group(1)), there) : there, UTF_8);
        }
        StringBuilder body = new StringBuilder();
        int at = split + 4;
        while (at < latin.length()) {
            int end = latin.indexOf("\r\n", at);
            int size = Integer.parseInt(latin.substring(at, end).strip(), 16);
            body.append(latin, end + 2, end + 2 + size);
            at = size == 0 ? latin.length() : end + 2 + size + 2;
        }
        return new String(body.toString().getBytes(ISO_8859_1), UTF_8);
    }
}
