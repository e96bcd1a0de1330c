package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.RulesCopy;
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

class AllocateTest {
    private static final String ROUND = "bids-examples/round-2017";
    private static final String[] BIDS = {
        ROUND + "/wessex.yaml", ROUND + "/thames-valley.yaml", ROUND + "/west-yorkshire.yaml"
    };

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

    private Run allocate(String limits, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("allocate"));
        arguments.addAll(List.of(BIDS));
        if (!limits.isEmpty()) {
            Path file = folder.resolve("limits.yaml");
            Files.writeString(file, limits);
            arguments.addAll(List.of("--limits", file.toString()));
        }
        arguments.addAll(List.of(more));
        return bpv(arguments);
    }

    @Test
    void without_rules_the_proposals_are_those_of_an_assessment() {
        Run assessed = bpv(List.of("assess", "--format", "json", ROUND));
        Run allocated = bpv(List.of("allocate", "--format", "json", ROUND));
        assertThat(allocated.code()).isZero();
        for (String proposal : List.of("rankOrder", "bestValue")) {
            assertThat(awards(allocated.out(), proposal)).isEqualTo(awards(assessed.out(), proposal));
        }
    }

    private static String awards(String json, String proposal) {
        String text = json.replaceAll("\\s+", "");
        String from = text.substring(text.indexOf("\"" + proposal + "\":{"));
        return from.substring(from.indexOf("\"awards\""), from.indexOf("\"years\":["));
    }

    @Test
    void every_kind_of_rule_is_kept() throws IOException {
        Run run = allocate("""
                limits:
                  - { name: Floor, atLeast: 5000000, of: { alliance: wessex, intervention: recoveryPackage } }
                  - { name: Cap, atMost: 12.50 per head, each: alliance, years: 2018/19 }
                  - { name: Region, atMost: 90%, of: { region: South } }
                  - { name: Not this, mustNotFund: wessex/earlyDiagnosis, because: a pilot, by: the panel }
                  - { name: This, mustFund: [thames-valley/earlyDiagnosis], because: a pilot, by: the panel }
                  - { name: Follow-up, needs: { section: stratifiedFollowUp, needed: recoveryPackage } }
                  - { name: Few, atMostFunded: 2, each: intervention }
                carryForward: { 2017/18: 5%, 2018/19: 1000000 }
                """, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Floor: at least £5,000,000 in 2017/18 to 2020/21 for wessex/recoveryPackage",
                        "Region: at most £546,300,000 in 2017/18 to 2020/21",
                        "Not this: must not fund wessex/earlyDiagnosis",
                        "\"because\" : \"a pilot\", \"by\" : \"the panel\"",
                        "\"carriedOut\" : 6150000",
                        "\"carriedOut\" : 1000000",
                        "\"status\" : \"proved\"");
        assertThat(awards(run.out(), "bestValue"))
                .contains("thames-valley/earlyDiagnosis")
                .doesNotContain("wessex/earlyDiagnosis");
    }

    @Test
    void what_is_wrong_is_told_all_at_once_with_its_line() throws IOException {
        Run run = allocate("""
                limits:
                  - { name: Floor, atLeast: 5.5, of: { alliance: wesex } }
                  - { name: Floor, atMost: 5%, each: county }
                  - { name: Order, mustFund: wessex/dentistry }
                  - { name: Two, atMost: 5%, atLeast: 3% }
                  - { name: Years, atMost: 5%, years: [2031/32] }
                  - { name: Pair, needs: { section: earlyDiagnosis, needed: wessex/recoveryPackage } }
                  - { nme: None, atMost: 5 }
                carryForward: { 2016/17: 5%, 2018/19: 100.01%, 2020/21: 1 }
                """);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "limits.yaml:2:",
                        "5.5",
                        "wesex",
                        "limits.yaml:3:",
                        "a name that no other rule has",
                        "county",
                        "limits.yaml:4:",
                        "because",
                        "wessex/dentistry",
                        "limits.yaml:5:",
                        "atMost, atLeast",
                        "limits.yaml:6:",
                        "2031/32",
                        "limits.yaml:7:",
                        "limits.yaml:8:",
                        "nme",
                        "limits.yaml:9:",
                        "2016/17",
                        "100.01%",
                        "limits.yaml:9:57",
                        "2020/21 is the last year of the round",
                        "nothing was allocated");
        assertThat(allocate("carryForward: { 2017/18: 100%, 2018/19: 140000000, 2020/21: 0 }")
                        .code())
                .isZero();
    }

    @Test
    void what_is_not_as_the_rules_folder_says_stands_in_every_output() throws IOException {
        String other = "envelopes: { 2017/18: 20000000 }\nobjective: score\n";
        assertThat(allocate(other).out().replaceAll("\\s+", " "))
                .contains("not as the rules folder says: allocation/envelopes/2017/18 and allocation/objective.");
        assertThat(allocate(other, "--format", "json").out().replaceAll("\\s+", " "))
                .contains("\"overridden\" : [ \"allocation/envelopes/2017/18\", \"allocation/objective\" ]")
                .contains("Overridden for this allocation")
                .contains("\"available\" : 20000000");
    }

    @Test
    void limits_in_force_without_a_plan_end_an_assessment_with_their_reason_and_nothing_else() {
        Path rules = folder.resolve("rules");
        RulesCopy copy = RulesCopy.in(rules);
        String limits = copy.text("limits/parameters.yaml");
        copy.write(
                "limits/parameters.yaml",
                limits.replaceFirst("(?s)(regionFloor:.*?is: )none", "$1{ atLeast: 90%, of: { region: North } }"));
        Run assessed = bpv(List.of("assess", ROUND, "--rules", rules.toString()));
        assertThat(assessed.code()).isEqualTo(1);
        assertThat(assessed.out()).isEmpty();
        assertThat(assessed.err())
                .contains("leave no plan", "- regionFloor: at least £546,300,000", "- regionFloor gives way by £")
                .contains("What is found of each bid stands");
        assertThat(bpv(List.of("check", ROUND + "/wessex.yaml", "--rules", rules.toString()))
                        .code())
                .isZero();
        Run allocated = bpv(List.of("allocate", ROUND, "--rules", rules.toString()));
        assertThat(allocated.code()).isEqualTo(3);
        assertThat(allocated.out()).contains("No plan keeps to every rule", "Rank order, year by year");
        Run impact = bpv(List.of("rules", "impact", "--from", "rules", "--to", rules.toString(), ROUND));
        assertThat(impact.code()).isEqualTo(1);
        assertThat(impact.err()).contains(rules + ": No plan keeps to every rule");
    }

    @Test
    void rules_that_cannot_hold_together_are_named_with_the_least_change() throws IOException {
        Run run = allocate("""
                limits:
                  - { name: Harmless, atMost: 100%, each: alliance }
                  - { name: North floor, atLeast: 90%, of: { region: North } }
                """);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("No plan keeps to every rule", "- North floor: at least £546,300,000");
        assertThat(run.out()).containsPattern("- North floor gives way by £[0-9,]+\n");
        assertThat(run.out()).doesNotContain("- Harmless");
    }

    @Test
    void an_order_about_what_may_not_be_funded_says_so() throws IOException {
        Run run = allocate("""
                limits:
                  - { name: Order, mustFund: peninsula/earlyDiagnosis, because: a pilot, by: the panel }
                """);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("- Order: must fund peninsula/earlyDiagnosis (peninsula/earlyDiagnosis may not be funded");
    }

    @Test
    void an_override_needs_a_reason_and_a_name_and_says_what_it_costs() throws IOException {
        String section = "wessex/recoveryPackage";
        assertThat(allocate("", "--do-not-fund", section).code()).isEqualTo(1);
        assertThat(allocate("", "--do-not-fund", "wessex/recoveryPackag", "--because", "double funded", "--by", "panel")
                        .err())
                .contains("wessex/recoveryPackag is no section that an Alliance could bid for; did you mean"
                        + " wessex/recoveryPackage?");
        assertThat(allocate("", "--do-not-fund", section, "--because", " ", "--by", "panel")
                        .code())
                .isEqualTo(1);
        Run run = allocate("", "--do-not-fund", section, "--because", "double funded", "--by", "panel");
        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "override: do not fund wessex/recoveryPackage, because double funded (panel)",
                        "Against the best plan without them: -",
                        "wessex/recoveryPackage: whole -> nothing");
        Run json = allocate(
                "", "--do-not-fund", section, "--because", "double funded", "--by", "panel", "--format", "json");
        assertThat(json.out()).contains("\"because\" : \"double funded\"", "\"override\" : true");
    }

    @Test
    void weights_are_sought_for_what_an_override_orders_when_they_are_asked_for() throws IOException {
        String[] order = {"--do-not-fund", "wessex/recoveryPackage", "--because", "double funded", "--by", "panel"};
        List<String> asked = new ArrayList<>(List.of(order));
        asked.add("--weights");
        Run run = allocate("limits: [ { name: Cap, atMost: 90%, each: region } ]", asked.toArray(String[]::new));
        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsPattern("(On none of 1,000 drawn weights does best value leave out|"
                        + "Best value does not fund) wessex/recoveryPackage without being told to");
        assertThat(allocate("", order).out()).doesNotContain("drawn weights");
        Run alone = allocate("", "--weights");
        assertThat(alone.code()).isNotZero();
        assertThat(alone.err()).contains("--weights is about overrides");
    }

    @Test
    void a_certificate_is_written_and_checked_and_tampering_is_found() throws IOException {
        Path certificate = folder.resolve("proof.json");
        Run run = allocate(
                "limits: [ { name: Cap, atMost: 10%, each: alliance } ]", "--certificate", certificate.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("check it with: bpv verify " + certificate);
        Run verified = bpv(List.of("verify", certificate.toString()));
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("no plan has more benefit");
        String text = Files.readString(certificate);
        Files.writeString(certificate, text.replaceFirst("\"available\":123000000", "\"available\":123000001"));
        Run changed = bpv(List.of("verify", certificate.toString()));
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("the seal is broken");
    }
}
