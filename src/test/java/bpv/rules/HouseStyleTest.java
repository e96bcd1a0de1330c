package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseStyleTest {
    private static final String SUBMISSION = "gateway/submission.drl";
    private static final String NUMBERS = "gateway/parameters.yaml";

    @Test
    void the_rules_of_the_project_follow_the_house_style() {
        assertThat(HouseStyle.breaches(SharedRules.FOLDER)).isEmpty();
    }

    /** Each check with a fault planted, and the breach that has to be told. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "no source in the header",
                        SUBMISSION,
                        " * Source    ",
                        " * ",
                        SUBMISSION + ":1: the header lacks 'Source'"),
                fault(
                        "no decides in the header",
                        SUBMISSION,
                        " * Decides   ",
                        " * ",
                        SUBMISSION + ":1: the header lacks 'Decides'"),
                fault(
                        "no numbers in the header",
                        SUBMISSION,
                        " * Numbers   ",
                        " * ",
                        SUBMISSION + ":1: the header lacks 'Numbers'"),
                fault(
                        "no dates in the header",
                        SUBMISSION,
                        " * In force  ",
                        " * ",
                        SUBMISSION + ":1: the header lacks 'In force'"),
                fault(
                        "no title in the header",
                        SUBMISSION,
                        " * Gateway: ",
                        " * ",
                        SUBMISSION + ":1: the header lacks its title"),
                fault(
                        "another package",
                        SUBMISSION,
                        "package gateway;",
                        "package gate;",
                        SUBMISSION + ":9: the package is gate"),
                fault(
                        "a name without its set",
                        SUBMISSION,
                        "\"Gateway, G1: the bid was submitted by",
                        "\"G1: the bid was submitted by",
                        SUBMISSION + ":17: the name is \"G1: the bid"),
                fault(
                        "a name without its clause",
                        SUBMISSION,
                        "\"Gateway, G1: the bid was submitted by",
                        "\"Gateway: the bid was submitted by",
                        SUBMISSION + ":17: the name is \"Gateway: the bid"),
                fault(
                        "a name used twice",
                        SUBMISSION,
                        "G1: the bid was submitted after",
                        "G1: the bid was submitted by",
                        SUBMISSION
                                + ":29: the name \"Gateway, G1: the bid was submitted by the closing date\" is that of "
                                + SUBMISSION + ":17"),
                fault(
                        "no criterion",
                        SUBMISSION,
                        "    @criterion( \"G1\" )\n",
                        "",
                        SUBMISSION + ":17: the card lacks @criterion"),
                fault(
                        "no source on the card",
                        SUBMISSION,
                        "    @source( \"Guidance for Cancer Alliances, 6 December 2016, timescales\" )\n",
                        "",
                        SUBMISSION + ":17: the card lacks @source"),
                fault(
                        "no standing",
                        SUBMISSION,
                        "    @standing( \"quoted\" )\n",
                        "",
                        SUBMISSION + ":17: the card lacks @standing"),
                fault(
                        "no clause",
                        SUBMISSION,
                        "// \"Cancer delivery plans and bids for Cancer Transformation Funding submitted\": 18 January 2017, that day included.\n",
                        "",
                        SUBMISSION + ":16: no clause stands above the first rule on G1"),
                fault(
                        "a salience",
                        SUBMISSION,
                        "@standing( \"quoted\" )\nwhen",
                        "@standing( \"quoted\" )\n    salience 10\nwhen",
                        SUBMISSION + ":21: 'salience' is used"),
                fault(
                        "a global",
                        SUBMISSION,
                        "rule \"Gateway, G1",
                        "global java.util.List list;\n\nrule \"Gateway, G1",
                        SUBMISSION + ":17: a global is declared"),
                fault(
                        "a modify",
                        SUBMISSION,
                        "then\n",
                        "then\n    modify( $bid ) { };\n",
                        SUBMISSION + ":25: 'modify' is used"),
                fault(
                        "an update",
                        SUBMISSION,
                        "then\n",
                        "then\n    update( $bid );\n",
                        SUBMISSION + ":25: 'update' is used"),
                fault(
                        "a retract",
                        SUBMISSION,
                        "then\n",
                        "then\n    retract( $bid );\n",
                        SUBMISSION + ":25: 'retract' is used"),
                fault(
                        "a delete",
                        SUBMISSION,
                        "then\n",
                        "then\n    delete( $bid );\n",
                        SUBMISSION + ":25: 'delete' is used"),
                fault("an eval", SUBMISSION, "when\n", "when\n    eval( true )\n", SUBMISSION + ":22: 'eval' is used"),
                fault(
                        "a from",
                        SUBMISSION,
                        "when\n",
                        "when\n    $x : Object() from $y\n",
                        SUBMISSION + ":22: 'from' is used"),
                fault(
                        "a print",
                        SUBMISSION,
                        "then\n",
                        "then\n    System.out.println( 1 );\n",
                        SUBMISSION + ":25: 'System.' is used"),
                fault("an if", SUBMISSION, "then\n", "then\n    if (true) { }\n", SUBMISSION + ":25: 'if (' is used"),
                fault(
                        "a comment inside",
                        SUBMISSION,
                        "then\n",
                        "then\n    // no\n",
                        SUBMISSION + ":25: a comment stands inside a rule"),
                fault(
                        "a number in a condition",
                        "gateway/engagement.drl",
                        "engagementWords >= $words )",
                        "engagementWords >= 20 )",
                        "the number 20 stands in a condition"),
                fault(
                        "an enum compared with text",
                        "value/left-out.drl",
                        "measure == Measure.NO_VALUE_IN_TIME",
                        "measure == \"NO_VALUE_IN_TIME\"",
                        "something is compared with text"),
                fault(
                        "a date in another form",
                        "release/release.drl",
                        "date-effective \"1-Apr-2018\"",
                        "date-effective \"2018-04-01\"",
                        "the date is written 2018-04-01"),
                fault(
                        "a long file",
                        SUBMISSION,
                        "rule \"Gateway, G1",
                        "\n".repeat(30) + "rule \"Gateway, G1",
                        "lines, at most 150"),
                fault(
                        "a long rule",
                        SUBMISSION,
                        "when\n",
                        "when\n" + "\n".repeat(20),
                        SUBMISSION + ":17: the rule has"),
                fault(
                        "a long line",
                        SUBMISSION,
                        " * Decides   ",
                        " * Decides   " + "x".repeat(110) + " ",
                        SUBMISSION + ":5: the line is too long"),
                fault(
                        "an unknown criterion in a scenario",
                        "gateway/submission.scenarios.yaml",
                        "find: { G1:",
                        "find: { G10:",
                        "gateway/submission.scenarios.yaml:7: there is no criterion 'G10'"),
                fault(
                        "a criterion of its own without a scenario",
                        "resources/concerns.drl",
                        "@criterion( \"M3\" )",
                        "@criterion( \"M4\" )",
                        "no scenario asks for M4"),
                fault(
                        "an answer without a scenario",
                        "gateway/engagement.drl",
                        "Finding.notMet(",
                        "Finding.notApplicable(",
                        "no scenario beside the rule finds 'not applicable' for G8"),
                fault(
                        "a number without meaning",
                        NUMBERS,
                        "  means: The last day",
                        "  mean: The last day",
                        NUMBERS + ":3: 'closingDate' lacks its means"),
                fault(
                        "a number without unit",
                        NUMBERS,
                        "  unit: date\n",
                        "",
                        NUMBERS + ":3: 'closingDate' lacks its unit"),
                fault(
                        "a number without source",
                        NUMBERS,
                        "source: \"Guidance",
                        "sauce: \"Guidance",
                        NUMBERS + ":7: '2016-12-06' lacks its source"),
                fault(
                        "a number without standing",
                        NUMBERS,
                        ", standing: quoted",
                        "",
                        NUMBERS + ":7: '2016-12-06' lacks its standing"),
                fault(
                        "an assumed number that names a source",
                        NUMBERS,
                        "\"assumption, not published\"",
                        "\"Guidance\"",
                        NUMBERS + ":13: 'engagementWords' is assumed"));
    }

    private static Arguments fault(String what, String file, String piece, String by, String told) {
        return Arguments.of(what, file, piece, by, told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_planted_fault_is_told_with_file_and_line(
            String what, String file, String piece, String by, String told, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty).replace(file, piece, by).folder();

        assertThat(HouseStyle.breaches(copy)).anyMatch(breach -> breach.contains(told));
    }

    @Test
    void a_rule_file_without_scenarios_is_told(@TempDir Path empty) {
        Path copy =
                RulesCopy.in(empty).delete("resources/concerns.scenarios.yaml").folder();

        assertThat(HouseStyle.breaches(copy))
                .anyMatch(breach ->
                        breach.startsWith("resources/concerns.drl:18: no scenario beside the rule finds 'met' for M1"));
    }
}
