package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfTest {
    private static final String[] BIDS = {
        "bids-examples/round-2017/north-west-and-south-west-london.yaml", "bids-examples/round-2017/wessex.yaml"
    };
    private static final String SCENARIOS = """
            knownUntil: 2018-03
            scenarios:
              - { name: Good, because: plans deliver, everyAlliance: 85% }
              - name: Bad
                everyAlliance: 84.999999%
                alliances: { peninsula: 85%, wessex: { 2018/19 Q3: +1 points } }
            """;

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    private static Run bpv(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private static Run backtest(String... more) {
        List<String> arguments = new ArrayList<>(List.of("what-if", "--backtest"));
        arguments.addAll(List.of(more));
        return bpv(arguments);
    }

    private Run whatIf(String scenarios, String... more) throws IOException {
        Path file = folder.resolve("scenarios.yaml");
        Files.writeString(file, scenarios);
        List<String> arguments = new ArrayList<>(List.of("what-if", "--performance", file.toString()));
        arguments.addAll(List.of(more));
        return bpv(arguments);
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(BIDS));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonNode named(JsonNode whatIf, String name) {
        for (JsonNode result : whatIf.get("results")) {
            if (result.get("name").asString().equals(name)) {
                return result;
            }
        }
        throw new AssertionError("there is no result '" + name + "'");
    }

    @Test
    void scenarios_stand_side_by_side_with_the_real_figures() throws IOException {
        Run run = whatIf(SCENARIOS.replace("+1 points", "latest"), with());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("- Good: plans deliver")
                .contains("Cash need of the programme, 2018/19")
                .containsPattern("\nreal figures +[\\d,.]+ ")
                .containsPattern("\nGood +[\\d,.]+ ")
                .containsPattern("\nhighest less lowest +[\\d,.]+ ")
                .contains("Good, 2018/19, quarter by quarter")
                .contains("84.999999  assumed")
                .contains("assumed: 84.999999%; real: 87.3%, paid at 100%, cash need -")
                .contains("Figures are also assumed of ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void json_has_every_quarter_and_its_sums_agree() throws IOException {
        Run run = whatIf(SCENARIOS.replace("+1 points", "latest"), with("--format", "json"));
        JsonNode whatIf = JsonMapper.shared().readTree(run.out());
        assertThat(whatIf.get("schema").asString()).isEqualTo("what-if/1");
        long awarded = whatIf.at("/awarded/awards/0/pence").asLong();
        assertThat(awarded).isPositive();
        for (JsonNode result : whatIf.get("results")) {
            JsonNode year = result.at("/years/0");
            assertThat(year.get("duePence").asLong()).isEqualTo(awarded);
            assertThat(year.get("cashNeedPence").asLong()
                            + year.get("heldAtYearEndPence").asLong())
                    .isEqualTo(awarded);
            long ofAlliances = 0;
            for (JsonNode alliance : result.get("alliances")) {
                ofAlliances += alliance.get("cashNeedPence").asLong();
            }
            assertThat(ofAlliances).isEqualTo(year.get("cashNeedPence").asLong());
        }
        assertThat(named(whatIf, "Good").at("/years/0/heldAtYearEndPence").asLong())
                .isZero();
        assertThat(named(whatIf, "Good").at("/monthlyFigures/assumed").asInt()).isEqualTo(2 * 6);
        assertThat(named(whatIf, "Bad").at("/alliances/0/quarters/2/tier").asInt())
                .isEqualTo(75);
        assertThat(named(whatIf, "Good").at("/alliances/0/quarters/2/tier").asInt())
                .isEqualTo(100);
    }

    @Test
    void a_broken_file_stops_the_command_with_all_that_is_wrong() throws IOException {
        Run run = whatIf(SCENARIOS.replace("wessex", "wessx"), with());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("scenarios.yaml:6:34: 'wessx' is no Alliance. Perhaps wessex.")
                .contains("cannot be read; nothing was projected.");
        assertThat(whatIf(SCENARIOS, with()).err())
                .contains("scenarios.yaml:6:56: There is no real figure to start from: of wessex in 2018-04");
        assertThat(bpv(List.of("what-if", "--performance", "nowhere.yaml")).err())
                .contains("there is no file 'nowhere.yaml'");
    }

    @Test
    void a_backtest_is_of_all_footprints_with_bids_or_without() {
        Run without = backtest();
        assertThat(without.code()).isZero();
        assertThat(without.out())
                .startsWith("Backtest of the 62-day release on the real figures, 2018/19, as of 2017-02-01\n")
                .contains("For 2018/19 £140,000,000.00 is awarded, by population,")
                .contains("All 19 footprints, 2018/19, of each £100 awarded")
                .contains("Monthly figures that decide: 0 assumed, 228 real, 0 not known.");
        Run with = backtest(with());
        assertThat(with.out())
                .contains("by best value, to 2 Alliances")
                .contains("All 19 footprints, 2018/19, of each £100 awarded");
        assertThat(backtest(with("--proposal", "rankOrder")).out()).contains("by rank order, to 2 Alliances");
    }

    @Test
    void rules_of_policy_and_overrides_bear_on_whose_awards_are_released() throws IOException {
        Path limits = folder.resolve("limits.yaml");
        Files.writeString(limits, "limits: [ { name: Cap, atMost: 8000000, years: 2018/19 } ]");
        Run capped = backtest(with("--limits", limits.toString(), "--format", "json"));
        assertThat(capped.code()).isZero();
        JsonNode whatIf = JsonMapper.shared().readTree(capped.out());
        assertThat(whatIf.at("/awarded/rulesOfPolicy").asInt()).isEqualTo(1);
        assertThat(whatIf.at("/awarded/awards/0/pence").asLong()).isBetween(1L, 800_000_000L);
        assertThat(capped.out()).contains("\"overridden\" : [ ]");
        Files.writeString(limits, "envelopes: { 2018/19: 5000000 }");
        assertThat(backtest(with("--limits", limits.toString())).out())
                .contains(
                        "For these awards alone, this is not as the rules folder says: allocation/envelopes/2018/19.");
        Run without = backtest(with("--do-not-fund", "wessex/recoveryPackage", "--because", "a reason", "--by", "me"));
        assertThat(without.out())
                .contains(
                        "under 1 rule of policy",
                        "- override: do not fund wessex/recoveryPackage, because a reason (me)");
        Files.writeString(limits, "limits: [ { name: Floor, atLeast: 100% } ]");
        Run none = backtest(with("--limits", limits.toString()));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("No plan is known that keeps to every rule");
        Files.writeString(limits, "limits: [ { name: Floor, atLeest: 1 } ]");
        assertThat(backtest(with("--limits", limits.toString())).err())
                .contains("limits.yaml:1:", "atLeest", "nothing was projected");
    }

    @Test
    void options_that_would_go_unheard_are_refused() {
        assertThat(bpv(List.of("what-if")).err()).contains("--performance=FILE | --backtest");
        assertThat(backtest("--performance", "x").err()).contains("mutually exclusive");
        assertThat(backtest("--proposal", "bestValue").err()).contains("name the bids too");
        assertThat(backtest(with("--proposal", "rankOrder", "--limits", "x")).err())
                .contains("rank order keeps no rules of policy");
        String file = folder.resolve("one").toString();
        assertThat(backtest("--out", file, "--picture", file).err()).contains("name two");
        assertThat(backtest(with("--picture", BIDS[0])).err()).contains("a bid that is read");
        assertThat(Path.of(BIDS[0])).content().contains("schema: bid/1");
    }

    @Test
    void documents_with_problems_are_told_and_left_out() {
        Run some = backtest(with("bids-examples/broken/unknown-key.yaml"));
        assertThat(some.code()).isEqualTo(2);
        assertThat(some.err()).contains("what has a problem was not assessed");
        Run none = backtest("bids-examples/broken/unknown-key.yaml");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void a_picture_is_written_beside_the_report() throws IOException {
        Path picture = folder.resolve("picture.svg");
        Run run = backtest(with("--picture", picture.toString()));
        assertThat(run.code()).isZero();
        assertThat(picture).content().startsWith("<svg ").contains("Real figures: 2018/19 Q1 paid £");
    }

    @Test
    void the_picture_of_the_documentation_is_up_to_date() throws IOException {
        Path drawn = folder.resolve("drawn.svg");
        backtest("bids-examples/round-2017", "--picture", drawn.toString());
        assertThat(Path.of("docs/explanation/backtest-2018-19.svg"))
                .as("draw it anew with: bpv what-if --backtest bids-examples/round-2017 --picture FILE")
                .hasSameTextualContentAs(drawn);
    }
}
