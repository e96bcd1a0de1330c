package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.assessment.Finding;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProgramClassesTest {
    private static final List<ProgramClasses> ALL =
            List.of(ProgramClasses.toRun(), ProgramClasses.toBuild(), ProgramClasses.toBuildClassic());

    @Test
    void facts_are_the_programs_own() throws ClassNotFoundException {
        for (ProgramClasses classes : ALL) {
            assertThat(classes.loadClass("bpv.assessment.Finding")).isSameAs(Finding.class);
            assertThat(classes.loadClass("java.util.List")).isSameAs(List.class);
        }
    }

    @Test
    void what_rules_must_not_reach_is_not_there_for_them() {
        for (ProgramClasses classes : ALL) {
            for (String name : List.of(
                    "java.lang.Runtime",
                    "java.lang.Thread",
                    "java.lang.ProcessBuilder",
                    "java.io.File",
                    "java.nio.file.Files",
                    "java.net.Socket",
                    "java.lang.reflect.Method",
                    "java.lang.ClassLoader",
                    "javax.script.ScriptEngineManager",
                    "org.mvel2.MVEL",
                    "sun.misc.Unsafe",
                    "bpv.rules.RuleBook",
                    "bpv.cli.Main",
                    "bpv.source.SourceFiles",
                    "bpv.http.Server")) {
                assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
                assertThat(classes.getResource(name.replace('.', '/') + ".class"))
                        .as(name)
                        .isNull();
            }
        }
    }

    @Test
    void what_the_program_does_not_have_is_not_found() {
        for (ProgramClasses classes : ALL) {
            for (String name : List.of(
                    "gateway.Rules1", "bpv.assessment.LambdaConsequence7F", "NoPackage", "funding_tests.P1.X")) {
                assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
            }
        }
    }

    @Test
    void a_build_reads_classes_it_may_see_and_rules_that_run_read_no_file() throws IOException {
        ProgramClasses build = ProgramClasses.toBuild();
        assertThat(build.getResource("bpv/assessment/Finding.class")).isNotNull();
        assertThat(build.getResource("gateway/Rules1.class")).isNull();
        assertThat(build.getResource("logback.xml")).isNull();
        assertThat(Collections.list(build.getResources("META-INF/MANIFEST.MF"))).isEmpty();
        assertThat(ProgramClasses.toRun().getResource("bpv/assessment/Finding.class"))
                .isNull();
    }

    @Test
    void compiled_rules_are_loaded_here_and_not_by_the_program() throws ClassNotFoundException {
        RuleClasses loader = RuleClasses.of(new TreeMap<>());
        assertThat(loader.loadClass("bpv.assessment.Finding")).isSameAs(Finding.class);
        assertThatThrownBy(() -> loader.loadClass("gateway.Rules1")).isInstanceOf(ClassNotFoundException.class);
    }
}
