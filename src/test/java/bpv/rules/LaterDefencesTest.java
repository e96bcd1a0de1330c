package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.rules.safety.CompiledCheck;
import bpv.rules.safety.CompiledCheck.Foreign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Had the check of the source a hole, compiled rules would still name what they may not: here attacks go past that check, and
 * forged files are put where compiled rules are kept.
 */
class LaterDefencesTest {
    /** Those of the attacks that can be compiled if nothing is in their way. */
    private static final Set<String> COMPILABLE = Set.of(
            "a call of the system",
            "reflection from a fact",
            "a runtime",
            "an anonymous class",
            "a lambda",
            "the engine",
            "a call in a constraint",
            "eval beside patterns",
            "from a static method",
            "accumulate with a call",
            "salience that is computed",
            "a function",
            "a declared fact",
            "a text repeated",
            "letters as numbers");

    @AfterEach
    void nothing_was_done() {
        assertThat(System.clearProperty(Attack.CANARY)).isNull();
    }

    static Stream<Attack> compilable() {
        return Attack.all().filter(attack -> COMPILABLE.contains(attack.name()));
    }

    @ParameterizedTest
    @MethodSource("compilable")
    void an_attack_past_the_check_of_the_source_is_refused_when_it_is_compiled(Attack attack, @TempDir Path empty)
            throws IOException {
        RuleFiles files =
                RuleFiles.read(AllowedFormsTest.only(empty, attack.text()).folder());

        assertThatThrownBy(() -> RuleCompiler.compile(files, Map.of())).isInstanceOf(RulesRejected.class);
    }

    @Test
    void a_listed_word_of_the_wrong_class_is_refused_with_its_line(@TempDir Path empty) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/allowed-forms.drl"))
                .replace("text.contains( \"a\" )", "Boolean.valueOf( names.add( text ) )");
        RuleFiles files = RuleFiles.read(AllowedFormsTest.only(empty, text).folder());

        assertThatThrownBy(() -> RuleCompiler.compile(files, RuleIndex.of(files)))
                .isInstanceOfSatisfying(RulesRejected.class, refused -> {
                    assertThat(refused.problems().get(0).code()).isEqualTo("not-allowed");
                    assertThat(refused.problems().get(0).message()).contains("'add' of List is not for rules");
                    assertThat(text.lines()
                                    .toList()
                                    .get(refused.problems().get(0).line() - 1))
                            .contains("names.add(");
                });
    }

    @Test
    void compiled_rules_may_not_name_what_is_not_listed() {
        for (String code : List.of(
                "java.lang.Runtime.getRuntime()",
                "new Thread()",
                "new java.io.File( \"a\" )",
                "\"\".getClass()",
                "bpv.assessment.Verdict.MET.getDeclaringClass()",
                "bpv.rules.RuleSet.VALUE",
                "java.time.LocalDate.now()",
                "System.getenv()",
                "\"a\".repeat( 9 )",
                "org.kie.api.KieServices.get()",
                "new int[ 1 ].clone()")) {
            assertThat(foreign("public Object canary = " + code + ";")).as(code).isNotEmpty();
        }
        assertThat(foreign("public Object harmless = bpv.assessment.Verdict.MET.toString() + \"a\".length();"))
                .isEmpty();
        assertThat(foreign("public static class Inner extends Thread { }")).isNotEmpty();
    }

    private static List<Foreign> foreign(String body) {
        return CompiledCheck.foreign(
                compiled("resources.Canary", "package resources; public class Canary { " + body + " }"),
                Set.of("resources"));
    }

    @Test
    void what_is_no_class_or_another_class_than_its_file_says_is_foreign() throws IOException {
        try (InputStream own = LaterDefencesTest.class.getResourceAsStream("LaterDefencesTest.class")) {
            byte[] bytes = own.readAllBytes();
            assertThat(CompiledCheck.foreign(new TreeMap<>(Map.of("resources/A.class", bytes)), Set.of("resources")))
                    .isNotEmpty();
        }
        for (int length : new int[] {0, 3, 8, 40}) {
            assertThat(CompiledCheck.foreign(
                            new TreeMap<>(Map.of("resources/A.class", new byte[length])), Set.of("resources")))
                    .hasSize(1);
        }
    }

    @Test
    void a_forged_file_of_compiled_rules_is_not_run_and_the_rules_are_compiled_anew(@TempDir Path folder)
            throws IOException {
        RulesCopy copy = AllowedFormsTest.only(
                Files.createDirectory(folder.resolve("rules")),
                Files.readString(Path.of("src/test/resources/allowed-forms.drl")));
        RuleFiles files = RuleFiles.read(copy.folder());
        Path cache = folder.resolve("cache");
        RuleBook.load(copy.folder(), cache);
        RuleCache kept = new RuleCache(cache, CompiledRules.key(files));
        SortedMap<String, byte[]> classes =
                new TreeMap<>(kept.read().orElseThrow().classes());
        String model = classes.keySet().stream()
                .filter(path -> path.matches("resources/Rules[0-9A-F]+\\.class"))
                .findFirst()
                .orElseThrow();
        String name = model.substring(model.indexOf('/') + 1, model.indexOf('.'));
        classes.putAll(compiled(
                "resources." + name, "package resources; public class " + name + " { static { " + Attack.DO + "; } }"));
        kept.write(new RuleCache.Kept(classes, RuleIndex.of(files)));

        RuleBook book = RuleBook.load(copy.folder(), cache);

        assertThat(book.cards()).hasSize(9);
        assertThat(kept.read().orElseThrow().classes().get(model)).isNotEqualTo(classes.get(model));
    }

    private static SortedMap<String, byte[]> compiled(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        var files = new javax.tools.ForwardingJavaFileManager<>(compiler.getStandardFileManager(said, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location where, String className, JavaFileObject.Kind kind, javax.tools.FileObject beside) {
                return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                    @Override
                    public ByteArrayOutputStream openOutputStream() {
                        return new ByteArrayOutputStream() {
                            @Override
                            public void close() {
                                classes.put(className.replace('.', '/') + ".class", toByteArray());
                            }
                        };
                    }
                };
            }
        };
        JavaFileObject text =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return source;
                    }
                };
        boolean done = compiler.getTask(
                        null,
                        files,
                        said,
                        List.of("-cp", "target/classes:" + System.getProperty("java.class.path")),
                        null,
                        List.of(text))
                .call();
        assertThat(done).as("%s", said.getDiagnostics()).isTrue();
        return classes;
    }
}
