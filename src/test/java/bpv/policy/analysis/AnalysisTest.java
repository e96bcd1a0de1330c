package bpv.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.policy.ScenarioResult;
import bpv.policy.ScenarioRunner;
import bpv.policy.Scenarios;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults planted between rules that are each well written. */
class AnalysisTest {
    private static final String TARGET = "value/national-target.drl";
    private static final String ENGAGEMENT = "gateway/engagement.drl";
    private static final String SUBMISSION = "gateway/submission.drl";
    private static final String THRESHOLDS = "funding-tests/thresholds.drl";
    private static final String RELEASE = "release/release.drl";

    @TempDir
    private Path empty;

    private static List<Remark> above(Level level, List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.level().compareTo(level) > 0)
                .toList();
    }

    private List<String> told(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> !remark.id().equals("not-analysed"))
                .map(remark -> remark.file().replace(empty.toString().replace('\\', '/') + "/", "") + ":"
                        + remark.line() + " " + remark.level().key() + " " + remark.id() + ": " + remark.message())
                .toList();
    }

    @Test
    void of_the_rules_of_the_project_only_what_is_not_understood_is_told_and_that_with_its_place() {
        List<Remark> remarks = Analysis.of(SharedRules.FOLDER);

        assertThat(told(remarks)).isEmpty();
        assertThat(above(Level.NOTE, remarks)).isEmpty();
        assertThat(remarks)
                .anyMatch(remark -> remark.id().equals("not-analysed")
                        && remark.file().endsWith("readiness/readiness.drl")
                        && remark.message().contains("performedAt( $standard )"));
    }

    @Test
    void faults_between_rules_are_told_at_their_lines_with_a_scenario_that_shows_each() {
        RulesCopy copy = RulesCopy.in(empty)
                .replace(TARGET, "percent.atLeast( $three ), percent.below", "percent.above( $three ), percent.below")
                .replace(ENGAGEMENT, "engagementWords < $words", "engagementWords < 15")
                .replace(THRESHOLDS, "failedReadiness() < $failed", "failedReadiness() <= $failed")
                .replace(RELEASE, "below( $lower ) )\nthen", "below( $lower ) || atLeast( $lower ) )\nthen");
        without(copy, SUBMISSION, "Gateway, G5: the delivery plan bears no date of agreement");
        dated(copy, "Gateway, G6: the bid is linked to the local STP plan", "1-May-2017", "1-Apr-2017");
        dated(copy, "Gateway, G7: the money is over and above CCG baselines", "1-Apr-2017", "1-May-2017");
        never(copy);

        List<Remark> remarks = Analysis.of(empty);

        assertThat(told(remarks))
                .anyMatch(told -> told.startsWith(
                        TARGET + ":38 error band-gap: No rule answers value when percent is " + "exactly 75"))
                .anyMatch(told -> told.startsWith(
                        ENGAGEMENT + ":25 error band-gap: No rule answers G8 when " + "engagementWords is 15 to 19"))
                .anyMatch(told -> told.contains(THRESHOLDS)
                        && told.contains("error two-answers")
                        && told.contains("F5 when failedReadiness is exactly 2"))
                .anyMatch(told ->
                        told.contains(RELEASE + ":45 error two-answers") && told.contains("80 or more and below 85"))
                .anyMatch(told -> told.contains(SUBMISSION) && told.contains("error no-answer: No rule answers G5"))
                .anyMatch(told -> told.contains(SUBMISSION) && told.contains("error date-overlap: From 2017-04-01"))
                .anyMatch(told -> told.contains(SUBMISSION)
                        && told.contains("error date-gap: From 2017-04-01 to 2017-04-30 no rule answers G7"))
                .anyMatch(told -> told.contains(ENGAGEMENT) && told.contains("note never-applies"));
        assertThat(above(Level.NOTE, remarks)).allSatisfy(remark -> shows(copy, remark));
    }

    @Test
    void two_rules_that_say_the_same_are_told_at_the_second() {
        RulesCopy copy = RulesCopy.in(empty);
        String name = "Gateway, G7: the money is over and above CCG baselines";
        String twin = copy.rule(SUBMISSION, name).replace(name, "Gateway, G7: the money is additional");
        copy.write(SUBMISSION, copy.text(SUBMISSION) + "\n" + twin);

        assertThat(told(Analysis.of(empty)))
                .singleElement()
                .asString()
                .startsWith(SUBMISSION + ":135 error same-rule: This rule says the same as \"" + name);
    }

    @Test
    void a_swapped_comparison_is_told_for_both_of_its_sides() {
        RulesCopy copy =
                RulesCopy.in(empty).replace(ENGAGEMENT, "engagementWords < $words", "engagementWords > $words");

        List<Remark> remarks = Analysis.of(empty);

        assertThat(told(remarks))
                .anyMatch(told -> told.startsWith(ENGAGEMENT + ":25 error band-gap") && told.contains("19 or less"))
                .anyMatch(told -> told.startsWith(ENGAGEMENT + ":31 error two-answers") && told.contains("21 or more"));
        assertThat(above(Level.NOTE, remarks)).allSatisfy(remark -> shows(copy, remark));
    }

    @Test
    void a_condition_that_always_holds_is_told_and_one_that_keeps_a_case_out_is_not() {
        RulesCopy.in(empty)
                .replace(
                        ENGAGEMENT,
                        "engagementMissing.isEmpty(), engagementWords >= $words",
                        "engagementMissing.isEmpty(), engagementWords >= 0, engagementWords >= $words")
                .replace(
                        ENGAGEMENT,
                        "engagementMissing.isEmpty(), engagementWords < $words",
                        "engagementMissing.isEmpty(), engagementWords > 0, engagementWords < $words");

        assertThat(told(Analysis.of(empty)).stream().filter(told -> told.contains("idle-condition")))
                .singleElement()
                .asString()
                .startsWith(ENGAGEMENT + ":25 warning idle-condition: 'engagementWords >= 0' decides nothing");
    }

    @Test
    void of_a_folder_that_cannot_be_loaded_nothing_is_told() {
        RulesCopy.in(empty).replace(SUBMISSION, "package gateway;", "package gate;");

        assertThat(Analysis.of(empty)).isEmpty();
    }

    private static void without(RulesCopy copy, String file, String rule) {
        copy.replace(file, copy.rule(file, rule), "");
    }

    /** Ends a rule on a day, and has a twin of it begin on another. */
    private static void dated(RulesCopy copy, String name, String ends, String begins) {
        String rule = copy.rule(SUBMISSION, name);
        String first = rule.replace("\nwhen\n", "\n    date-expires \"" + ends + "\"\nwhen\n");
        String second = rule.replace(name, name + ", later")
                .replace("\nwhen\n", "\n    date-effective \"" + begins + "\"\nwhen\n");
        copy.replace(SUBMISSION, rule, first + "\n" + second);
    }

    private static void never(RulesCopy copy) {
        String name = "Gateway, G8: a text on engagement is very short";
        String rule = copy.rule(ENGAGEMENT, name)
                .replace(name, "Gateway, G8: neither short nor long")
                .replace("engagementWords < 15", "engagementWords < 3, engagementWords > 5");
        copy.write(ENGAGEMENT, copy.text(ENGAGEMENT) + "\n" + rule);
    }

    /** The witness is a scenario that can be written into the folder, and does not hold there. */
    private void shows(RulesCopy copy, Remark remark) {
        String file = remark.file()
                .substring(remark.file().indexOf(empty.getFileName().toString()))
                .replaceFirst("[^/]*/", "")
                .replace(".drl", ".scenarios.yaml");
        copy.write(file, String.valueOf(remark.witness()));
        Scenarios read = Scenarios.read(empty);
        assertThat(read.problems()).isEmpty();
        List<ScenarioResult> results = read.scenarios().stream()
                .filter(scenario -> scenario.file().endsWith(file))
                .map(new ScenarioRunner(RuleBook.load(empty, null), empty)::run)
                .toList();
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.problems())
                        .anyMatch(problem -> problem.toString().contains("do not answer each criterion exactly once")));
    }
}
