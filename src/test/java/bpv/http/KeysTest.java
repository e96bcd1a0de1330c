package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may assess a round, and how they say so. */
class KeysTest {
    private static final KeyRing.NewKey ANN = KeyRing.newKey("ann");
    private static final KeyRing.NewKey BEN = KeyRing.newKey("ben.2");

    @TempDir
    Path folder;

    private static KeyRing ring(String text) {
        List<String> faults = new ArrayList<>();
        KeyRing ring = KeyRing.read("keys", text, faults);
        assertThat(faults).isEmpty();
        return ring;
    }

    @Test
    void a_key_opens_for_its_holder_and_no_other_text_does() {
        KeyRing ring = ring("# the panel\n\n" + ANN.line() + "\n" + BEN.line() + "\n");
        assertThat(ring.size()).isEqualTo(2);
        assertThat(ring.holder(ANN.key())).contains("ann");
        assertThat(ring.holder(BEN.key())).contains("ben.2");
        for (String wrong : List.of("", "bpv_", ANN.key() + "x", ANN.key().substring(1), ANN.line())) {
            assertThat(ring.holder(wrong)).isEmpty();
        }
    }

    @Test
    void two_keys_of_one_name_differ_and_the_file_says_nothing_of_them() {
        KeyRing.NewKey other = KeyRing.newKey("ann");
        assertThat(other.key()).isNotEqualTo(ANN.key()).hasSizeGreaterThan(43);
        assertThat(other.line()).isNotEqualTo(ANN.line()).doesNotContain(other.key());
        assertThatThrownBy(() -> KeyRing.newKey("two words")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_wrong_with_the_file_is_told_by_its_line_and_without_its_text() {
        List<String> faults = new ArrayList<>();
        KeyRing.read("keys", ANN.line() + "\n" + BEN.key() + "\n" + ANN.line(), faults);
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).startsWith("keys:2: ").doesNotContain(BEN.key());
        assertThat(faults.get(1)).isEqualTo("keys:3: a second key has the name ann");
    }

    @Test
    void rounds_are_for_who_has_a_key_and_pre_checks_for_everybody() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), ANN.line());
        ServerAccess access = new ServerAccess(keys, null, null, List.of());
        try (TestServer server =
                TestServer.start(TestServer.settings().with(TestServer.limits()).with(access))) {
            String bid = Files.readString(Path.of("bids-examples/round-2017/wessex.yaml"));
            assertThat(server.post("/v1/prechecks", bid).statusCode()).isEqualTo(200);

            HttpResponse<String> refused = assessments(server, null);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().allValues("WWW-Authenticate"))
                    .as("a line for each, as browsers read no second one in a line")
                    .containsExactly("Basic realm=\"bpv\", charset=\"UTF-8\"", "Bearer realm=\"bpv\"");
            assertThat(refused.body()).contains("/problems/key-required");
            assertThat(server.get("/round", "Accept", "text/html").body())
                    .as("what a browser shows to who does not give a key")
                    .contains("A key is required", "your key as the password");
            assertThat(assessments(server, "Bearer " + BEN.key()).statusCode()).isEqualTo(401);
            assertThat(assessments(server, basic("ann", BEN.key())).statusCode())
                    .isEqualTo(401);
            assertThat(assessments(server, "Basic nonsense").statusCode()).isEqualTo(401);
            assertThat(assessments(server, "Digest " + ANN.key()).statusCode()).isEqualTo(401);
            assertThat(server.get("/metrics").body()).contains("reason=\"key\"} 6.0");

            assertThat(assessments(server, "Bearer " + ANN.key()).statusCode()).isNotEqualTo(401);
            assertThat(assessments(server, "bearer  " + ANN.key()).statusCode()).isNotEqualTo(401);
            assertThat(assessments(server, basic("anybody", ANN.key())).statusCode())
                    .isNotEqualTo(401);
        }
    }

    @Test
    void a_key_that_is_withdrawn_opens_no_longer_and_a_file_that_is_spoilt_changes_nothing() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), ANN.line());
        ServerAccess access = new ServerAccess(keys, null, null, List.of());
        try (TestServer server =
                TestServer.start(TestServer.settings().with(TestServer.limits()).with(access))) {
            Files.writeString(keys, BEN.line());
            TestServer.await(
                    "the new key opens",
                    () -> assessments(server, "Bearer " + BEN.key()).statusCode() != 401);
            assertThat(assessments(server, "Bearer " + ANN.key()).statusCode()).isEqualTo(401);
        }
        Doorkeeper doorkeeper = new Doorkeeper(keys, new Meters());
        doorkeeper.read(new ArrayList<>());
        Files.writeString(keys, "spoilt");
        List<String> faults = new ArrayList<>();
        doorkeeper.read(faults);
        assertThat(faults).hasSize(1);
    }

    @Test
    void when_the_last_key_is_withdrawn_no_assessor_is_let_in_and_a_file_that_is_gone_changes_nothing()
            throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), ANN.line());
        ServerAccess access = new ServerAccess(keys, null, null, List.of());
        try (TestServer server =
                TestServer.start(TestServer.settings().with(TestServer.limits()).with(access))) {
            assertThat(assessments(server, "Bearer " + ANN.key()).statusCode()).isNotEqualTo(401);
            Files.writeString(keys, "# nobody\n");
            TestServer.await(
                    "the key opens no longer",
                    () -> assessments(server, "Bearer " + ANN.key()).statusCode() == 401);
        }
        Files.writeString(keys, ANN.line());
        Doorkeeper doorkeeper = new Doorkeeper(keys, new Meters());
        List<String> faults = new ArrayList<>();
        doorkeeper.begin(faults);
        assertThat(faults).isEmpty();
        Files.delete(keys);
        doorkeeper.read(faults);
        assertThat(faults).containsExactly(keys + ": the file of keys cannot be read");
        Files.writeString(keys, "");
        faults.clear();
        doorkeeper.read(faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void a_service_with_a_file_of_keys_that_has_none_does_not_begin() throws IOException {
        for (String text : List.of("", "\n", "# nobody\n")) {
            Path keys = Files.writeString(folder.resolve("keys"), text);
            ServerAccess access = new ServerAccess(keys, null, null, List.of());
            assertThatThrownBy(() -> Server.listen(TestServer.settings().with(access)))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            wrong -> assertThat(wrong.faults())
                                    .containsExactly(
                                            keys + ": there is no key in this file; './bpv key NAME' makes one"));
        }
        Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
        List<String> faults = new ArrayList<>();
        new Doorkeeper(large, new Meters()).begin(faults);
        assertThat(faults).containsExactly(large + ": the file of keys is larger than 1 MB");
    }

    @Test
    void which_addresses_are_for_assessors() {
        for (String route : List.of(
                "/v1/assessments",
                "/v1/allocations",
                "/v1/what-ifs",
                "/round",
                "/round/what-if",
                "/round/{alliance}/{intervention}",
                "/v1/assessments/x")) {
            assertThat(Doorkeeper.isForAssessors(route)).as(route).isTrue();
        }
        for (String route :
                List.of("/", "/v1/prechecks", "/precheck", "/rounds", "/health/ready", "/problems/{slug}")) {
            assertThat(Doorkeeper.isForAssessors(route)).as(route).isFalse();
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> assessments(TestServer server, String authorization) {
        HttpRequest.Builder request = server.request("/v1/assessments")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[]"));
        return TestServer.send(authorization == null ? request : request.header("Authorization", authorization));
    }
}
