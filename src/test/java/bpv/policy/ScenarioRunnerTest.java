package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.bid.Bid;
import bpv.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario that is wrong must not pass, and says where it is wrong. */
class ScenarioRunnerTest {
    private final ScenarioRunner runner = new ScenarioRunner(SharedRules.book(), SharedRules.FOLDER);

    private List<String> told(String text) {
        ScenarioFile read =
                ScenarioFile.read("a.scenarios.yaml", "gateway/submission.drl", text.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new ArrayList<>(read.problems());
        read.scenarios()
                .forEach(scenario -> problems.addAll(runner.run(scenario).problems()));
        return problems.stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    @Test
    void a_true_scenario_holds() {
        assertThat(
                        told(
                                "- scenario: late\n  given: { submitted: 2017-01-19 }\n"
                                        + "  find: { G1: \"not met — Submitted on 2017-01-19, after the closing date, 2017-01-18.\" }\n"))
                .isEmpty();
    }

    @Test
    void another_answer_is_told_beside_the_one_expected() {
        assertThat(told("- scenario: late\n  given: { submitted: 2017-01-19 }\n  find:\n    G1: \"met — In time.\"\n"))
                .containsExactly(
                        "4: G1 is\n    not met — Submitted on 2017-01-19, after the closing date, 2017-01-18.\n"
                                + "  but expected is\n    met — In time.");
    }

    @Test
    void a_condition_too_many_is_told() {
        assertThat(told("- scenario: sound\n  find:\n    conditions: [ \"a\" ]\n"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown criterion | find: { G10: met } | 2: nothing is called 'G10'; there is
            a quarter that is released | find: { 2018/19 Q1: nothing } | 2: nothing is called '2018/19 Q1'
            no answer | find: {} | 2: the scenario finds nothing
            an unknown field | found: { G1: met } | 2: 'found' is not one of scenario, like, day, given, change
            a day that is none | day: 1 April | 2: day is a day such as 2017-02-01, but is '1 April'
            an unknown place | given: { earlyDiagnosis.outcomes.ED9.evidence: nothing } | there is no 'ED9' in the sound bid; \
            there is ED1, ED2, ED3, ED4, ED5
            something taken out that is not there | given: { deliveryPlan.agree: nothing } | 2: deliveryPlan.agree: the sound \
            bid has no 'agree'
            an unknown key in the bid | given: { deliveryPlan.agree: 2017-01-01 } | 2: the facts make no bid that can be assessed
            a value that cannot be | given: { submitted: 2017-02-30 } | 2: the facts make no bid that can be assessed: /submitted
            an item without a part | given: { earlyDiagnosis.milestones.ED1 in 2017/18: soon } | 2: earlyDiagnosis.milestones
            figures in another form | given: { performance: { 2017-10: 80% } } | 2: patients are written as within of treated
            a month that is none | given: { performance: { October: 8 of 10 } } | 2: 'October' is not a month
            more patients in time than treated | given: { performance: { 2017-10: 11 of 10 } } | 2: of 10 treated
            an unknown neighbour | given: { neighbour: { leeds: {} } } | 2: there is no Alliance 'leeds'
            an award that is no money | given: { award: lots } | 2: award is whole pounds
            a change that is none | change: { submitted: 2017-01-19 } | 2: by how much submitted changes is written +10%
            a change of a text | change: { deliveryPlan.title: +10% } | 2: deliveryPlan.title: it cannot be changed by \
            +10%: a number is wanted there, but it is 'Delivery plan'
            days more than a number | change: { earlyDiagnosis.afterFunding.recurrentCost: +1 day } | a day is wanted there, \
            but it is '300000'
            a number more than a day | change: { submitted: +1 } | a number is wanted there, but it is '2017-01-18'
            a change of nothing | change: { earlyDiagnosis.funding.2019/20.revenue: +1 } | 2: earlyDiagnosis.funding.2019/20\
            .revenue: there is no '2019/20' in the sound bid; there is 2017/18, 2018/19
            a change of a field that is not there | change: { earlyDiagnosis.lead.start: +1 day } | there is no 'start' in the \
            bid that could be changed; there is name, jobTitle, inPost
            a change to pence | change: { earlyDiagnosis.afterFunding.recurrentCost: +0.5 } | 2: the facts make no bid
            an award changed to pence | change: { award: +0.00001% } | 2: the award, £1000000, cannot be changed so
            a likeness to nothing | like: another | 2: like names a scenario that stands above
            an unknown rule | fires: [ "Gateway, G1: late" ] | 2: no rule is called "Gateway, G1: late"
            a rule for an unknown answer | never: { ED9 value: "Gateway, G2: the Alliance lead has approved" } | 2: nothing is \
            called 'ED9 value'
            a rule without a name | fires: { G2: } | 2: the name of a rule is wanted
            """)
    void a_fault_is_told_with_its_line(String what, String fault, String message) {
        String find = fault.startsWith("find") ? "" : "  find: { G2: \"met — The Alliance lead has approved.\" }\n";

        assertThat(told("- scenario: " + what + "\n  " + fault + "\n" + find))
                .anyMatch(problem -> problem.contains(message));
    }

    private static final String DEAR = """
            - scenario: dear
              given: { recoveryPackage.funding.2017/18.revenue: 1000000 }
              find: { recoveryPackage M1: "met — The ask is £0.71 a head; 2 fair shares are £1.50." }
            """;

    @Test
    void a_derived_scenario_has_the_facts_of_the_other_with_a_change() {
        List<Scenario> read = ScenarioFile.read(
                        "a.scenarios.yaml", "resources/concerns.drl", (DEAR + """
                                - scenario: the same, but cost a tenth more
                                  like: dear
                                  change: { recoveryPackage.funding: +10%, submitted: -1 day }
                                  find: { R1: met }
                                """).getBytes(StandardCharsets.UTF_8))
                .scenarios();

        Bid bid = runner.bid(read.get(1)).orElseThrow();
        assertThat(bid.submitted()).hasToString("2017-01-17");
        assertThat(bid.sections().get(1).totalAsked()).hasToString("£1,100,000");
    }

    @Test
    void a_derived_scenario_without_answers_of_its_own_expects_those_of_the_other() {
        List<String> told =
                told(DEAR + "- scenario: dearer\n  like: dear\n  change: { recoveryPackage.funding: +10% }\n");

        assertThat(told).hasSize(2).allMatch(problem -> problem.startsWith("3: recoveryPackage M1 is"));
    }

    private static final String LATE = "- scenario: late\n  given: { submitted: 2017-01-19 }\n";

    @Test
    void a_rule_that_has_to_fire_is_missed() {
        assertThat(told(LATE + "  fires: [ \"Gateway, G1: the bid was submitted by the closing date\" ]\n"))
                .containsExactly(
                        "3: rule \"Gateway, G1: the bid was submitted by the closing date\" has to fire, but did not");
        assertThat(told(LATE + "  fires: [ \"Gateway, G1: the bid was submitted after the closing date\" ]\n"))
                .isEmpty();
    }

    @Test
    void a_rule_that_must_not_fire_is_told() {
        assertThat(told(LATE + "  never: [ \"Gateway, G1: the bid was submitted after the closing date\" ]\n"))
                .containsExactly(
                        "3: rule \"Gateway, G1: the bid was submitted after the closing date\" must not fire, but did");
        assertThat(told(LATE + "  never: [ \"Gateway, G1: the bid was submitted by the closing date\" ]\n"))
                .isEmpty();
    }

    @Test
    void a_rule_may_have_to_fire_for_one_answer_of_many() {
        String none = "\"Confidence, C1: weak evidence or none\"";
        assertThat(told(
                        "- scenario: one\n  given: { earlyDiagnosis.outcomes.ED1.evidence: nothing }\n  fires: [ { ED1 C1: "
                                + none + " } ]\n  never: { ED2 C1: " + none + " }\n"))
                .isEmpty();
        assertThat(told(
                        "- scenario: one\n  given: { earlyDiagnosis.outcomes.ED1.evidence: nothing }\n  fires: { ED2 C1: "
                                + none + " }\n"))
                .containsExactly(
                        "3: rule " + none + " has to fire for ED2 C1, but did not; its answer is by \"Confidence, C1: "
                                + "strong evidence with a reference\"");
    }

    @Test
    void a_rule_of_the_release_is_looked_for_where_no_answer_of_a_quarter_is() {
        assertThat(
                        told(
                                "- scenario: known\n  fires: [ \"Release, S1: no performance is known\" ]\n  given: { performance: {} }\n"))
                .isEmpty();
    }

    @Test
    void two_scenarios_of_a_file_do_not_say_the_same() {
        String one = "- scenario: same\n  find: { G2: \"met — The Alliance lead has approved.\" }\n";

        assertThat(told(one + one)).containsExactly("3: a second scenario of this file says 'same'");
    }

    @Test
    void scenarios_stand_beside_their_rule_file(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("stray.scenarios.yaml"), "- scenario: a\n  find: { G1: met }\n");

        assertThat(Scenarios.read(folder).problems())
                .extracting(Problem::message)
                .containsExactly("there is no rule file stray.drl beside these scenarios");
    }

    @Test
    void a_rule_that_no_scenario_asks_for_is_not_proved() {
        Scenarios all = Scenarios.read(SharedRules.FOLDER);
        List<Scenario> without = all.scenarios().stream()
                .filter(scenario -> !scenario.topic().equals("resources/concerns.drl"))
                .toList();

        assertThat(Coverage.of(without, runner).unproved(SharedRules.book().cards()))
                .isNotEmpty()
                .allMatch(card -> card.file().equals("resources/concerns.drl"));
    }
}
