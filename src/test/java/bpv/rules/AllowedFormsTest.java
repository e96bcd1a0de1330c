package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.SectionResources;
import bpv.bid.Bid;
import bpv.policy.ScenarioRunner;
import bpv.policy.Scenarios;
import bpv.quantity.Fraction;
import bpv.round.BidAssessor;
import bpv.rules.safety.BuildClasses;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules may say can also be compiled and run: the lists of classes have room for all of it, and for all facts. */
class AllowedFormsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    /** A copy of the rules folder with no rules but these. */
    static RulesCopy only(Path empty, String text) throws IOException {
        RulesCopy copy = RulesCopy.in(empty);
        try (Stream<Path> files = Files.walk(empty)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                Files.delete(file);
            }
        }
        return copy.write("resources/only.drl", text);
    }

    /** The sections of a bid, as the rules on resources see them. */
    static List<SectionResources> sections() {
        ScenarioRunner runner = new ScenarioRunner(SharedRules.book(), SharedRules.FOLDER);
        Bid bid = Scenarios.read(SharedRules.FOLDER).scenarios().stream()
                .flatMap(scenario -> runner.bid(scenario).stream())
                .filter(found -> found.sections().size() > 1)
                .findFirst()
                .orElseThrow();
        return bid.sections().stream()
                .map(section -> new SectionResources(section, Fraction.ONE, Fraction.ONE))
                .toList();
    }

    static List<?> numbers() {
        return List.of(new BidAssessor(SharedRules.book(), DAY).numbers().resources());
    }

    @Test
    void every_form_that_is_allowed_compiles_and_concludes(@TempDir Path empty) throws IOException {
        RulesCopy copy = only(empty, Files.readString(Path.of("src/test/resources/allowed-forms.drl")));
        RuleBook book = RuleBook.load(copy.folder(), null);
        List<SectionResources> sections = sections();

        List<Explained<Finding>> found = book.run(RuleSet.RESOURCES, DAY, sections, numbers(), Finding.class);

        assertThat(book.cards()).hasSize(9);
        assertThat(found).hasSize(9 * sections.size());
        assertThat(found)
                .allSatisfy(each ->
                        assertThat(each.conclusion().isMet()).as("%s", each).isTrue());
    }

    @Test
    void the_build_sees_every_type_that_a_method_of_a_fact_names() throws IOException, ClassNotFoundException {
        Set<String> unseen = new TreeSet<>();
        for (String fact : List.of("assessment", "bid", "alliance", "quantity", "release")) {
            try (Stream<Path> files = Files.list(Path.of("target/classes/bpv", fact))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".class")).toList()) {
                    String name = file.getFileName().toString().replace(".class", "");
                    if (!name.equals("package-info")) {
                        unseen.addAll(unseen(Class.forName("bpv." + fact + "." + name)));
                    }
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    private static List<String> unseen(Class<?> fact) {
        List<String> unseen = new ArrayList<>();
        if (!Modifier.isPublic(fact.getModifiers())) {
            return unseen;
        }
        for (Method method : fact.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .map(type -> type.isArray() ? type.getComponentType() : type)
                        .filter(type -> !type.isPrimitive() && !BuildClasses.maySee(type.getName()))
                        .forEach(type -> unseen.add(method + " names " + type.getName()));
            }
        }
        return unseen;
    }
}
