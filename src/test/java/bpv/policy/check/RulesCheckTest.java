package bpv.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.desk.DeskResult;
import bpv.desk.Level;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that keep the rules from running, planted one by one and all at once. */
class RulesCheckTest {
    private static final String SUBMISSION = "gateway/submission.drl";
    private static final String ENGAGEMENT = "gateway/engagement.drl";
    private static final String TARGET = "value/national-target.drl";

    private static List<String> told(Path folder) {
        return lines(folder, RulesCheck.of(folder));
    }

    private static List<String> own(Path folder) {
        return lines(folder, RulesCheck.withoutEngine(folder));
    }

    private static List<String> lines(Path folder, DeskResult result) {
        return result.remarks().stream().map(remark -> line(folder, remark)).toList();
    }

    private static String line(Path folder, Remark remark) {
        String name = remark.file().replace(folder.toString().replace('\\', '/') + "/", "");
        return name + ":" + remark.line() + ":" + remark.column() + " " + remark.id() + ": " + remark.message() + " "
                + remark.suggestion();
    }

    @Test
    void of_the_rules_of_the_project_only_what_is_not_looked_at_is_told() {
        assertThat(RulesCheck.of(SharedRules.FOLDER).remarks())
                .allSatisfy(remark -> assertThat(remark.id()).isIn("not-analysed", "unread-fact"))
                .isNotEmpty();
    }

    private static final String LIMITS = "limits/parameters.yaml";

