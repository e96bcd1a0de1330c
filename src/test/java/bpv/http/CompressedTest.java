package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An answer that is packed is another representation: it has another tag, and says what it depends on. */
class CompressedTest {
    private static final Path BID = Path.of("bids-examples/round-2017/wessex.yaml");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder precheck() throws IOException {
        return RunningServer.request("/v1/prechecks")
                .POST(BodyPublishers.ofFile(BID))
                .header("Content-Type", "application/yaml");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Test
    void the_same_is_said_packed_and_plain_under_two_tags() throws Exception {
        HttpResponse<byte[]> plain = send(precheck());
        HttpResponse<byte[]> packed = send(precheck().header("Accept-Encoding", "gzip"));

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag")).startsWith("\"");
    }

    @Test
    void who_has_the_packed_one_need_not_take_it_again() throws Exception {
        HttpRequest.Builder schema = RunningServer.request("/v1/schema").header("Accept-Encoding", "gzip");
        HttpResponse<byte[]> first = send(schema);
        assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(send(RunningServer.request("/v1/schema")), "Vary")).contains("Accept-Encoding");

        HttpResponse<byte[]> again = send(schema.header("If-None-Match", header(first, "ETag")));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void what_is_plain_says_its_length() throws Exception {
        HttpResponse<byte[]> answer = send(precheck());

        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
    }
}
