package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {
    private static String line(String logger, String message, Throwable failure, Object... arguments) {
        Logger from = new LoggerContext().getLogger(logger);
        LoggingEvent event = new LoggingEvent("any", from, Level.ERROR, message, failure, arguments);
        event.setKeyValuePairs(List.of(new KeyValuePair("status", 200), new KeyValuePair("route", "/v1/{id}")));
        return new String(new LogLine().encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void a_line_is_one_object_with_what_was_said_and_measured() {
        String line = line("bpv.http.Any", "it {}\nsaid", null, "was");
        assertThat(line).endsWith("\n").hasLineCount(1);
        JsonNode read = JsonMapper.shared().readTree(line);
        assertThat(read.at("/message").asString()).isEqualTo("it was\nsaid");
        assertThat(read.at("/level").asString()).isEqualTo("ERROR");
        assertThat(read.at("/status").asInt()).isEqualTo(200);
        assertThat(read.at("/route").asString()).isEqualTo("/v1/{id}");
        assertThat(read.at("/time").asString()).matches("\\d{4}-.*Z");
    }

    @Test
    void of_a_failure_it_says_what_and_where_and_never_the_message() {
        Throwable failure = new IllegalStateException("canary", new RuntimeException("canary too"));
        JsonNode read = JsonMapper.shared().readTree(line("bpv.http.Any", "failed", failure));
        assertThat(read.toString()).doesNotContain("canary").contains("LogLineTest.java:");
        assertThat(read.at("/failure/0").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(read.at("/failure").toString()).contains("java.lang.RuntimeException");
    }

    @Test
    void what_a_library_says_is_not_repeated() {
        assertThat(line("org.eclipse.jetty.Any", "bad URI /canary {}", null, "canary"))
                .doesNotContain("canary");
    }
}
