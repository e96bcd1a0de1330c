package bpv.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.allocation.BestValue;
import bpv.allocation.Limit;
import bpv.allocation.Objective;
import bpv.allocation.Policy;
import bpv.allocation.RankOrder;
import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.report.Allocation;
import bpv.report.AssessedDocument;
import bpv.report.Format;
import bpv.report.JsonReport;
import bpv.report.RoundResult;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyInForceTest {
    private static final String FILE = "limits/parameters.yaml";
    private static final String ROUND = "bids-examples/round-2017";
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    private static RuleBook shipped;
    private static ReadBids read;
    private static List<AssessedDocument> bids;

    @BeforeAll
    static void the_example_round_is_assessed_once() {
        shipped = RuleBook.load(Path.of("rules"), Path.of("target/compiled-rules"));
        Round round = new Round(shipped, DAY);
        read = BidReader.readAll(SourceFiles.find(List.of(ROUND)), round.form());
        bids = read.documents().stream().map(round::assess).toList();
    }

    /** The shipped folder with other limits of these names. */
    private static RuleBook with(String... limits) {
        String text = shipped.fileText(FILE);
        for (int i = 0; i < limits.length; i += 2) {
            String before = "(?s)(?m)(^" + limits[i] + ":.*?is: )none";
            assertThat(text).containsPattern(before);
            text = text.replaceFirst(before, "$1" + limits[i + 1]);
        }
        return shipped.with(FILE, text);
    }

    private static Round round(String... limits) {
        return new Round(with(limits), DAY);
    }

    private static Policy policy(Round round) {
        return round.question(bids).inForce().policy();
    }

    private static LimitsFile.Read file(Round round, String text) {
        return LimitsFile.read("limits.yaml", text.getBytes(StandardCharsets.UTF_8), round.question(bids));
    }

    private static Limit only(Policy policy) {
        assertThat(policy.limits()).hasSize(1);
        return policy.limits().get(0);
    }

    private static long spent(RoundResult result, Set<String> sections) {
        return result.bestValue().awards().stream()
                .filter(award -> sections.contains(award.section()))
                .mapToLong(award -> award.total().pounds())
                .sum();
    }

    private static RoundResult assess(Round round) {
        return round.assess(read, file -> {});
    }

    private static String written(Format format, RoundResult result) throws IOException {
        StringWriter out = new StringWriter();
        format.write(result, out);
        return out.toString();
    }

    @Test
    void the_shipped_folder_has_no_limit_in_force_and_its_outputs_say_nothing_of_any() throws IOException {
        Round round = new Round(shipped, DAY);
        assertThat(policy(round).isNone()).isTrue();
        assertThat(round.assumptions())
                .noneMatch(
                        each -> each.name().contains("limits/") || each.file().contains("limits/"));
        assertThat(written(Format.JSON, assess(round))).doesNotContain("\"limits\"", "safetyFloor", "laterPhaseCap");
    }

    @Test
    void a_limit_in_the_folder_holds_when_a_round_is_assessed() throws IOException {
        Round round = round("safetyFloor", "{ atLeast: 86% }", "carryForward", "{ 2017/18: 5% }");
        RoundResult result = assess(round);
        Limit.AtLeast floor = (Limit.AtLeast) only(policy(round));
        assertThat(floor.amount().pounds()).isEqualTo(522_020_000);
        assertThat(spent(result, floor.sections())).isGreaterThanOrEqualTo(522_020_000);
        assertThat(result.rankOrder().broken()).hasSize(1);
        assertThat(written(Format.TEXT, result))
                .contains(
                        "Rules of policy in force",
                        "- safetyFloor: at least £522,020,000",
                        "Rank order does not keep all of them:",
                        "missed by £",
                        "£6,150,000 of 2017/18",
                        "within the envelopes and the rules",
                        "limits/safetyFloor",
                        "an outcome of safety");
        assertThat(written(Format.JSON, result))
                .contains("\"limits\"", "\"brokenByRankOrder\"", "\"carryForward\"", "limits/carryForward");
    }

    @Test
    void a_limit_holds_from_its_day_on() {
        String later = shipped.fileText(FILE)
                .replaceFirst(
                        "(?s)(regionFloor:.*?assumed \\})",
                        "$1\n    2017-03-01: { is: { atLeast: 1% }, source: Letter, standing: quoted }");
        RuleBook book = shipped.with(FILE, later);
        assertThat(policy(new Round(book, LocalDate.of(2017, 2, 28))).isNone()).isTrue();
        LimitsFile.Read from =
                new Round(book, LocalDate.of(2017, 3, 1)).question(bids).inForce();
        assertThat(only(from.policy()).name()).isEqualTo("regionFloor");
        assertThat(from.stated())
                .singleElement()
                .satisfies(stated -> assertThat(stated.because()).isEqualTo("in force: Letter"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void limits_in_the_folder_divide_as_the_same_limits_in_a_file_do(long seed) {
        Random random = new Random(seed);
        List<String> inFolder = new ArrayList<>();
        StringBuilder inFile = new StringBuilder("limits:\n");
        for (String name : List.of("allianceFloor", "allianceCap", "regionFloor", "safetyFloor", "laterPhaseCap")) {
            if (random.nextBoolean()) {
                String body = body(name, random);
                inFolder.addAll(List.of(name, "{ " + body + " }"));
                inFile.append("  - { name: ")
                        .append(name)
                        .append(", ")
                        .append(body)
                        .append(" }\n");
            }
        }
        if (inFolder.isEmpty()) {
            inFile = new StringBuilder("limits: []\n");
        }
        String carry = "{ 2017/18: " + random.nextInt(10) + "%, 2018/19: " + random.nextInt(5_000_000) + " }";
        inFolder.addAll(List.of("carryForward", carry));
        Round folder = round(inFolder.toArray(String[]::new));
        LimitsFile.Read asked = file(new Round(shipped, DAY), inFile + "carryForward: " + carry + "\n");
        assertThat(asked.problems()).isEmpty();
        assertThat(policy(folder)).isEqualTo(asked.policy());
        Question question = new Round(shipped, DAY).question(bids);
        assertThat(folder.propose(bids, MoneySettings.NONE))
                .containsExactly(
                        RankOrder.propose(
                                question.candidates(), question.money().yearly(), asked.policy()),
                        ((BestValue.Answer.Found) BestValue.propose(
                                        question.candidates(),
                                        question.money().yearly(),
                                        asked.policy(),
                                        question.money().nodeLimit()))
                                .proposal());
    }

    private static String body(String name, Random random) {
        String each = List.of("", ", each: alliance", ", each: region", ", each: intervention", ", each: class")
                .get(random.nextInt(5));
        if (name.endsWith("Floor")) {
            return "atLeast: " + List.of("0", "1%", "0.05 per head").get(random.nextInt(3))
                    + (each.contains("alliance") ? "" : each);
        }
        String amount = List.of("40000000", "20%", "25.50 per head").get(random.nextInt(3));
        return "atMost: " + amount + each + (random.nextBoolean() ? ", years: 2018/19" : "");
    }

    @Test
    void rules_decide_who_is_subject_to_a_limit_within_its_scope() {
        Set<String> all = new TreeSet<>();
        Set<String> north = new TreeSet<>();
        bids.forEach(bid -> LimitSubjects.candidacies(bid.assessed()).forEach(section -> {
            if (section.safety()) {
                all.add(section.section());
                if (section.region().equals("North")) {
                    north.add(section.section());
                }
            }
        }));
        int fundable = bids.stream()
                .mapToInt(bid -> LimitSubjects.candidacies(bid.assessed()).size())
                .sum();
        assertThat(all).hasSizeBetween(1, fundable - 1);
        assertThat(north).hasSizeBetween(1, all.size() - 1);
        assertThat(only(policy(round("safetyFloor", "{ atLeast: 1 }"))).sections())
                .isEqualTo(all);
        assertThat(only(policy(round("safetyFloor", "{ atLeast: 1, of: { region: North } }")))
                        .sections())
                .isEqualTo(north);
        assertThat(only(policy(round("interventionFloor", "{ atLeast: 1 }"))).sections())
                .as("of this limit no rule speaks")
                .hasSize(fundable);
    }

    @Test
    void a_class_in_a_limit_means_the_sections_that_address_an_outcome_of_it() {
        Set<String> byRule =
                only(policy(round("safetyFloor", "{ atLeast: 1 }"))).sections();
        assertThat(only(policy(round("regionFloor", "{ atLeast: 1, of: { class: safety } }")))
                        .sections())
                .isEqualTo(byRule);
        Policy each = policy(round("regionFloor", "{ atLeast: 1, each: class }"));
        assertThat(each.limits().stream().map(Limit::name))
                .containsExactly(
                        "regionFloor: clinicalEffectiveness", "regionFloor: experience", "regionFloor: safety");
        assertThat(each.limits().get(2).sections()).isEqualTo(byRule);
        assertThat(policy(round("regionFloor", "{ atLeast: 1, each: class, of: { class: [safety, experience] } }"))
                        .limits())
                .hasSize(2);
    }

    @Test
    void a_file_words_a_limit_anew_or_switches_it_off_and_leaves_the_others() {
        Round round = round(
                "safetyFloor",
                "{ atLeast: 2 }",
                "allianceCap",
                "{ atMost: 400000000 }",
                "carryForward",
                "{ 2017/18: 5% }");
        assertThat(names(file(round, "limits: []"))).containsExactly("allianceCap", "safetyFloor");
        LimitsFile.Read anew = file(round, "limits: [ { name: safetyFloor, atLeast: 3 } ]\ncarryForward: none");
        assertThat(names(anew)).containsExactly("allianceCap", "safetyFloor");
        assertThat(((Limit.AtLeast) anew.policy().limits().get(1)).amount().pounds())
                .isEqualTo(3);
        assertThat(anew.policy().carry()).isEmpty();
        LimitsFile.Read off = file(round, "limits: [ { name: safetyFloor, is: none } ]");
        assertThat(names(off)).containsExactly("allianceCap");
        assertThat(off.policy().carry()).hasSize(1);
        assertThat(file(round, "limits: [ { name: saftyFloor, is: none } ]").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("limits.yaml:1:19", "saftyFloor", "Did you mean safetyFloor?"));
    }

    private static List<String> names(LimitsFile.Read read) {
        assertThat(read.problems()).isEmpty();
        return read.policy().limits().stream().map(Limit::name).toList();
    }

    @Test
    void two_rules_never_share_a_name_wherever_they_are_worded() {
        Round round = round("allianceCap", "{ atMost: 400000000, each: alliance }");
        assertThat(file(round, "limits: [ { name: 'allianceCap: wessex', atMost: 3 } ]")
                        .problems())
                .hasSize(1);
    }

    @Test
    void limits_that_cannot_hold_together_leave_no_result_but_say_why() {
        Round round =
                round("regionFloor", "{ atLeast: 90%, of: { region: North } }", "interventionFloor", "{ atLeast: 1 }");
        assertThatThrownBy(() -> assess(round))
                .isInstanceOfSatisfying(
                        NoPlan.class,
                        none -> assertThat(none.lines())
                                .anyMatch(line -> line.startsWith("- regionFloor: at least £546,300,000"))
                                .anyMatch(line -> line.startsWith("- regionFloor gives way by £"))
                                .noneMatch(line -> line.contains("interventionFloor")));
    }

    @Test
    void an_assessment_that_was_kept_is_divided_by_the_same_limits_among_the_same_sections() throws IOException {
        Round round = round(
                "safetyFloor",
                "{ atLeast: 80% }",
                "laterPhaseCap",
                "{ atMost: 20000000 }",
                "experienceFloor",
                "{ atLeast: 1 }");
        RoundResult result = assess(round);
        StringWriter json = new StringWriter();
        JsonReport.write(result, json);
        AllocationRequest request =
                AllocationRequest.ofAssessment("a.json", json.toString().getBytes(StandardCharsets.UTF_8), round);
        assertThat(request.problems()).isEmpty();
        Allocation again = round.allocate(request.assessment().orElseThrow(), MoneySettings.NONE)
                .allocation();
        assertThat(again.policy()).isEqualTo(result.allocation().policy());
        assertThat(again.bestValue()).isEqualTo(result.bestValue());
        assertThat(again.rankOrder()).isEqualTo(result.rankOrder());
    }

    @Test
    void an_outcome_of_a_kept_assessment_that_is_of_another_intervention_is_refused() throws IOException {
        Round round = new Round(shipped, DAY);
        StringWriter json = new StringWriter();
        JsonReport.write(assess(round), json);
        String changed = json.toString().replaceFirst("\"outcome\" : \"ED1\"", "\"outcome\" : \"RP1\"");
        assertThat(AllocationRequest.ofAssessment("a.json", changed.getBytes(StandardCharsets.UTF_8), round)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("an outcome of", "RP1"));
    }

    @Test
    void everything_wrong_with_the_words_of_limits_is_told_at_its_place() {
        assertThatThrownBy(() -> round(
                        "allianceFloor", "{ atLeast: 5 per hed, of: { alliance: wesex } }",
                        "allianceCap", "{ atMost: 5%, atLeast: 3%, each: aliance }",
                        "regionFloor", "[]",
                        "safetyFloor", "{ mustFund: wessex/earlyDiagnosis, because: a, by: b }",
                        "carryForward", "{ 2016/17: 5% }"))
                .isInstanceOfSatisfying(
                        RulesRejected.class,
                        rejected -> assertThat(rejected.getMessage())
                                .contains(
                                        "parameters.yaml:14:34",
                                        "parameters.yaml:14:61",
                                        "Did you mean wessex?",
                                        "parameters.yaml:20:23",
                                        "Did you mean alliance?",
                                        "parameters.yaml:26:23",
                                        "parameters.yaml:50:23",
                                        "rules in limits decide",
                                        "parameters.yaml:62:34"));
    }

    @Test
    void a_rule_on_a_limit_that_there_is_not_is_told_at_its_line() {
        RuleBook book = shipped.with(FILE, shipped.fileText(FILE).replace("laterPhaseCap:", "laterPhasesCap:"));
        assertThatThrownBy(() -> new Round(book, DAY))
                .isInstanceOfSatisfying(
                        RulesRejected.class,
                        rejected -> assertThat(rejected.getMessage())
                                .contains(
                                        "limits.drl:83",
                                        "there is no limit laterPhaseCap",
                                        "Did you mean laterPhasesCap?"));
    }

    private static RoundFile whatIf(Round round, String text) {
        return RoundFile.read("limits.yaml", text.getBytes(StandardCharsets.UTF_8), round, bids);
    }

    @Test
    void a_round_file_gives_other_money_of_which_shares_are_taken_and_says_so() {
        Round round = round("interventionFloor", "{ atLeast: 10% }", "safetyFloor", "{ atLeast: 1% }");
        RoundFile whatIf = whatIf(round, """
                limits: [ { name: safetyFloor, is: none } ]
                envelopes: { 2018/19: 100000000 }
                reserves: { 2017/18: 23000000 }
                objective: score
                """);
        assertThat(whatIf.limits().problems()).isEmpty();
        assertThat(((Limit.AtLeast) only(whatIf.limits().policy())).amount().pounds())
                .as("a tenth of 100, 100, 154 and 190 million")
                .isEqualTo(54_400_000);
        assertThat(whatIf.question().money().objective()).isEqualTo(Objective.SCORE);
        assertThat(whatIf.question().candidates().get(0).menu().get(0).benefit())
                .isNotEqualTo(
                        round.question(bids).candidates().get(0).menu().get(0).benefit());
        assertThat(whatIf.question().overridden(whatIf.limits()))
                .containsExactly(
                        "allocation/envelopes/2018/19",
                        "allocation/reserves/2017/18",
                        "allocation/objective",
                        "limits/safetyFloor");
        assertThat(whatIf.assumptions(round))
                .anyMatch(each -> each.name().equals("allocation/objective")
                        && each.means().startsWith("Overridden"));
    }

    @Test
    void a_round_file_without_anything_is_what_the_folder_says() {
        Round round = round("interventionFloor", "{ atLeast: 10% }");
        RoundFile whatIf = whatIf(round, "limits: []");
        assertThat(whatIf).isEqualTo(RoundFile.inForce(round, bids));
        assertThat(whatIf.question().overridden(whatIf.limits())).isEmpty();
    }

    @Test
    void a_reserve_above_its_envelope_is_refused_and_one_equal_to_it_is_not() {
        Round round = new Round(shipped, DAY);
        assertThat(whatIf(round, "reserves: { 2017/18: 123000000 }").limits().problems())
                .isEmpty();
        assertThat(whatIf(round, "reserves: { 2017/18: 123000001 }").limits().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("more than its envelope"));
    }

    @Test
    void a_key_that_is_of_no_use_to_a_kind_of_rule_is_refused() {
        Round round = new Round(shipped, DAY);
        for (String useless : List.of(
                "atMostFunded: 1, years: 2018/19",
                "mustFund: wessex/earlyDiagnosis, because: a, by: b, of: { region: North }",
                "needs: { section: wessex/earlyDiagnosis, needed: wessex/recoveryPackage }, of: { region: North }")) {
            assertThat(file(round, "limits: [ { name: Rule, " + useless + " } ]")
                            .problems())
                    .as(useless)
                    .hasSize(1);
        }
    }

    @Test
    void a_limit_of_nothing_is_kept_by_every_plan_and_one_pound_more_than_all_by_none() {
        Round round = round("interventionFloor", "{ atLeast: 0 }", "allianceCap", "{ atMost: 100% }");
        assertThat(round.propose(bids, MoneySettings.NONE).get(1).awards())
                .isEqualTo(new Round(shipped, DAY)
                        .propose(bids, MoneySettings.NONE)
                        .get(1)
                        .awards());
        Round none = round("interventionFloor", "{ atLeast: 607000001 }");
        assertThatThrownBy(() -> none.propose(bids, MoneySettings.NONE)).isInstanceOf(NoPlan.class);
    }
}
