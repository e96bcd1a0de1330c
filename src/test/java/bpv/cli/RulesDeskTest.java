package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.RulesCopy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bpv rules impact}, {@code lock} and {@code verify} as policy staff run them. */
class RulesDeskTest {
    private static final String BIDS = "bids-examples/round-2017";
    private static final String NUMBERS = "funding-tests/parameters.yaml";

    private RulesCopy copy;
    private String out = "";
    private String err = "";

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    @BeforeEach
    void copied(@TempDir Path folder) {
        copy = RulesCopy.in(folder);
    }

    private int bpv(String... arguments) {
        StringWriter data = new StringWriter();
        StringWriter talk = new StringWriter();
        int code = Main.run(new PrintWriter(data), new PrintWriter(talk, true), arguments);
        out = data.toString();
        err = talk.toString();
        return code;
    }

    @Test
    void a_folder_that_is_not_there_is_a_wrong_command() {
        for (String command : new String[] {"check", "test", "mutate"}) {
            assertThat(bpv("rules", command, rules() + "-not-there")).isEqualTo(1);
            assertThat(out).isEmpty();
            assertThat(err).contains("there is no folder", "-not-there", "check the path");
        }
    }

    private String rules() {
        return copy.folder().toString();
    }

    @Test
    void a_build_fails_when_more_moves_than_is_allowed_and_only_then() {
        copy.replace(NUMBERS, "is: 50", "is: 60");
        assertThat(bpv("rules", "impact", "--from", "rules", "--to", rules(), BIDS, "--format", "json"))
                .isZero();
        JsonNode impact = JsonMapper.shared().readTree(out);
        int moved = impact.path("sectionsMoved").asInt();
        long pounds = impact.path("poundsMoved").asLong();
        assertThat(moved).isPositive();
        assertThat(impact.path("moved").size()).isEqualTo(moved);
        assertThat(impact(String.valueOf(moved))).isZero();
        assertThat(impact(String.valueOf(moved - 1))).isEqualTo(3);
        assertThat(err).contains(moved + " sections move, and no more than " + (moved - 1) + " may");
        assertThat(impact("GBP" + pounds)).isZero();
        assertThat(impact("£" + (pounds + 1))).isZero();
        if (pounds > 0) {
            assertThat(impact("GBP" + (pounds - 1))).isEqualTo(3);
        }
        assertThat(impact("many")).isEqualTo(1);
    }

    private int impact(String most) {
        return bpv("rules", "impact", "--from", "rules", "--to", rules(), BIDS, "--fail-if-moves", most);
    }

    @Test
    void rules_with_errors_on_either_side_are_refused_and_nothing_is_written(@TempDir Path folder) {
        copy.replace("gateway/submission.drl", "insert(", "insrt(");
        Path report = folder.resolve("report.txt");
        assertThat(bpv("rules", "impact", "--from", "rules", "--to", rules(), BIDS, "--out", report.toString()))
                .isEqualTo(1);
        assertThat(err).contains("gateway/submission.drl:");
        assertThat(bpv("rules", "impact", "--from", rules(), "--to", "rules", BIDS))
                .isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(report).doesNotExist();
    }

    @Test
    void of_two_folders_the_one_whose_rules_leave_a_question_unanswered_is_named() {
        String file = "gateway/submission.drl";
        String rule = copy.rule(file, "Gateway, G1: the bid was submitted by the closing date");
        copy.write(file, copy.text(file).replace(rule, ""));
        assertThat(bpv("rules", "impact", "--from", "rules", "--to", rules(), BIDS))
                .isEqualTo(1);
        assertThat(err).contains(rules() + ": the rules in 'gateway' do not answer each criterion exactly once");
    }

    @Test
    void a_revision_that_does_not_exist_is_refused_in_words() {
        assertThat(bpv("rules", "impact", "--from", "no-such-thing", "--to", rules(), BIDS))
                .isEqualTo(1);
        assertThat(err).contains("'no-such-thing'");
    }

    @Test
    void results_prove_that_they_were_made_by_the_published_rules_or_are_stamped() throws Exception {
        assertThat(bpv("rules", "verify", rules())).isEqualTo(3);
        assertThat(out).contains("Nothing was published");
        assertThat(bpv("rules", "lock", rules())).isZero();
        assertThat(bpv("rules", "verify", rules())).isZero();
        String digest = out.strip().replaceFirst(".*yes, ", "");
        assertThat(digest).matches("[0-9a-f]{64}");
        for (String[] command : new String[][] {
            {"assess", BIDS, "--format", "text"},
            {"assess", BIDS, "--format", "json"},
            {"assess", BIDS, "--format", "csv"},
            {"assess", BIDS, "--format", "markdown"},
            {"check", BIDS},
            {"explain", BIDS, "--section", "wessex/earlyDiagnosis"},
            {"precheck", BIDS + "/wessex.yaml"},
            {"improve", BIDS + "/wessex.yaml"},
            {"compare", BIDS + "/wessex.yaml", BIDS + "/wessex.yaml"}
        }) {
            assertThat(run(command)).as(command[0]).contains(digest).doesNotContain("NOT THE PUBLISHED RULES");
        }

        copy.replace(NUMBERS, "is: 50", "is: 60");
        assertThat(bpv("rules", "verify", rules())).isEqualTo(3);
        assertThat(out)
                .contains("funding-tests/parameters.yaml:19:1: error: funding-tests/scoreToFund, from 2016-12-06 is 60,"
                        + " and 50 was published [not-published]")
                .contains("Published rules: no. What was published has the digest " + digest);
        assertThat(run("assess", BIDS)).contains("NOT THE PUBLISHED RULES", "scoreToFund, from 2016-12-06 is 60");
        assertThat(run("compare", BIDS + "/wessex.yaml", BIDS + "/wessex.yaml")).contains("NOT THE PUBLISHED RULES");
        assertThat(JsonMapper.shared()
                        .readTree(run("assess", BIDS, "--format", "json"))
                        .at("/provenance/publishedRules/used")
                        .asBoolean(true))
                .isFalse();
        String before = copy.text("published.yaml");
        assertThat(bpv("rules", "lock", rules())).isEqualTo(1);
        assertThat(err).contains("--replace");
        assertThat(copy.text("published.yaml")).isEqualTo(before);
        assertThat(bpv("rules", "lock", rules(), "--replace")).isZero();
        assertThat(bpv("rules", "verify", rules())).isZero();
        Path elsewhere = Files.writeString(copy.folder().resolveSibling("published-before.yaml"), before);
        assertThat(bpv("rules", "verify", rules(), "--published", elsewhere.toString()))
                .isEqualTo(3);
        Files.delete(elsewhere);
    }

    private String run(String... command) {
        String[] all = java.util.Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--rules";
        all[command.length + 1] = rules();
        assertThat(bpv(all)).as(err).isZero();
        return out;
    }
}
