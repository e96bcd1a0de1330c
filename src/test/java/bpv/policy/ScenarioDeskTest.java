package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.DeskResult;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RulesCopy;
import bpv.rules.RulesRejected;
import bpv.source.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioDeskTest {
    private static final String RELEASE = "release/release.scenarios.yaml";

    private static DeskResult test(RulesCopy copy, int coverage) {
        return new ScenarioDesk(copy.folder(), SharedRules.book()).test(coverage);
    }

    private static List<String> told(DeskResult result) {
        return result.remarks().stream()
                .map(remark -> remark.id() + " " + remark.line() + ":" + remark.column() + " " + remark.message())
                .toList();
    }

    @Test
    void every_scenario_of_the_project_is_a_case_and_holds() {
        DeskResult result = new ScenarioDesk(SharedRules.FOLDER, SharedRules.book()).test(100);

        assertThat(result.remarks())
                .filteredOn(remark -> remark.level() == Level.ERROR)
                .isEmpty();
        assertThat(result.cases())
                .extracting(DeskResult.Case::name)
                .contains("one patient short of the standard releases nothing");
        assertThat(result.figures())
                .anyMatch(figure -> figure.endsWith(" hold, 0 fail."))
                .anyMatch(figure -> figure.matches("Covered: (\\d+) of \\1 sides of conditions \\(100%\\)\\."))
                .noneMatch(figure -> figure.contains("not counted"));
    }

    @Test
    void another_answer_is_told_with_what_was_expected_and_its_line(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of(RELEASE, folder)
                .replace(RELEASE, "\"100 — 85.0% were treated", "\"75 — 85.0% were treated");

        assertThat(told(test(copy, 0)))
                .anyMatch(remark -> remark.startsWith(
                        "scenario-fails 11:11 2018/19 Q1 S1: expected \"75 — 85.0% were treated within 62 "
                                + "days; the standard is 85%.\", found \"100 — 85.0% were treated"));
    }

    @Test
    void the_first_condition_of_the_expected_rule_that_did_not_hold_is_told_with_its_value(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of("value/national-target.scenarios.yaml", folder)
                .replace(
                        "value/national-target.scenarios.yaml",
                        "\"4 — The trajectory closes 100.0%",
                        "\"3 — The trajectory closes 100.0%");

        assertThat(told(test(copy, 0)))
                .anyMatch(remark ->
                        remark.endsWith("; rule \"Value, gap closed: enough for value 3\" did not fire, because "
                                + "'percent.below( $four )' did not hold: percent is 100, $four is 100"));
    }

    @Test
    void a_rule_that_has_to_fire_says_which_condition_kept_it(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of("", folder).write("gateway/submission.scenarios.yaml", """
                - scenario: late
                  given: { submitted: 2017-01-19 }
                  fires: [ "Gateway, G1: the bid was submitted by the closing date" ]
                """);

        assertThat(told(test(copy, 0)))
                .contains(
                        "scenario-fails 3:12 rule \"Gateway, G1: the bid was submitted by the closing date\" has to fire, but did "
                                + "not; rule \"Gateway, G1: the bid was submitted by the closing date\" did not fire, because "
                                + "'!submitted.isAfter( $closing )' did not hold: submitted is 2017-01-19, $closing is 2017-01-18");
    }

    @Test
    void a_side_of_a_condition_that_no_scenario_comes_to_is_told(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of("gateway/engagement.scenarios.yaml", folder);
        assertThat(told(test(copy, 0)))
                .contains(
                        "condition-not-covered 77:1 no scenario comes to where '!hasPlan()' holds in rule \"Gateway, G5: there is "
                                + "no delivery plan\"");
    }

    @Test
    void a_scenario_that_cannot_be_read_is_an_error_at_its_line(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of(RELEASE, folder).replace(RELEASE, "  given:\n", "  givn:\n");

        assertThat(told(test(copy, 0)))
                .contains(
                        "wrong-scenario 9:3 'givn' is not one of scenario, like, day, given, change, find, fires, never");
    }

    @Test
    void too_little_coverage_is_an_error_where_so_much_is_wanted(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of("readiness/readiness.scenarios.yaml", folder);

        List<Remark> wanted = test(copy, 100).remarks();
        assertThat(wanted)
                .filteredOn(remark -> remark.id().equals("rule-not-covered"))
                .hasSizeGreaterThan(90)
                .allMatch(remark -> remark.level() == Level.WARNING);
        assertThat(wanted)
                .filteredOn(remark -> remark.level() == Level.ERROR)
                .extracting(Remark::id)
                .isNotEmpty()
                .containsOnly("coverage-too-low");
        assertThat(test(copy, 5).remarks()).noneMatch(remark -> remark.level() == Level.ERROR);
    }

    @Test
    void rules_that_cannot_be_loaded_are_the_result() {
        Problem problem = new Problem("rules/a.drl", 3, 5, "", "rules", "what is this", "", "", null);
        DeskResult result = ScenarioDesk.rejected("rules test", Path.of("rules"), new RulesRejected(List.of(problem)));

        assertThat(told(result)).containsExactly("rules-rejected 3:5 what is this");
        assertThat(result.cases()).allMatch(each -> each.has(Level.ERROR));
    }

    @Test
    void a_folder_without_its_sound_bid_is_refused_with_its_name(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder).delete("sound-bid.yaml");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> test(copy, 0))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("sound-bid.yaml:1:1: the sound bid, which scenarios change, is not here");
    }
}
