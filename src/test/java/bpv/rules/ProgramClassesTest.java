package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.assessment.Finding;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramClassesTest {
    private final ProgramClasses classes = new ProgramClasses();

    @Test
    void the_programs_own_classes_are_the_programs() throws ClassNotFoundException {
        assertThat(classes.loadClass("bpv.assessment.Finding")).isSameAs(Finding.class);
        assertThat(classes.loadClass("java.util.List")).isSameAs(List.class);
    }

    @Test
    void what_the_program_does_not_have_is_not_found() {
        for (String name :
                List.of("gateway.Rules1", "bpv.assessment.LambdaConsequence7F", "NoPackage", "funding_tests.P1.X")) {
            assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void files_of_packages_of_rules_are_nowhere_and_others_where_they_are() throws IOException {
        assertThat(classes.getResource("gateway/Rules1.class")).isNull();
        assertThat(classes.getResource("Rules1.class")).isNull();
        assertThat(Collections.list(classes.getResources("value/Rules1.class"))).isEmpty();
        assertThat(classes.getResource("bpv/assessment/Finding.class")).isNotNull();
    }

    @Test
    void compiled_rules_are_loaded_here_and_not_by_the_program() throws ClassNotFoundException {
        RuleClasses loader = new RuleClasses(Collections.emptySortedMap());
        assertThat(loader.loadClass("bpv.assessment.Finding")).isSameAs(Finding.class);
        assertThatThrownBy(() -> loader.loadClass("gateway.Rules1")).isInstanceOf(ClassNotFoundException.class);
    }
}
