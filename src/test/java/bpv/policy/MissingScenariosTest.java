package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.RuleCard;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.policy.ConditionCoverage.Missing;
import bpv.rules.RuleBook;
import bpv.rules.RulesCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingScenariosTest {
    private static final String READINESS = "readiness/readiness.scenarios.yaml";

    /** What is missing of a folder, with the proposals. */
    private static final class Look {
        private final List<String> thresholds = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private final boolean holds;

        Look(RulesCopy copy, String folder) {
            RuleBook book = RuleBook.load(copy.folder(), Path.of("target/compiled-rules"));
            Scenarios read = Scenarios.read(copy.folder());
            assertThat(read.problems()).isEmpty();
            Rehearsal rehearsal = new Rehearsal(new ScenarioRunner(book, copy.folder()), read.scenarios());
            holds = rehearsal.results().stream().allMatch(ScenarioResult::holds);
            Traces traces = new Traces(book);
            List<Missing> sides = new ConditionCoverage(traces, rehearsal.runs())
                    .missing().stream()
                            .filter(side -> side.rule().file().startsWith(folder))
                            .toList();
            List<RuleCard> rules = Coverage.of(rehearsal.results())
                    .unproved(book.cards().stream()
                            .filter(card -> card.file().startsWith(folder))
                            .toList());
            MissingScenarios missing = new MissingScenarios(copy.folder(), folder, rehearsal, traces, sides, rules);
            rules.forEach(card -> remarks.add(missing.rule(card, remark("rule-not-covered", card))));
            sides.forEach(side -> remarks.add(missing.side(side, remark("condition-not-covered", side.rule()))));
            for (Case each : missing.thresholds()) {
                thresholds.add(each.name());
                remarks.addAll(each.remarks());
            }
        }

        private static Remark remark(String id, RuleCard card) {
            return Remark.of(id, Level.WARNING, card.file(), card.line(), 1, card.rule(), null);
        }

        String proposed() {
            return remarks.stream()
                    .map(Remark::witness)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static RulesCopy without(RulesCopy copy, String file, String from, String to) {
        String text = copy.text(file);
        return copy.write(file, text.substring(0, text.indexOf(from)) + text.substring(text.indexOf(to)));
    }

    @Test
    void the_scenarios_on_a_threshold_and_beside_it_are_proposed_and_hold_where_they_belong(@TempDir Path folder) {
        RulesCopy copy = without(
                FewScenarios.of(READINESS, folder),
                READINESS,
                "- scenario: at the standard, no action is needed",
                "- scenario: an action without a day");
        Look before = new Look(copy, "readiness/");
        assertThat(before.thresholds)
                .containsExactlyInAnyOrder("85 became 84 in 'standard'", "85 became 86 in 'standard'");
        assertThat(before.proposed())
                .contains("85.0% in 2016-09 to 2016-11; the standard is 85%.", "84.9% in 2016-09 to 2016-11");

        copy.write(READINESS, copy.text(READINESS) + "\n" + before.proposed());
        Look after = new Look(copy, "readiness/");
        assertThat(after.holds).isTrue();
        assertThat(after.remarks).isEmpty();
    }

    @Test
    void rules_and_sides_and_thresholds_without_a_scenario_are_covered_by_those_that_are_proposed(
            @TempDir Path folder) {
        RulesCopy copy = without(FewScenarios.of(READINESS, folder), READINESS, "# R2:", "# R3:")
                .replace("readiness/parameters.yaml", "is: 20,", "is: 13,");
        Look before = new Look(copy, "readiness/");
        assertThat(before.thresholds)
                .containsExactly("13 became 14 in 'governanceWords'", "13 became 12 in 'governanceWords'");
        assertThat(before.remarks).extracting(Remark::id).contains("rule-not-covered", "condition-not-covered");
        assertThat(before.proposed()).contains("Describe in 13 words or more (governance): oversight (12).");

        copy.write(READINESS, copy.text(READINESS) + "\n" + before.proposed());
        Look after = new Look(copy, "readiness/");
        assertThat(after.holds).isTrue();
        assertThat(after.remarks).isEmpty();
    }

    @Test
    void nothing_is_proposed_where_nothing_is_missing(@TempDir Path folder) {
        Look look = new Look(FewScenarios.of(READINESS, folder), "readiness/");

        assertThat(look.thresholds).isEmpty();
        assertThat(look.proposed()).isEmpty();
    }
}
