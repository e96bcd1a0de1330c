package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.desk.DeskResult;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import bpv.rules.RulesRejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationDeskTest {
    private static final String NUMBERS = "readiness/parameters.yaml";
    private static final String SCENARIOS = "readiness/readiness.scenarios.yaml";

    private static DeskResult mutate(RulesCopy copy, String only) {
        RuleBook book = RuleBook.load(copy.folder(), Path.of("target/compiled-rules"));
        return new MutationDesk(copy.folder(), book).mutate(only);
    }

    private static List<String> told(DeskResult result) {
        return result.remarks().stream()
                .map(remark -> remark.level().key() + " " + remark.id() + " " + remark.message())
                .toList();
    }

    /** Without the scenarios on the standard and just beside it, nobody notices where it is. */
    private static RulesCopy withoutTheStandard(Path folder) {
        RulesCopy copy = FewScenarios.of(SCENARIOS, folder);
        String text = copy.text(SCENARIOS);
        int first = text.indexOf("- scenario: at the standard, no action is needed");
        int last = text.indexOf("- scenario: an action without a day");
        return copy.write(SCENARIOS, text.substring(0, first) + text.substring(last));
    }

    @Test
    void each_number_that_is_altered_is_noticed_by_a_scenario_on_it_or_beside_it(@TempDir Path folder) {
        DeskResult result = mutate(FewScenarios.of(SCENARIOS, folder), NUMBERS);

        assertThat(result.remarks()).isEmpty();
        assertThat(result.cases()).extracting(DeskResult.Case::name).contains("85 became 86 in 'standard'");
    }

    @Test
    void a_number_that_no_scenario_stands_on_is_told(@TempDir Path folder) {
        assertThat(told(mutate(withoutTheStandard(folder), NUMBERS)))
                .containsExactly(
                        "error not-noticed no scenario notices that 85 became 84 in 'standard'",
                        "error not-noticed no scenario notices that 85 became 86 in 'standard'");
    }

    @Test
    void the_proposed_scenarios_notice_what_no_scenario_did(@TempDir Path folder) {
        RulesCopy copy = withoutTheStandard(folder);
        List<String> proposed = mutate(copy, NUMBERS).remarks().stream()
                .map(remark -> Objects.requireNonNull(remark.witness()))
                .toList();
        assertThat(proposed).hasSize(2).allMatch(text -> text.contains("find:\n    R4: \""));

        copy.write(SCENARIOS, copy.text(SCENARIOS) + "\n" + String.join("\n", proposed));
        assertThat(mutate(copy, NUMBERS).remarks()).isEmpty();
    }

    @Test
    void an_altered_rule_is_noticed_by_the_scenario_that_is_proposed(@TempDir Path folder) {
        String rules = "readiness/readiness.drl";
        RulesCopy copy = FewScenarios.of(SCENARIOS, folder);
        String text = copy.text(SCENARIOS);
        int first = text.indexOf("- scenario: a lead in post on the day is in time");
        int last = text.indexOf("- scenario: a lead in post the day after is late");
        copy.write(SCENARIOS, text.substring(0, first) + text.substring(last));
        List<Remark> survivors = mutate(copy, rules).remarks();
        assertThat(survivors)
                .extracting(Remark::message)
                .anyMatch(message -> message.startsWith("no scenario notices that '!leadInPost().isAfter( $by )' became"
                        + " 'leadInPost().isBefore( $by )' in rule"));

        String proposed =
                survivors.stream().map(Remark::witness).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        assertThat(proposed).contains("earlyDiagnosis.lead.inPost: 2017-07-01\n");
        copy.write(SCENARIOS, copy.text(SCENARIOS) + "\n" + proposed);
        assertThat(mutate(copy, rules).remarks()).isEmpty();
    }

    @Test
    void a_number_of_a_later_day_is_looked_for_on_that_day(@TempDir Path folder) {
        String numbers = "value/parameters.yaml";
        RulesCopy copy = FewScenarios.of("value/national-target.scenarios.yaml", folder);
        String now = "2016-12-06: { is: 50, source: \"assumption, not published\", standing: assumed }";
        assertThat(copy.text(numbers)).containsOnlyOnce(now);
        copy.replace(numbers, now, now + "\n    2017-09-01: { is: 55, source: \"a letter\", standing: quoted }");

        List<Remark> survivors = mutate(copy, numbers).remarks().stream()
                .filter(remark -> remark.message().contains("55 became"))
                .toList();

        assertThat(survivors)
                .hasSize(2)
                .allSatisfy(remark -> assertThat(remark.witness()).contains("day: 2017-09-01", "of the gap"));
    }

    @Test
    void a_recorded_reason_makes_a_note_of_it_and_one_that_is_not_needed_is_told(@TempDir Path folder) {
        RulesCopy copy = withoutTheStandard(folder).write("survivors.yaml", """
                - { in: readiness/standard, change: 85 became 86, reason: it is so }
                - { in: readiness/standard, change: 85 became 87, reason: nobody knows }
                """);

        assertThat(told(mutate(copy, NUMBERS)))
                .containsExactly(
                        "error not-noticed no scenario notices that 85 became 84 in 'standard'",
                        "note not-noticed-with-reason no scenario notices that 85 became 86 in 'standard'; recorded reason: it is so");
        assertThat(Reasons.read(RuleBook.load(copy.folder(), Path.of("target/compiled-rules")))
                        .remarks())
                .hasSize(2)
                .allMatch(remark -> remark.level() == Level.WARNING);
    }

    @Test
    void an_altered_rule_that_no_scenario_notices_is_told(@TempDir Path folder) {
        String file = "resources/concerns.scenarios.yaml";
        RulesCopy copy = FewScenarios.of(file, folder);
        String text = copy.text(file);
        copy.write(file, text.substring(0, text.indexOf("# M2")));

        assertThat(told(mutate(copy, "resources/concerns.drl")))
                .anyMatch(remark -> remark.startsWith(
                        "error not-noticed no scenario notices that '!costGoesOn() || metBy() != RecurrentFunding.NONE' was left out in rule "
                                + "\"Resources, M2: no cost remains, or something meets it\""));
    }

    @Test
    void nothing_is_altered_while_a_scenario_fails(@TempDir Path folder) {
        RulesCopy copy =
                FewScenarios.of(SCENARIOS, folder).replace(SCENARIOS, "\"met — The lead", "\"not met — The lead");

        assertThat(told(mutate(copy, NUMBERS)))
                .containsExactly("error scenario-fails scenarios fail or cannot be read before anything is altered");
    }

    @Test
    void a_fault_in_the_file_of_reasons_is_refused_with_its_line(@TempDir Path folder) {
        RulesCopy copy = FewScenarios.of(SCENARIOS, folder).write("survivors.yaml", "- { in: a, reson: b }\n");

        assertThatThrownBy(() -> mutate(copy, NUMBERS))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("survivors.yaml:1:12: 'reson' is not one of in, change, reason");
    }
}
