package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bpv.SharedRules;
import bpv.assessment.RuleCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioTest {
    private static final Scenarios ALL = Scenarios.read(SharedRules.FOLDER);

    @Test
    void every_scenario_file_can_be_read() {
        assertThat(ALL.problems()).isEmpty();
    }

    @TestFactory
    List<DynamicContainer> scenarios() {
        ScenarioRunner runner = new ScenarioRunner(SharedRules.book(), SharedRules.FOLDER);
        Map<String, List<DynamicTest>> byFile = new LinkedHashMap<>();
        for (Scenario scenario : ALL.scenarios()) {
            byFile.computeIfAbsent(scenario.file(), any -> new ArrayList<>())
                    .add(dynamicTest(
                            scenario.sentence(),
                            () -> assertThat(shown(runner.run(scenario))).isEmpty()));
        }
        return byFile.entrySet().stream()
                .map(file -> dynamicContainer(file.getKey(), file.getValue()))
                .toList();
    }

    private static String shown(ScenarioResult result) {
        return result.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void each_rule_is_proved_by_a_scenario_of_the_file_beside_it() {
        List<RuleCard> left = Coverage.of(ALL.scenarios(), new ScenarioRunner(SharedRules.book(), SharedRules.FOLDER))
                .unproved(SharedRules.book().cards());
        assertThat(left)
                .extracting(card -> card.file() + ":" + card.line() + ": no scenario beside it finds what rule \""
                        + card.rule() + "\" concludes")
                .isEmpty();
    }
}
