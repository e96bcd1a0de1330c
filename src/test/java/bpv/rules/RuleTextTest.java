package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private static final List<RuleText> RULES = RuleText.read(Path.of("rules"));

    private static RuleText rule(String name) {
        return RULES.stream()
                .filter(rule -> rule.card().rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_clause_stands_over_all_rules_until_the_next_one() {
        assertThat(rule("Gateway, G2: the Alliance lead has not approved").clause())
                .isEqualTo(rule("Gateway, G2: the Alliance lead has approved").clause())
                .startsWith("The form asks for the approval of the Alliance lead")
                .doesNotContain("//");
        assertThat(rule("Gateway, G3: the lead of each STP has approved").clause())
                .startsWith("\"the relevant STP leads\"");
    }

    @Test
    void every_rule_has_a_clause() {
        assertThat(RULES)
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.clause()).as(rule.card().rule()).isNotBlank());
    }

    @Test
    void the_numbers_of_a_rule_are_those_that_it_reads() {
        assertThat(rule("Release, S1: performance is between the thresholds").numbers())
                .containsExactly("lowerThreshold", "partBetween", "standard");
        assertThat(rule("Gateway, G2: the Alliance lead has approved").numbers())
                .isEmpty();
    }

    @Test
    void dates_are_those_of_the_file() {
        assertThat(rule("Release, S1: performance is between the thresholds").from())
                .isEqualTo("1-Apr-2018");
        assertThat(rule("Release, S1: performance is between the thresholds").until())
                .isNull();
    }
}
