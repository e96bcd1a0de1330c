package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules are taken up while the service answers, whole and only if they are good. */
class ReloadTest {
    private static final String NUMBERS = "value/parameters.yaml";
    private static final String RULES = "confidence/trajectory-and-delivery.drl";

    /** The trial runs all scenarios of a folder; a few are enough to see that it does. */
    private static final String SCENARIOS = "gateway/engagement.scenarios.yaml";

    private static final int RELOADS = 50;
    private static final int CLIENTS = 2;

    private static RulesCopy copy;
    private static TestServer server;
    private static String bid;
    private static String numbers;
    private static String rules;

    @BeforeAll
    static void a_server_on_a_copy_of_the_rules(@TempDir Path folder) throws IOException {
        copy = TestServer.withoutScenarios(Files.createDirectory(folder.resolve("rules")));
        copy.write(SCENARIOS, Files.readString(SharedRules.FOLDER.resolve(SCENARIOS)));
        numbers = copy.text(NUMBERS);
        rules = copy.text(RULES);
        bid = Files.readString(Path.of("bids-examples/round-2017/humber-coast-and-vale.yaml"));
        server = TestServer.start(TestServer.settings(copy.folder()).with(TestServer.limits()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void the_rules_are_as_they_were() {
        copy.write(NUMBERS, numbers).write(RULES, rules);
        awaitInForce();
    }

    private static JsonNode ready() {
        return JsonMapper.shared().readTree(server.get("/health/ready").body());
    }

    private static void awaitInForce() {
        String now = RuleBook.digestOfFolder(copy.folder());
        TestServer.await(
                "the folder is in force",
                () -> ready().at("/active/folder").asString("").equals(now)
                        && ready().at("/refused").isMissingNode());
    }

    private static JsonNode awaitRefused() {
        TestServer.await("the folder is refused", () -> !ready().at("/refused").isMissingNode());
        return ready();
    }

    /** The digest that an answer says it is by, and the scores in it. */
    private static String score(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher digest = Pattern.compile("\"rulesSha256\" ?: ?\"(\\w+)\"").matcher(answer.body());
        assertThat(digest.find()).isTrue();
        assertThat(answer.headers().firstValue(RulesDesk.HEADER)).contains(digest.group(1));
        Matcher score = Pattern.compile("\"score\" ?: ?([0-9.]+)").matcher(answer.body());
        assertThat(score.find()).isTrue();
        return digest.group(1) + " " + score.group(1);
    }

    private static RulesCopy anotherNumber() {
        return copy.replace(NUMBERS, "is: 75,", "is: 90,");
    }

    private static RulesCopy anotherRule() {
        return copy.replace(
                        RULES,
                        "Finding.met( $outcome,\n            \"The trajectory",
                        "Finding.notMet( $outcome,\n" + "            \"The trajectory")
                .replace(RULES, "credibleStep() + \".\" )", "credibleStep() + \".\", \"none\", \"none\" )");
    }

    @Test
    void thousands_of_answers_across_fifty_reloads_are_each_by_one_digest() throws Exception {
        Map<String, String> expected = new HashMap<>();
        List<Runnable> variants =
                List.of(() -> copy.write(NUMBERS, numbers).write(RULES, rules), () -> anotherNumber(), () -> {
                    copy.write(NUMBERS, numbers);
                    anotherRule();
                });
        for (Runnable variant : variants) {
            variant.run();
            awaitInForce();
            String[] answer = score(server.post("/v1/prechecks", bid)).split(" ", 2);
            expected.put(answer[0], answer[1]);
        }
        assertThat(new TreeSet<>(expected.values()))
                .as("each digest gives other scores")
                .hasSize(variants.size());

        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Callable<Map<String, Integer>> client = () -> {
            Map<String, Integer> seen = new HashMap<>();
            while (!done.get()) {
                seen.merge(score(server.post("/v1/prechecks", bid)), 1, Integer::sum);
                answered.incrementAndGet();
            }
            return seen;
        };
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Map<String, Integer>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(pool.submit(client));
        }
        for (int i = 0; i < RELOADS; i++) {
            variants.get(i % variants.size()).run();
            awaitInForce();
        }
        TestServer.await("there were two thousand answers", () -> answered.get() >= 2000 || failed(clients));
        done.set(true);
        TreeSet<String> seen = new TreeSet<>();
        for (Future<Map<String, Integer>> each : clients) {
            seen.addAll(each.get().keySet());
        }
        pool.shutdown();
        List<String> belongs = new ArrayList<>();
        expected.forEach((digest, scores) -> belongs.add(digest + " " + scores));
        Collections.sort(belongs);
        assertThat(seen).containsExactlyElementsOf(belongs);
    }

    private static boolean failed(List<? extends Future<?>> clients) {
        return clients.stream().anyMatch(Future::isDone);
    }

    @Test
    void a_rule_that_does_not_compile_is_refused_with_its_line_and_the_last_good_ones_stay() {
        String before = score(server.post("/v1/prechecks", bid));
        copy.replace(RULES, "yearsWithoutValue.isEmpty()", "yearsWithoutValu.isEmpty()");

        JsonNode ready = awaitRefused();

        assertThat(ready.at("/status").asString()).isEqualTo("ready");
        JsonNode problem = ready.at("/refused/problems/0");
        assertThat(problem.at("/file").asString()).isEqualTo(RULES);
        assertThat(problem.at("/line").asInt()).isGreaterThan(1);
        assertThat(problem.at("/message").asString()).contains("yearsWithoutValu");
        assertThat(ready.at("/refused/folder").asString())
                .isNotEqualTo(ready.at("/active/folder").asString());
        assertThat(score(server.post("/v1/prechecks", bid))).isEqualTo(before);
        assertThat(server.get("/metrics").body()).containsPattern("bpv_rules_refusals_total [1-9]");
    }

    @Test
    void a_rule_that_reaches_into_the_machine_is_refused_with_its_line_and_the_last_good_ones_stay() {
        String before = score(server.post("/v1/prechecks", bid));
        copy.replace(RULES, "yearsWithoutValue.isEmpty()", "System.exit( 3 ) == null");

        JsonNode problem = awaitRefused().at("/refused/problems/0");

        assertThat(problem.at("/file").asString()).isEqualTo(RULES);
        assertThat(problem.at("/message").asString()).contains("'System' reaches out of the rules");
        assertThat(score(server.post("/v1/prechecks", bid))).isEqualTo(before);
    }

    @Test
    void a_rule_without_end_is_refused_by_name_and_the_last_good_ones_stay() {
        String before = score(server.post("/v1/prechecks", bid));
        String endless =
                "\n\nrule \"Confidence, C9: more and more\"\n    @criterion( \"C9\" )\n    @source( \"none\" )\n"
                        + "    @standing( \"assumed\" )\nwhen\n    $outcome : OutcomePlan()\n    Finding( $points : points )\n"
                        + "then\n    insert( Finding.highest( $outcome, $points + 1, \"More.\" ) );\nend\n";
        copy.write(RULES, rules + endless);

        JsonNode problem = awaitRefused().at("/refused/problems/0");

        assertThat(problem.at("/file").asString()).isEqualTo(RULES);
        assertThat(problem.at("/message").asString()).contains("\"Confidence, C9: more and more\" fired more than");
        assertThat(score(server.post("/v1/prechecks", bid))).isEqualTo(before);
    }

    @Test
    void a_file_that_is_far_too_large_is_refused_by_name_and_what_comes_after_is_taken_up() throws IOException {
        Path large = copy.folder().resolve("value/large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        JsonNode ready = awaitRefused();

        assertThat(ready.at("/refused/problems/0/file").asString()).isEqualTo("value/large.yaml");
        assertThat(ready.at("/refused/problems/0/message").asString()).contains("larger than");
        Files.delete(large);
        awaitInForce();
    }

    @Test
    void a_number_of_a_wrong_kind_is_refused() {
        copy.replace(NUMBERS, "is: 75,", "is: lots,");
        assertThat(awaitRefused().at("/refused/problems/0/file").asString()).isEqualTo(NUMBERS);
    }

    @Test
    void rules_whose_scenarios_do_not_hold_are_refused() {
        String text = copy.text(SCENARIOS);
        copy.write(SCENARIOS, text.replaceFirst("met —", "not quite met —"));
        JsonNode problem = awaitRefused().at("/refused/problems/0");
        assertThat(problem.at("/file").asString()).isEqualTo(SCENARIOS);
        assertThat(problem.at("/message").asString()).contains("but expected is");
        copy.write(SCENARIOS, text);
        awaitInForce();
    }

    @Test
    void rules_that_cannot_assess_the_sound_bid_are_refused() {
        String sound = copy.text("sound-bid.yaml");
        copy.replace("sound-bid.yaml", "alliance:", "allianc:");
        assertThat(awaitRefused().at("/refused/problems").size()).isPositive();
        copy.write("sound-bid.yaml", sound);
        awaitInForce();
    }

    @Test
    void a_folder_that_is_gone_changes_nothing_and_is_taken_up_when_it_is_back() throws IOException {
        String before = score(server.post("/v1/prechecks", bid));
        Path away = copy.folder().resolveSibling("away");
        Files.move(copy.folder(), away);
        assertThat(awaitRefused().at("/refused/problems/0/message").asString()).contains("no rules folder");
        assertThat(score(server.post("/v1/prechecks", bid))).isEqualTo(before);
        Files.move(away, copy.folder());
        awaitInForce();
        assertThat(score(server.post("/v1/prechecks", bid))).isEqualTo(before);
    }

    @Test
    void a_file_moved_into_place_over_the_old_one_is_taken_up_and_the_editors_own_files_are_passed_over()
            throws IOException {
        String before = score(server.post("/v1/prechecks", bid));
        Path target = copy.folder().resolve(NUMBERS);
        Files.writeString(target.resolveSibling(".parameters.yaml.swp.yaml"), "half of a fi");
        Path temporary = Files.writeString(target.resolveSibling("4913~"), numbers.replace("is: 75,", "is: 90,"));
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        awaitInForce();
        assertThat(score(server.post("/v1/prechecks", bid))).isNotEqualTo(before);
        Files.delete(target.resolveSibling(".parameters.yaml.swp.yaml"));
    }

    @Test
    void a_link_set_to_another_folder_is_taken_up(@TempDir Path folder) throws IOException {
        RulesCopy one = TestServer.withoutScenarios(Files.createDirectory(folder.resolve("one")));
        RulesCopy two = TestServer.withoutScenarios(Files.createDirectory(folder.resolve("two")));
        two.replace(NUMBERS, "is: 75,", "is: 90,");
        Path link = Files.createSymbolicLink(folder.resolve("current"), one.folder());
        try (TestServer own = TestServer.start(TestServer.settings(link).with(TestServer.limits()))) {
            String before = score(own.post("/v1/prechecks", bid));
            Path next = Files.createSymbolicLink(folder.resolve("next"), two.folder());
            Files.move(next, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            TestServer.await(
                    "the other folder is in force",
                    () -> !score(own.post("/v1/prechecks", bid)).equals(before));
        }
    }

    @Test
    void what_is_written_in_pieces_is_only_taken_up_whole() throws IOException, ExecutionException {
        String before = score(server.post("/v1/prechecks", bid));
        String whole = numbers.replace("is: 75,", "is: 90,");
        TreeSet<String> seen = new TreeSet<>();
        for (int end = 0; end < whole.length(); end += whole.length() / 40) {
            Files.writeString(copy.folder().resolve(NUMBERS), whole.substring(0, end));
            seen.add(score(server.post("/v1/prechecks", bid)));
        }
        assertThat(seen).containsExactly(before);
        copy.write(NUMBERS, whole);
        awaitInForce();
        assertThat(score(server.post("/v1/prechecks", bid))).isNotEqualTo(before);
    }
}
