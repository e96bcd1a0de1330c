package bpv.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.syntax.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleMutantsTest {
    private static final String FILE = """
            package gateway;

            import bpv.assessment.Application;
            import bpv.assessment.Finding;
            import bpv.assessment.GatewayParameters;
            import bpv.assessment.MenuKind;
            import bpv.assessment.SectionTotals;
            import bpv.bid.EvidenceKind;

            rule "a"
                @criterion( "G1" )
                ATTRIBUTE
            when
                GatewayParameters( $words : engagementWords )
                $bid : Application( CONDITION )
            then
                RESULT
            end
            """;

    private static List<String> said(String condition, String result, String attribute) {
        String text =
                FILE.replace("CONDITION", condition).replace("RESULT", result).replace("ATTRIBUTE", attribute);
        return RuleMutants.of(RuleFile.read("gateway/a.drl", text)).stream()
                .map(RuleMutant::said)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            engagementWords >= $words ~ all left out; engagementWords > $words; engagementWords < $words
            engagementWords == 1 ~ all left out; engagementWords != 1; engagementWords == 2; engagementWords == 0
            hasPlan() ~ all left out; !hasPlan()
            !hasPlan() ~ all left out; hasPlan()
            !submitted.isAfter( $day ) ~ all left out; submitted.isAfter( $day ); submitted.isBefore( $day )
            submitted.isAfter( $day ) ~ all left out; !submitted.isAfter( $day ); !submitted.isBefore( $day )
            hasPlan() && linkedToStpPlan() ~ all left out; hasPlan() || linkedToStpPlan(); left out hasPlan(); \
            left out linkedToStpPlan(); !hasPlan() && linkedToStpPlan(); hasPlan() && !linkedToStpPlan()
            engagementWords in ( 1, 2 ) ~ all left out; engagementWords not in ( 1, 2 ); left out 1; left out 2
            engagementWords not in ( 1 ) ~ all left out; engagementWords in ( 1 )
            """)
    void a_condition_is_altered_in_each_way(String condition, String expected) {
        List<String> wanted = List.of(expected.split("; ")).stream()
                .map(each -> each.equals("all left out")
                        ? "'" + condition + "' was left out"
                        : each.startsWith("left out ")
                                ? "'" + each.substring(9) + "' was left out"
                                : "'" + condition + "' became '" + each + "'")
                .toList();

        assertThat(said(condition, "", "")).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void a_comparison_gets_the_edge_only_where_its_type_has_one() {
        String other = FILE.replace("Application( CONDITION )", "SectionTotals( score.atLeast( $words ) )")
                .replace("RESULT", "")
                .replace("ATTRIBUTE", "");

        assertThat(RuleMutants.of(RuleFile.read("gateway/a.drl", other)))
                .extracting(RuleMutant::said)
                .contains("'score.atLeast( $words )' became 'score.above( $words )'");
        assertThat(said("planAgreed().atLeast( $words )", "", ""))
                .containsExactly(
                        "'planAgreed().atLeast( $words )' was left out",
                        "'planAgreed().atLeast( $words )' became '!planAgreed().atLeast( $words )'");
    }

    @Test
    void a_name_for_a_value_is_no_condition() {
        assertThat(said("$day : submitted", "", "")).isEmpty();
    }

    @Test
    void an_answer_becomes_another() {
        assertThat(said("", "insert( Finding.met( $bid, \"so\" ) );", "")).containsExactly("'met' became 'notMet'");
        assertThat(said("", "insert( Finding.notMet( $bid, \"so\", \"a\", \"b\" ).restsOn( \"/c\" ) );", ""))
                .containsExactly("'notMet' became 'met'", "'notMet' became 'forThePanel'");
        assertThat(said("", "insert( Finding.points( $bid, 3, \"so\", \"a\", \"b\" ) );", ""))
                .containsExactly("'3' became '4'", "'3' became '2'");
        assertThat(said("", "insert( MenuGiven.of( $bid, MenuKind.NOTHING, \"so\" ) );", ""))
                .hasSize(1)
                .allMatch(each -> each.startsWith("'MenuKind.NOTHING' became 'MenuKind."));
    }

    @Test
    void a_date_becomes_the_day_after_and_the_day_before() {
        assertThat(said("", "", "date-effective \"1-Apr-2018\""))
                .containsExactly(
                        "'date-effective \"1-Apr-2018\"' became 'date-effective \"2-Apr-2018\"'",
                        "'date-effective \"1-Apr-2018\"' became 'date-effective \"31-Mar-2018\"'");
    }

    @Test
    void not_becomes_exists() {
        String other = FILE.replace("$bid : Application( CONDITION )", "not Application( hasPlan() )")
                .replace("RESULT", "")
                .replace("ATTRIBUTE", "");

        assertThat(RuleMutants.of(RuleFile.read("gateway/a.drl", other)))
                .extracting(RuleMutant::said)
                .contains("'not Application( hasPlan() )' became 'exists Application( hasPlan() )'");
    }

    @Test
    void an_altered_rule_is_whole_and_reads_as_a_rule() {
        String text = FILE.replace("CONDITION", "hasPlan(), planAgreed() != null, overBaselines()")
                .replace("RESULT", "insert( Finding.met( $bid, \"so\" ) );")
                .replace("ATTRIBUTE", "");
        List<RuleMutant> mutants = RuleMutants.of(RuleFile.read("gateway/a.drl", text));

        assertThat(mutants).isNotEmpty().allSatisfy(mutant -> {
            RuleFile read = RuleFile.read("a.drl", mutant.text());
            assertThat(read.faults()).isEmpty();
            assertThat(read.rules()).hasSize(1).allMatch(rule -> rule.isReadWhole());
        });
        assertThat(mutants.get(0).place().line()).isEqualTo(15);
    }
}