    /** With the file, a piece of it, what stands there instead, the place and id told, and a piece of what is said. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        SUBMISSION,
                        "$bid : Application(",
                        "$bid : Aplication(",
                        ":23:12 unknown-fact",
                        "mean Application?"),
                mistake(
                        ENGAGEMENT,
                        "engagementWords >= $w",
                        "engagmentWords >= $w",
                        ":25:54 unknown-field",
                        "engagementWords?"),
                mistake(
                        TARGET,
                        "Measure.GAP_CLOSED",
                        "Measure.GAP_CLOSE",
                        ":25:52 unknown-value",
                        "Did you mean GAP_CLOSED?"),
                mistake(TARGET, "Measure.GAP_CLOSED", "\"GAP_CLOSED\"", ":25:44 text-for-enum", "Measure.GAP_CLOSED"),
                mistake(
                        TARGET,
                        "percent.atLeast( $four )",
                        "percent >= 100",
                        ":25:75 inexact-number",
                        "parameters.yaml"),
                mistake(SUBMISSION, ": closingDate", ": closingDay", ":22:35 unknown-parameter", "mean closingDate?"),
                mistake(
                        SUBMISSION,
                        "insert( Finding.met(",
                        "insert( Finding.meet(",
                        ":25:21 unknown-call",
                        "mean met?"),
                mistake(SUBMISSION, "\" ) );\nend", "\" ) );\n", ":27:1 missing-end", "Write 'end'"),
                mistake(
                        SUBMISSION,
                        "import bpv.assessment.Finding;",
                        "import bpv.asessment.Finding;",
                        ":12:8 unknown-import",
                        "bpv.assessment.Finding?"),
                mistake(
                        SUBMISSION,
                        "import bpv.assessment.Finding;\n",
                        "",
                        ":9:9 missing-import",
                        "import bpv.assessment.Finding"),
                mistake(
                        "release/release.drl",
                        "import bpv.assessment.Finding;\n",
                        "",
                        ":25:13 missing-import",
                        "import bpv.assessment.Finding"),
                mistake(
                        SUBMISSION,
                        "G1: the bid was submitted after",
                        "G1: the bid was submitted by",
                        ":29:6 duplicate-rule",
                        "drl:17"),
                mistake(SUBMISSION, "package gateway;", "package gate;", ":9:9 wrong-package", "package gateway;"),
                mistake(
                        SUBMISSION,
                        "    @source( \"Guidance for Cancer Alliances, 6 December 2016, timescales\" )\n",
                        "",
                        ":17:6 missing-source",
                        "@source"),
                mistake(
                        SUBMISSION,
                        "@standing( \"quoted\" )",
                        "@standing( \"qouted\" )",
                        ":20:16 unknown-standing",
                        "mean quoted?"),
                mistake(SUBMISSION, "@standing", "@standnig", ":20:5 missing-standing", "Did you mean @standing?"),
                mistake(
                        SUBMISSION,
                        "\"Submitted on \" + $bid",
                        "\"Submitted on \" + + \"\" + $bid",
                        ":25:50 wrong-type",
                        "too many"),
                mistake(
                        SUBMISSION,
                        "( !submitted",
                        "( engagementMissing > 0, !submitted",
                        ":23:43 wrong-type",
                        "greater"),
                mistake(
                        "gateway/parameters.yaml",
                        "is: 20,",
                        "is: twenty,",
                        ":13:23 wrong-number",
                        "a number such as 85"),
                mistake(LIMITS, "is: none", "is: { atMost: £5 }", ":14:33 wrong-limit", "12.50 per head"),
                mistake(
                        LIMITS,
                        "is: none",
                        "is: { atLeast: 5%, of: { alliance: wesex } }",
                        ":14:54 wrong-limit",
                        "Did you mean wessex?"),
                mistake(
                        LIMITS,
                        "is: none",
                        "is: { atLeast: 5%, of: { class: saftey } }",
                        ":14:51 wrong-limit",
                        "Did you mean safety?"),
                mistake(LIMITS, "is: none", "is: { atLeast: 5%, atMost: 3% }", ":14:23 wrong-limit", "one of atMost"),
                mistake(LIMITS, "is: none", "is: { atMost: 100.01% }", ":14:33 wrong-limit", "a share up to 100%"),
                mistake(LIMITS, "is: none", "is: nun", ":14:23 wrong-limit", "none, or a rule such as"),
                mistake(LIMITS, "is: none", "is: [5]", ":14:23 wrong-limit", "none, or a rule such as"),
                mistake(
                        LIMITS,
                        "standing: assumed }\n\nallianceCap",
                        "standing: assumed }\n    2031-01-01: { is: { atMost: 5 per had }, source: Letter, standing: quoted }"
                                + "\n\nallianceCap",
                        ":15:33 wrong-limit",
                        "5 per had"),
                mistake(
                        LIMITS,
                        "assumed }\n\nallianceCap",
                        "asumed }\n\nallianceCap",
                        ":14:76 wrong-number",
                        "Did you mean assumed?"),
                mistake(
                        "limits/limits.drl",
                        "Finding.met( $section, \"It addresses an outcome of safety.\" )",
                        "Finding.forThePanel( $section, \"?\", \"a\", \"b\" )",
                        ":61:6 wrong-limit",
                        "Finding.notApplicable"),
                mistake("gateway/parameters.yaml", "is: 2017-01-18", "is: soon", ":7:23 wrong-number", "a day such as"),
                mistake("gateway/parameters.yaml", "means: Below", "means: : Below", ":10:10 wrong-yaml", ""),
                mistake(
                        "gateway/submission.scenarios.yaml",
                        "find: { G1:",
                        "find: { G10:",
                        ":7:11 unknown-criterion",
                        "mean G1?"),
                mistake(
                        SUBMISSION,
                        "then\n",
                        "then\n    int n = \"three\";\n",
                        ":25:13 wrong-type",
                        "n is a whole number"),
                mistake(SUBMISSION, "then\n", "then\n    foreach;\n", ":25:5 unknown-variable", "foreach"),
                mistake(
                        SUBMISSION,
                        "isAfter( $closing ) )\nthen",
                        "isAfter( closing ) )\nthen",
                        ":23:45 unknown-field",
                        "mean $closing"),
                mistake(
                        SUBMISSION,
                        "6 December 2016, timescales\" )",
                        "6 December 2016, timescales )",
                        ":19:14 open-text",
                        "Close it"),
                mistake(
                        "release/release.drl",
                        "\"1-Apr-2018\"",
                        "\"2018-04-01\"",
                        ":21:20 date-form",
                        "like \"1-Apr-2018\""),
                mistake(
                        "release/release.drl",
                        "\"1-Apr-2018\"",
                        "\"01/05/2018\"",
                        ":21:20 date-form",
                        "like \"1-May-2018\""),
                mistake(
                        "release/release.drl",
                        "\"1-Apr-2018\"",
                        "\"31-Apr-2018\"",
                        ":21:20 date-form",
                        "in the calendar"),
                mistake(
                        "gateway/parameters.yaml",
                        "engagementWords:",
                        "engagmentWords:",
                        ":9:1 unknown-parameter",
                        "mean engagementWords?"),
                mistake(
                        "gateway/parameters.yaml",
                        "2016-12-06: { is: 20",
                        "06/12/2016: { is: 20",
                        ":7:5 wrong-number",
                        "year, month and day"),
                mistake(
                        "gateway/parameters.yaml",
                        ", source: \"assumption, not published\"",
                        "",
                        ":13:5 wrong-number",
                        "Add source:"),
                mistake("gateway/parameters.yaml", ", standing: assumed", "", ":13:5 wrong-number", "Add standing:"),
                mistake(
                        "release/parameters.yaml",
                        "standing: quoted",
                        "standing: qouted",
                        ":7:80 wrong-number",
                        "mean quoted?"),
                mistake("release/parameters.yaml", "is: pooled", "is: poolled", ":49:23 wrong-number", "mean pooled?"),
                mistake("sources.yaml", "paragraphs:", "paragrphs:", ":9:5 wrong-sources", "mean paragraphs?"),
                mistake(
                        "sources.yaml",
                        "about: \"The Task",
                        "abuot: \"The Task",
                        ":10:14 wrong-sources",
                        "mean about?"),
                mistake("sources.yaml", "documents:", "documnts:", ":6:1 wrong-sources", "mean documents?"),
                mistake("sources.yaml", "cited: [", "cited: ", ":8:60 wrong-yaml", ""));
    }

    private static Arguments mistake(String file, String piece, String by, String told, String said) {
        return Arguments.of(file, piece, by, told, said);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void a_mistake_is_told_once_at_its_place(
            String file, String piece, String by, String told, String said, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty).replace(file, piece, by).folder();

        assertThat(own(copy).stream().filter(line -> !line.matches(".* (\\S+-without-|unused-|unread-).*")))
                .singleElement()
                .asString()
                .startsWith(file + told)
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V9", "g1", "G11"})
    void a_criterion_that_there_is_not_is_told_on_the_card(String criterion, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace(SUBMISSION, "@criterion( \"G1\" )", "@criterion( \"" + criterion + "\" )")
                .folder();

        assertThat(own(copy))
                .anyMatch(line -> line.startsWith(SUBMISSION + ":18:17 unknown-criterion")
                        && line.contains("There is no criterion " + criterion)
                        && line.contains("Did you mean G1?"))
                .anyMatch(line -> line.startsWith(SUBMISSION + ":17:6 rule-name"))
                .noneMatch(line -> line.contains("criterion-without-scenario"));
    }

    @Test
    void a_rule_on_a_limit_that_there_is_not_is_told_on_the_card(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace("limits/limits.drl", "@criterion( \"safetyFloor\" )", "@criterion( \"safetyFlor\" )")
                .folder();

        assertThat(own(copy))
                .anyMatch(line -> line.startsWith("limits/limits.drl:62:17 unknown-limit")
                        && line.contains("Did you mean safetyFloor?"))
                .noneMatch(line -> line.contains("unknown-criterion"));
    }

    @Test
    void a_new_criterion_that_the_header_names_only_lacks_its_scenario(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace(SUBMISSION, "G1, G5, G6 and G7", "G1, G5 to G7 and G12")
                .replace(SUBMISSION, "G7: the money is over", "G12: the money is over")
                .replace(SUBMISSION, "@criterion( \"G7\" )", "@criterion( \"G12\" )")
                .folder();

        assertThat(own(copy))
                .anyMatch(line -> line.contains("criterion-without-scenario"))
                .noneMatch(line -> line.contains("unknown-criterion"));
    }

    @Test
    void a_field_that_no_rule_looks_at_any_more_is_noted_where_its_fact_is_imported(@TempDir Path empty) {
        String drl = "resources/concerns.drl";
        RulesCopy copy = RulesCopy.in(empty);
        assertThat(own(copy.folder())).noneMatch(line -> line.startsWith(drl));

        copy.write(drl, copy.text(drl).replace("productivityStated()", "qualityStated()"));

        assertThat(own(copy.folder()))
                .anyMatch(line -> line.startsWith(drl + ":13:8 unread-fact") && line.contains("productivityStated of"));
    }

    @Test
    void a_fact_that_no_rule_looks_at_any_more_is_noted(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.delete("gateway/approvals.drl").delete("gateway/approvals.scenarios.yaml");

        assertThat(own(copy.folder())).anyMatch(line -> line.contains("No rule of gateway looks at ApprovalRoll."));
    }

    /** The engine is asked about what the own look does not know, and about nothing else. */
    static Stream<Arguments> mistakesForTheEngine() {
        return Stream.of(
                mistake(SUBMISSION, "\"/submitted\" ) );", "\"/submitted\" );", ":26:37 syntax", "')'"),
                mistake(SUBMISSION, "isAfter( $closing ) )", "isAfter( $closing )", ":23:55 syntax", "it ends here"),
                mistake(SUBMISSION, "$closing ) )", "$closing ) overBaselines )", ":23:56 syntax", "'overBaselines'"),
                mistake(
                        SUBMISSION,
                        "import bpv.assessment.Finding;",
                        "import bpv.assessment.Finding;\nfunctoin x() { }",
                        ":13:1 reaches-out",
                        "functoin"),
                mistake(
                        SUBMISSION,
                        "then\n",
                        "then\n    int n = 1; int n = 2;\n",
                        ":25:9 duplicate-name",
                        "n is the name"),
                mistake(SUBMISSION, "then\n", "then\n    for (;;) { foo(); }\n", ":25:5 reaches-out", "a loop"),
                mistake(
                        SUBMISSION,
                        "when\n",
                        "when\n    accumulate( Application( $w : engagementWords ); $s : summ( $w ) )\n",
                        ":22:59 reaches-out",
                        "summ"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakesForTheEngine")
    void a_mistake_that_only_the_engine_finds_is_told_in_plain_words(
            String file, String piece, String by, String told, String said, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty).replace(file, piece, by).folder();

        List<String> errors = RulesCheck.of(copy).remarks().stream()
                .filter(remark -> remark.level() == Level.ERROR)
                .map(remark -> line(copy, remark))
                .toList();

        assertThat(errors).singleElement().asString().startsWith(file + told).contains(said);
        assertThat(errors.get(0)).doesNotContainPattern("Exception|Lambda|\\bat org\\.|\\$\\$|null Package");
    }

    @Test
    void mistakes_of_several_files_are_told_at_once(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.replace(SUBMISSION, "$bid : Application(", "$bid : Aplication(")
                .replace(ENGAGEMENT, "rule \"Gateway, G8: a text", "rlue \"Gateway, G8: a text")
                .replace(TARGET, "then\n", "then\n    int n = \"three\";\n")
                .replace("release/release.drl", "$quarter.windowShown()", "$quarter.windowShwn()")
                .replace("readiness/parameters.yaml", "standing:", "standng:")
                .replace("confidence/evidence-and-baseline.scenarios.yaml", "find:", "fnd:");

        assertThat(told(copy.folder()))
                .extracting(line -> line.replaceAll(":.*", ""))
                .contains(
                        SUBMISSION,
                        ENGAGEMENT,
                        TARGET,
                        "release/release.drl",
                        "readiness/parameters.yaml",
                        "confidence/evidence-and-baseline.scenarios.yaml");
    }

    @Test
    void mistakes_that_only_the_engine_sees_do_not_hide_each_other(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.replace(SUBMISSION, "then\n", "then\n    int n = 1; int n = 2;\n")
                .replace(ENGAGEMENT, "then\n", "then\n    for (;;) { foo(); }\n")
                .replace(TARGET, "percent.atLeast( $four ) )", "percent.atLeast( $four ) improves )");

        assertThat(told(copy.folder()))
                .anyMatch(line -> line.startsWith(SUBMISSION + ":25:9 duplicate-name"))
                .anyMatch(line -> line.startsWith(ENGAGEMENT + ":27:5 reaches-out"))
                .anyMatch(line -> line.startsWith(TARGET + ":25:89 syntax"));
    }

    @Test
    void a_folder_that_is_none_is_told(@TempDir Path empty) {
        assertThat(told(empty.resolve("rules"))).singleElement().asString().contains("here is no rules folder here");
    }

    @Test
    void what_only_the_engine_understands_is_listed(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace(SUBMISSION, "then\n    insert(", "then\n    for (int i = 0; i < 1; i++) { }\n    insert(")
                .folder();

        assertThat(own(copy)).anyMatch(line -> line.contains(":25:14 not-analysed"));
    }

    @Test
    void a_remark_is_silenced_with_a_reason_and_only_with_one(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty).replace(ENGAGEMENT, "engagementWords >= $words", "engagementWords >= 20");
        assertThat(own(copy.folder())).anyMatch(line -> line.contains("number-in-condition"));

        copy.replace(
                ENGAGEMENT,
                "    $bid : Application( engagementMissing.isEmpty(), engagementWords >= 20 )",
                "    // bpv: allow number-in-condition because the Act says so\n"
                        + "    $bid : Application( engagementMissing.isEmpty(), engagementWords >= 20 )");
        assertThat(own(copy.folder())).allMatch(line -> line.contains("unused-") || line.contains("unread-fact"));

        copy.replace(ENGAGEMENT, " because the Act says so", "");
        assertThat(own(copy.folder()))
                .anyMatch(line -> line.contains("wrong-silencing"))
                .anyMatch(line -> line.contains("number-in-condition"));
    }

    @Test
    void a_silencing_of_nothing_of_an_error_or_of_something_unknown_is_told(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty)
                .replace(
                        ENGAGEMENT,
                        "rule \"Gateway, G8: a text",
                        "// bpv: allow long-rule because I like it\nrule \"Gateway, G8: a text")
                .replace(
                        SUBMISSION,
                        "    $bid : Application(",
                        "    // bpv: allow unknown-fact because I like it\n    $bid : Aplication(")
                .replace(
                        "release/parameters.yaml",
                        "standard:",
                        "# bpv: allow unusd-number because I like it\nstandard:");

        assertThat(own(copy.folder()))
                .anyMatch(line -> line.contains(ENGAGEMENT) && line.contains("unused-silencing"))
                .anyMatch(line -> line.contains(SUBMISSION) && line.contains("unused-silencing"))
                .anyMatch(line -> line.contains(SUBMISSION) && line.contains("unknown-fact"))
                .anyMatch(line -> line.contains("wrong-silencing") && line.contains("Did you mean unused-number?"));
    }

    /** Compiling runs the initialisers of declarations: that they are refused is not enough, they must not be compiled. */
    @Test
    void what_reaches_out_of_the_rules_is_told_at_its_line_and_never_compiled(@TempDir Path empty) throws Exception {
        RulesCopy copy = RulesCopy.in(empty);
        String property = "bpv.reached.out";
        String reach = "System.setProperty(\"" + property + "\", \"x\")";
        copy.write(SUBMISSION, copy.text(SUBMISSION) + "\ndeclare Reach\n    done : String = " + reach + "\nend\n");
        copy.replace(ENGAGEMENT, "insert( Finding.met(", reach + "; insert( Finding.met(");

        List<String> told = told(copy.folder());

        assertThat(System.getProperty(property)).isNull();
        assertThat(told).anyMatch(line -> line.startsWith(SUBMISSION));
        assertThat(told).anyMatch(line -> line.startsWith(ENGAGEMENT));
        assertThat(told).anyMatch(line -> line.contains(" reaches-out: "));
    }
}
