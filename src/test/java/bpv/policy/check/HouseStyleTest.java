package bpv.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.Remark;
import bpv.rules.RulesCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseStyleTest {
    private static final String SUBMISSION = "gateway/submission.drl";
    private static final String ENGAGEMENT = "gateway/engagement.drl";
    private static final String CONCERNS = "resources/concerns.drl";
    private static final String NUMBERS = "gateway/parameters.yaml";

    private static List<String> told(Path folder) {
        return RulesCheck.withoutEngine(folder).remarks().stream()
                .map(remark -> line(folder, remark))
                .toList();
    }

    private static String line(Path folder, Remark remark) {
        String name = remark.file().replace(folder.toString().replace('\\', '/') + "/", "");
        return name + ":" + remark.line() + ":" + remark.column() + " " + remark.id() + ": " + remark.message();
    }

    @Test
    void the_rules_of_the_project_follow_the_house_style() {
        assertThat(told(SharedRules.FOLDER)).allMatch(line -> line.contains(" unread-fact: "));
    }

    /** Each check with a fault planted, and the remark that has to be made. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(SUBMISSION, " * Source    ", " * ", ":1:1 header: The header lacks 'Source'"),
                fault(SUBMISSION, " * Decides   ", " * ", ":1:1 header: The header lacks 'Decides'"),
                fault(SUBMISSION, " * Numbers   ", " * ", ":1:1 header: The header lacks 'Numbers'"),
                fault(SUBMISSION, " * In force  ", " * ", ":1:1 header: The header lacks 'In force'"),
                fault(SUBMISSION, " * Gateway: ", " * ", ":1:1 header: The header lacks its title"),
                fault(SUBMISSION, "\"Gateway, G1: the bid was", "\"G1: the bid was", ":17:6 rule-name"),
                fault(SUBMISSION, "\"Gateway, G1: the bid was", "\"Gateway: the bid was", ":17:6 rule-name"),
                fault(SUBMISSION, "    @criterion( \"G1\" )\n", "", ":17:6 missing-criterion"),
                fault(SUBMISSION, "    @standing( \"quoted\" )\n", "", ":17:6 missing-standing"),
                fault(SUBMISSION, "// \"Cancer delivery", "\n/* */ //", ":18:6 no-clause"),
                fault(SUBMISSION, ")\nwhen", ")\n    salience 10\nwhen", ":21:5 not-allowed: 'salience'"),
                fault(
                        SUBMISSION,
                        "rule \"Gateway, G1",
                        "global java.util.List l;\n\nrule \"Gateway, G1",
                        ":17:1 not-allowed"),
                fault(SUBMISSION, "then\n", "then\n    modify( $bid ) { };\n", ":25:5 not-allowed: 'modify'"),
                fault(SUBMISSION, "then\n", "then\n    update( $bid );\n", ":25:5 not-allowed: 'update'"),
                fault(SUBMISSION, "then\n", "then\n    retract( $bid );\n", ":25:5 not-allowed: 'retract'"),
                fault(SUBMISSION, "then\n", "then\n    delete( $bid );\n", ":25:5 not-allowed: 'delete'"),
                fault(SUBMISSION, "when\n", "when\n    eval( true )\n", ":22:5 not-allowed: 'eval'"),
                fault(SUBMISSION, "when\n", "when\n    Object() from $y\n", ":22:14 not-allowed: 'from'"),
                fault(SUBMISSION, "then\n", "then\n    System.out.println( 1 );\n", ":25:5 not-allowed: 'System'"),
                fault(SUBMISSION, "then\n", "then\n    if (true) { }\n", ":25:5 not-allowed: 'if'"),
                fault(SUBMISSION, "then\n", "then\n    while (true) { }\n", ":25:5 not-allowed: 'while'"),
                fault(SUBMISSION, "then\n", "then\n    // no\n", ":25:5 comment-inside"),
                fault(
                        ENGAGEMENT,
                        "engagementWords >= $words",
                        "engagementWords >= 20",
                        ":25:73 number-in-condition: The number 20"),
                fault(ENGAGEMENT, "engagementWords >= $words", "subject == \"x\"", ":25:65 text-in-condition"),
                fault(ENGAGEMENT, "engagementWords >= $words", "subject in ( \"x\" )", ":25:67 text-in-condition"),
                fault(
                        "release/release.drl",
                        "\"1-Apr-2018\"",
                        "\"2018-04-01\"",
                        ":21:20 date-form: date-effective is no day as rules write it, but 2018-04-01"),
                fault(SUBMISSION, "rule \"Gateway, G1", "\n".repeat(30) + "rule \"Gateway, G1", "long-file"),
                fault(SUBMISSION, "when\n", "when\n" + "\n".repeat(20), ":17:6 long-rule"),
                fault(SUBMISSION, " * Decides   ", " * Decides   " + "x".repeat(110), ":5:2 long-line"),
                fault(
                        SUBMISSION,
                        "import bpv.assessment.Finding;",
                        "import bpv.assessment.Finding;\nimport bpv.assessment.Ground;",
                        ":13:1 unused-import"),
                fault(SUBMISSION, "( !submitted.isAfter", "( $x : subject, !submitted.isAfter", ":23:25 unused-name"),
                fault(SUBMISSION, "when\n", "when\n    not ApprovalRoll( late.isEmpty() )\n", ":24:5 unjoined-pattern"),
                fault(SUBMISSION, "when\n", "when\n    SectionTotals()\n", ":22:5 missing-import"),
                fault(
                        SUBMISSION,
                        "when\n",
                        "when\n    bpv.assessment.SectionTotals( subject == $bid.subject )\n",
                        "fact-not-given"),
                fault(
                        CONCERNS,
                        "@criterion( \"M3\" )",
                        "@criterion( \"M4\" )",
                        ":17 unknown-criterion: There is no criterion M4"),
                fault(
                        ENGAGEMENT,
                        "Finding.notMet(",
                        "Finding.notApplicable(",
                        "answer-without-scenario: No scenario beside the rule finds 'not applicable' for G8"),
                fault(NUMBERS, "\"assumption, not published\"", "\"Guidance\"", ":13:5 assumed-source"));
    }

    private static Arguments fault(String file, String piece, String by, String told) {
        return Arguments.of(file, piece, by, told);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void a_planted_fault_is_told_at_its_place(String file, String piece, String by, String told, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty).replace(file, piece, by).folder();

        assertThat(told(copy)).anyMatch(line -> line.startsWith(file) && line.contains(told));
    }

    @Test
    void a_rule_file_without_scenarios_is_told(@TempDir Path empty) {
        Path copy =
                RulesCopy.in(empty).delete("resources/concerns.scenarios.yaml").folder();

        assertThat(told(copy))
                .anyMatch(line -> line.startsWith(CONCERNS + ":18:6 answer-without-scenario")
                        && line.contains("finds 'met' for M1"))
                .anyMatch(line -> line.contains("criterion-without-scenario: No scenario asks for M1"));
    }

    @Test
    void a_criterion_that_the_program_needs_and_no_rule_answers_is_told(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        String file = "confidence/trajectory-and-delivery.drl";
        copy.write(file, copy.text(file).replace("@criterion( \"C4\" )", "@criterion( \"C5\" )"));

        assertThat(told(copy.folder()))
                .anyMatch(line -> line.contains("criterion-without-rule: No rule of confidence answers C4"));
    }

    @Test
    void a_number_that_no_rule_reads_is_told(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        String file = "value/national-target.drl";
        copy.write(file, copy.text(file).replace("$two : gapForTwo", "$two : gapForThree"));

        assertThat(told(copy.folder()))
                .anyMatch(line -> line.startsWith(
                        "value/parameters.yaml:15:1 unused-number: No rule reads the number gapForTwo"));
    }

    @Test
    void patterns_that_a_name_ties_are_not_told(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace(SUBMISSION, "when\n", "when\n    $subject : bpv.assessment.ApprovalRoll( )\n")
                .replace(SUBMISSION, "( !submitted.isAfter", "( subject == $subject.subject, !submitted.isAfter")
                .folder();

        assertThat(told(copy)).noneMatch(line -> line.contains("unjoined-pattern"));
    }
}
