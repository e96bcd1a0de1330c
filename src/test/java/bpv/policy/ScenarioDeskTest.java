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
        assertThat(result.figures()).anyMatch(figure -> figure.endsWith(" hold, 0 fail."));
    }

    @Test
    void another_answer_is_told_with_what_was_expected_and_its_line(@TempDir Path folder) {
        RulesCopy copy =
                RulesCopy.in(folder).replace(RELEASE, "\"100 — 85.0% were treated", "\"75 — 85.0% were treated");

        assertThat(told(test(copy, 0)))
                .anyMatch(remark -> remark.startsWith(
                        "scenario-fails 11:11 2018/19 Q1 S1: expected \"75 — 85.0% were treated within 62 "
                                + "days; the standard is 85%.\", found \"100 — 85.0% were treated"));
    }

    @Test
    void a_scenario_that_cannot_be_read_is_an_error_at_its_line(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder).replace(RELEASE, "  given:\n", "  givn:\n");

        assertThat(told(test(copy, 0)))
                .contains(
                        "scenario-broken 9:3 'givn' is not one of scenario, like, day, given, change, find, fires, never");
    }

    @Test
    void too_little_coverage_is_an_error_where_so_much_is_wanted(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder).delete(RELEASE);

        List<Remark> wanted = test(copy, 100).remarks();
        assertThat(wanted)
                .filteredOn(remark -> remark.id().equals("rule-not-covered"))
                .hasSize(8)
                .allMatch(remark -> remark.file().endsWith("release/release.drl") && remark.level() == Level.WARNING);
        assertThat(wanted)
                .filteredOn(remark -> remark.level() == Level.ERROR)
                .extracting(Remark::id)
                .isNotEmpty()
                .containsOnly("coverage-too-low");
        assertThat(test(copy, 50).remarks()).noneMatch(remark -> remark.level() == Level.ERROR);
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
