package bpv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bpv");

    @Test
    void dependencies_point_from_machinery_to_domain() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("quantity")
                .definedBy("bpv.quantity..")
                .layer("alliance")
                .definedBy("bpv.alliance..")
                .layer("bid")
                .definedBy("bpv.bid..")
                .layer("assessment")
                .definedBy("bpv.assessment..")
                .layer("release")
                .definedBy("bpv.release..")
                .layer("allocation")
                .definedBy("bpv.allocation..")
                .layer("source")
                .definedBy("bpv.source..")
                .layer("document")
                .definedBy("bpv.document..")
                .layer("rules")
                .definedBy("bpv.rules..")
                .layer("report")
                .definedBy("bpv.report..")
                .layer("round")
                .definedBy("bpv.round..")
                .layer("draft")
                .definedBy("bpv.draft..")
                .layer("improvement")
                .definedBy("bpv.improvement..")
                .layer("impact")
                .definedBy("bpv.impact..")
                .optionalLayer("policy")
                .definedBy("bpv.policy..")
                .layer("fairness")
                .definedBy("bpv.fairness..")
                .layer("robustness")
                .definedBy("bpv.robustness..")
                .layer("performance")
                .definedBy("bpv.performance..")
                .layer("projection")
                .definedBy("bpv.projection..")
                .layer("desk")
                .definedBy("bpv.desk..")
                .layer("verify")
                .definedBy("bpv.verify..")
                .layer("workbook")
                .definedBy("bpv.workbook..")
                .layer("committee")
                .definedBy("bpv.committee..")
                .layer("page")
                .definedBy("bpv.page..")
                .layer("http")
                .definedBy("bpv.http..")
                .layer("cli")
                .definedBy("bpv.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("http")
                .whereLayer("draft")
                .mayOnlyBeAccessedByLayers("page", "http", "cli")
                .whereLayer("desk")
                .mayOnlyAccessLayers("source")
                .whereLayer("verify")
                .mayOnlyAccessLayers("source")
                .whereLayer("workbook")
                .mayOnlyAccessLayers("quantity", "report")
                .whereLayer("workbook")
                .mayOnlyBeAccessedByLayers("committee")
                .whereLayer("committee")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("improvement")
                .mayOnlyBeAccessedByLayers("impact", "page", "http", "cli")
                .whereLayer("impact")
                .mayOnlyBeAccessedByLayers("http", "cli")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("http", "cli")
                .whereLayer("fairness")
                .mayOnlyBeAccessedByLayers("policy", "http", "cli")
                .whereLayer("robustness")
                .mayOnlyBeAccessedByLayers("committee", "page", "http", "cli")
                .whereLayer("performance")
                .mayOnlyBeAccessedByLayers("policy", "cli")
                .whereLayer("performance")
                .mayOnlyAccessLayers("quantity", "alliance", "source", "release", "rules", "report")
                .whereLayer("projection")
                .mayOnlyBeAccessedByLayers("http", "cli")
                .whereLayer("projection")
                .mayOnlyAccessLayers(
                        "quantity", "alliance", "assessment", "release", "allocation", "source", "report", "round")
                .whereLayer("round")
                .mayOnlyBeAccessedByLayers(
                        "draft",
                        "improvement",
                        "impact",
                        "policy",
                        "fairness",
                        "projection",
                        "robustness",
                        "page",
                        "http",
                        "cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers(
                        "round",
                        "draft",
                        "improvement",
                        "impact",
                        "policy",
                        "performance",
                        "fairness",
                        "projection",
                        "workbook",
                        "committee",
                        "robustness",
                        "page",
                        "http",
                        "cli")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers(
                        "round",
                        "draft",
                        "improvement",
                        "impact",
                        "policy",
                        "performance",
                        "fairness",
                        "robustness",
                        "page",
                        "http",
                        "cli")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers(
                        "round",
                        "draft",
                        "improvement",
                        "impact",
                        "policy",
                        "fairness",
                        "robustness",
                        "page",
                        "http",
                        "cli")
                .whereLayer("allocation")
                .mayOnlyBeAccessedByLayers(
                        "rules",
                        "round",
                        "report",
                        "draft",
                        "improvement",
                        "impact",
                        "policy",
                        "fairness",
                        "projection",
                        "committee",
                        "robustness",
                        "page",
                        "http",
                        "cli")
                .whereLayer("release")
                .mayOnlyBeAccessedByLayers(
                        "rules",
                        "round",
                        "report",
                        "draft",
                        "improvement",
                        "impact",
                        "policy",
                        "performance",
                        "fairness",
                        "projection",
                        "committee",
                        "robustness",
                        "page",
                        "http",
                        "cli")
                .whereLayer("assessment")
                .mayOnlyAccessLayers("bid", "alliance", "quantity")
                .whereLayer("bid")
                .mayOnlyAccessLayers("quantity")
                .whereLayer("alliance")
                .mayOnlyAccessLayers("quantity")
                .check(OURS);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("bpv.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_domain_knows_no_library() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "bpv.quantity..",
                        "bpv.alliance..",
                        "bpv.bid..",
                        "bpv.assessment..",
                        "bpv.release..",
                        "bpv.allocation..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("bpv..", "java..", "org.jspecify..")
                .check(OURS);
    }

    @Test
    void only_the_package_rules_knows_drools() {
        only("bpv.rules..", "org.kie..", "org.drools..");
    }

    @Test
    void only_the_package_source_knows_the_yaml_parser() {
        only("bpv.source..", "org.snakeyaml..");
    }

    @Test
    void only_the_package_of_sheets_knows_the_library_that_reads_workbooks() {
        only("bpv.performance.sheet..", "org.dhatim.fastexcel.reader..", "org.apache.commons..");
    }

    @Test
    void only_the_package_of_workbooks_knows_the_library_that_writes_them() {
        only("bpv.workbook..", "org.dhatim.fastexcel", "com.github.rzymek..");
    }

    @Test
    void only_the_package_cli_knows_picocli() {
        only("bpv.cli..", "picocli..", "me.tongfei..");
    }

    @Test
    void only_the_package_http_knows_the_server() {
        only("bpv.http..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
    }

    @Test
    void only_the_package_page_knows_the_templates() {
        only("bpv.page..", "gg.jte..");
    }

    @Test
    void only_readers_and_writers_of_documents_know_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "bpv.source..", "bpv.document..", "bpv.report..", "bpv.policy..", "bpv.http..", "bpv.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..")
                .check(OURS);
    }

    @Test
    void nothing_that_decides_asks_for_the_day_a_clock_a_locale_or_chance() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(
                        "bpv.http.KeyRing") // which makes keys, and nothing but chance may make those
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(OURS);
    }

    @Test
    void only_the_watch_over_rules_asks_how_long_a_thread_has_worked() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(
                        "bpv.rules.RunWatch") // which ends a run that has no end, and decides nothing of a bid
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadMXBean.class)
                .check(OURS);
    }

    @Test
    void only_main_ends_the_program() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("bpv.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(OURS);
    }

    @Test
    void no_number_that_decides_is_floating() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "bpv.quantity..",
                        "bpv.assessment..",
                        "bpv.release..",
                        "bpv.round..",
                        "bpv.improvement..",
                        "bpv.impact..",
                        "bpv.fairness..",
                        "bpv.robustness..",
                        "bpv.performance..",
                        "bpv.projection..",
                        "bpv.draft..",
                        "bpv.workbook..",
                        "bpv.committee..",
                        "bpv.report..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(OURS);
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Impl|Dto|Service|Manager|Helper|Factory)")
                .check(OURS);
    }

    private static void only(String ours, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ours)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(OURS);
    }
}
