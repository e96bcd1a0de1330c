package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.report.AssessedDocument;
import bpv.rules.RulesCopy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round of a folder follows its files: whole, and the last good one stays. */
class RoundFolderTest {
    private static final String WESSEX = "wessex.yaml";
    private static final String PENINSULA = "peninsula.yaml";
    private static final String NCEL = "north-central-and-north-east-london.yaml";

    private static RulesInForce rules;

    @TempDir
    private Path temporary;

    private Path folder;
    private RoundFolder round;

    @BeforeAll
    static void the_rules() {
        rules = TestServer.rules();
    }

    @BeforeEach
    void a_folder_with_one_bid() throws IOException {
        folder = Files.createDirectory(temporary.resolve("round"));
        put(WESSEX);
        round = new RoundFolder(folder);
        assertThat(alliances()).containsExactly("wessex");
    }

    @Test
    void a_new_document_counts_after_two_looks_that_find_the_same() throws IOException {
        put(PENINSULA);
        round.look();
        assertThat(alliances()).containsExactly("wessex");

        round.look();
        assertThat(alliances()).containsExactly("peninsula", "wessex");
        assertThat(notice()).isEmpty();
    }

    @Test
    void a_document_is_not_taken_while_it_is_written() throws IOException {
        String text = text(PENINSULA);
        for (int part = 1; part < 10; part++) {
            Files.writeString(folder.resolve(PENINSULA), text.substring(0, text.length() * part / 10));
            round.look();
            assertThat(alliances()).containsExactly("wessex");
        }
        put(PENINSULA);
        round.look();
        round.look();

        assertThat(alliances()).containsExactly("peninsula", "wessex");
        assertThat(round.result(rules).result().problems()).isEmpty();
    }

    @Test
    void a_change_of_the_same_size_at_the_same_time_counts() throws IOException {
        Path file = folder.resolve(WESSEX);
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, text(WESSEX).replace("submitted: 2016-12-21", "submitted: 2016-12-20"));
        Files.setLastModifiedTime(file, time);
        String before = digest();
        round.look();
        round.look();

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void the_same_documents_are_assessed_once() {
        var first = round.result(rules).result();
        round.look();
        round.look();

        assertThat(round.result(rules).result()).isSameAs(first);
    }

    @Test
    void a_document_taken_out_is_gone_and_one_with_a_fault_is_shown_with_it() throws IOException {
        put(PENINSULA);
        Files.writeString(folder.resolve(WESSEX), "schema: bid/1\n");
        round.look();
        round.look();
        assertThat(alliances()).containsExactly("peninsula");
        assertThat(round.result(rules).result().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(WESSEX));

        Files.delete(folder.resolve(WESSEX));
        round.look();
        round.look();
        assertThat(round.result(rules).result().problems()).isEmpty();
    }

    @Test
    void a_folder_that_is_gone_leaves_the_last_round_with_the_reason_each_time() throws IOException {
        for (int time = 0; time < 2; time++) {
            Path aside = Files.move(folder, temporary.resolve("aside"));
            round.look();
            round.look();
            assertThat(alliances()).containsExactly("wessex");
            assertThat(notice())
                    .startsWith("The folder of bids cannot be read whole: The folder is not there.")
                    .doesNotContain(temporary.toString())
                    .endsWith("as it was before.");

            Files.move(aside, folder);
            round.look();
            round.look();
            assertThat(notice()).isEmpty();
        }
    }

    @Test
    void a_folder_that_is_empty_or_holds_what_cannot_be_read_leaves_the_last_round() throws IOException {
        put(PENINSULA);
        Files.createSymbolicLink(folder.resolve("dead.yaml"), Path.of("nowhere.yaml"));
        round.look();
        round.look();
        assertThat(alliances()).containsExactly("wessex");
        assertThat(notice()).contains("'dead.yaml' cannot be read.").doesNotContain(temporary.toString());

        for (String file : List.of("dead.yaml", PENINSULA, WESSEX)) {
            Files.delete(folder.resolve(file));
        }
        round.look();
        round.look();
        assertThat(alliances()).containsExactly("wessex");
        assertThat(notice()).contains("There is no document in it.");
    }

    @Test
    void an_empty_folder_at_the_start_gives_way_to_the_first_documents() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        RoundFolder other = new RoundFolder(empty);
        assertThat(other.result(rules).result().bids()).isEmpty();

        Files.writeString(empty.resolve(WESSEX), text(WESSEX));
        other.look();
        other.look();
        assertThat(other.result(rules).result().bids()).hasSize(1);
    }

    @Test
    void documents_that_the_rules_cannot_assess_leave_the_last_round_until_other_rules_can() throws IOException {
        RulesCopy copy = TestServer.withoutScenarios(Files.createDirectory(temporary.resolve("rules")));
        String silent = copy.rule("gateway/engagement.drl", "Gateway, G8: a text on engagement is very short");
        copy.replace("gateway/engagement.drl", silent, "");
        RulesInForce incomplete = RulesInForce.load(copy.folder(), null, null);
        assertThat(round.result(incomplete).result().bids()).hasSize(1);

        put(NCEL);
        round.look();
        round.look();
        assertThat(round.result(incomplete).result().bids()).hasSize(1);
        assertThat(round.result(incomplete).notice()).contains("cannot be assessed by the rules in force");
        round.look();
        assertThat(round.result(incomplete).result().bids()).hasSize(1);

        round.result(rules);
        round.look();
        assertThat(round.result(rules).result().bids()).hasSize(2);
        assertThat(notice()).isEmpty();
    }

    @Test
    void the_pages_of_a_running_service_follow_a_real_change() throws IOException {
        ServerSettings settings = new ServerSettings(
                "127.0.0.1",
                0,
                TestServer.settings().rules(),
                TestServer.CACHE,
                null,
                folder,
                ServerAccess.OPEN,
                TestServer.limits());
        try (TestServer server = TestServer.start(settings)) {
            assertThat(page(server, "/round").body()).contains("1 bid,").doesNotContain(temporary.toString());
            assertThat(page(server, "/round/peninsula/earlyDiagnosis").statusCode())
                    .isEqualTo(404);

            put(PENINSULA);
            TestServer.await(
                    "the page of the new bid",
                    () -> page(server, "/round/peninsula/earlyDiagnosis").statusCode() == 200);
            assertThat(page(server, "/round").body()).contains("2 bids,");

            Files.move(folder, temporary.resolve("aside"));
            TestServer.await(
                    "the reason on the page of a section",
                    () -> page(server, "/round/peninsula/earlyDiagnosis").body().contains("cannot be read whole"));
            assertThat(page(server, "/round").body()).contains("2 bids,").contains("cannot be read whole");
        }
    }

    private static HttpResponse<String> page(TestServer server, String path) {
        return server.get(path, "Accept", "text/html");
    }

    private void put(String bid) throws IOException {
        Files.writeString(folder.resolve(bid), text(bid));
    }

    private static String text(String bid) throws IOException {
        return Files.readString(Path.of(ExampleRound.FOLDER, bid));
    }

    private List<String> alliances() {
        return documents().map(bid -> bid.assessed().alliance().id()).sorted().toList();
    }

    private String digest() {
        return documents().map(AssessedDocument::sha256).toList().toString();
    }

    private Stream<AssessedDocument> documents() {
        return round.result(rules).result().bids().stream();
    }

    private String notice() {
        return round.result(rules).notice();
    }
}
