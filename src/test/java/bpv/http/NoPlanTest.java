package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.RulesCopy;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Limits in force that cannot hold for what was sent. */
class NoPlanTest {
    private static final Path WESSEX = Path.of("bids-examples/round-2017/wessex.yaml");

    @Test
    void a_round_without_a_plan_is_refused_with_the_reason_and_a_bid_alone_is_checked(@TempDir Path folder)
            throws IOException {
        RulesCopy copy = TestServer.withoutScenarios(folder);
        String limits = copy.text("limits/parameters.yaml");
        copy.write(
                "limits/parameters.yaml",
                limits.replaceFirst("(?s)(regionFloor:.*?is: )none", "$1{ atLeast: 90%, of: { region: North } }"));
        try (TestServer server = TestServer.start(TestServer.settings(folder))) {
            byte[] zip = Zips.of(Map.of("wessex.yaml", Files.readAllBytes(WESSEX)));
            HttpResponse<String> refused = TestServer.send(server.request("/v1/assessments")
                    .header("Content-Type", "application/zip")
                    .POST(BodyPublishers.ofByteArray(zip)));

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            JsonNode problem = JsonMapper.shared().readTree(refused.body());
            assertThat(problem.path("type").asString()).isEqualTo("/problems/not-usable");
            assertThat(problem.path("detail").asString())
                    .contains(
                            "leave no plan", "regionFloor: at least £546,300,000", "What is found of each bid stands");
            assertThat(server.post("/v1/prechecks", Files.readString(WESSEX, UTF_8))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
