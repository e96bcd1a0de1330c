package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
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
            no answer | find: {} | 1: the scenario finds nothing
            an unknown field | found: { G1: met } | 2: 'found' is not one of scenario, day, given, find
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
            """)
    void a_fault_is_told_with_its_line(String what, String fault, String message) {
        String find = fault.startsWith("find") ? "" : "  find: { G2: \"met — The Alliance lead has approved.\" }\n";

        assertThat(told("- scenario: " + what + "\n  " + fault + "\n" + find))
                .anyMatch(problem -> problem.contains(message));
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
