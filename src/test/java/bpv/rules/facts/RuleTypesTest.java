package bpv.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.rules.RuleSet;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.SyntaxFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTypesTest {
    private static final FactModel MODEL = new FactModel();

    private static List<SyntaxFault> faults(RuleSet set, RuleFile file) {
        Imports imports = new Imports(file);
        return file.rules().stream()
                .flatMap(rule -> RuleTypes.of(MODEL, imports, set, rule).faults().stream())
                .toList();
    }

    private static List<String> faults(String when, String then) {
        RuleFile file = RuleFile.read(
                "x.drl",
                "package value;\nimport bpv.assessment.*;\nimport bpv.assessment.OutcomeProgress.Measure;\n"
                        + "rule \"x\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n");
        assertThat(file.faults()).isEmpty();
        return faults(RuleSet.VALUE, file).stream()
                .map(fault -> fault.kind() + " at '" + fault.span().of(file.text()) + "': " + fault.message() + " "
                        + fault.suggestion())
                .toList();
    }

    /** What is said to be given is looked for by some shipped rule, which scenarios make fire, and nothing else is. */
    @Test
    void rules_look_for_the_facts_that_they_are_given() throws IOException {
        for (RuleSet set : RuleSet.values()) {
            List<String> wanted = new ArrayList<>();
            for (RuleFile file : shipped()) {
                if (file.packageName().equals(set.packageName())) {
                    file.rules().forEach(rule -> rule.patterns().forEach(pattern -> wanted.add(pattern.type())));
                }
            }
            assertThat(MODEL.given(set))
                    .extracting(FactType::name)
                    .as(set.folder())
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(wanted));
        }
    }

    private static List<RuleFile> shipped() throws IOException {
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(SharedRules.FOLDER)) {
            for (Path path :
                    (Iterable<Path>) paths.filter(each -> each.toString().endsWith(".drl"))::iterator) {
                files.add(RuleFile.read(path.toString(), Files.readString(path)));
            }
        }
        return files;
    }

    @Test
    void nothing_in_the_shipped_rules_is_unknown_or_of_the_wrong_type() throws IOException {
        for (RuleFile file : shipped()) {
            RuleSet set = Arrays.stream(RuleSet.values())
                    .filter(each -> each.packageName().equals(file.packageName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(faults(set, file)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OutcomeProgres( improves ) | unknown-fact at 'OutcomeProgres' | Did you mean OutcomeProgress?",
                "Finding2( improves ) | unknown-fact at 'Finding2' | Did you mean Finding?",
                "Milestone( due ) | missing-import at 'Milestone' | Add 'import bpv.bid.Milestone;'",
                "ApprovalRoll( boardHasAuthority ) | fact-not-given at 'ApprovalRoll' | OutcomeProgress, ValueParameters",
                "OutcomeProgress( improvs ) | unknown-field at 'improvs' | Did you mean improves?",
                "OutcomeProgress( percent.isPostive() ) | unknown-field at 'isPostive' | isPositive",
                "OutcomeProgress( percent.atLeast( $x ) ) | unknown-variable at '$x' | called $x here",
                "ValueParameters( $f : gapForFor ) | unknown-parameter at 'gapForFor' | Did you mean gapForFour?",
                "OutcomeProgress( measure == Measure.GAP_CLOSE ) | unknown-value at 'GAP_CLOSE' | GAP_CLOSED",
                "OutcomeProgress( measure == Mesure.GAP_CLOSED ) | unknown-fact at 'Mesure' | Did you mean Measure?",
                "OutcomeProgress( measure == \"GAP_CLOSE\" ) | text-for-enum at '\"GAP_CLOSE\"' | Measure.GAP_CLOSED",
                "OutcomeProgress( measure in ( \"LEFT_OUT\" ) ) | text-for-enum at '\"LEFT_OUT\"' | Measure.LEFT_OUT",
                "OutcomeProgress( percent >= 75 ) | inexact-number at '75' | parameters.yaml",
                "OutcomeProgress( 75.5 <= percent ) | inexact-number at '75.5' | parameters.yaml",
                "OutcomeProgress( end.value > 0.5 ) | inexact-number at '0.5' | or write 0.5B",
                "OutcomeProgress( percent == \"x\" ) | wrong-type at '\"x\"' | compared with an exact number",
                "OutcomeProgress( section == 3 ) | wrong-type at '3' | This is a whole number",
                "OutcomeProgress( section ) | wrong-type at 'section' | but this is text",
                "OutcomeProgress( improves == \"true\" ) | wrong-type at '\"true\"' | compared with true or false",
                "OutcomeProgress( !percent ) | wrong-type at 'percent' | but this is an exact number",
                "OutcomeProgress( improves && percent ) | wrong-type at 'percent' | an exact number",
                "OutcomeProgress( percent.atLeast( 75 ) ) | wrong-type at '75' | wants an exact number",
                "OutcomeProgress( percent.atLeast() ) | wrong-arguments at 'atLeast' | atLeast( an exact number )",
                "OutcomeProgress( definition > 3 ) | wrong-type at '>' | that cannot be said",
                "OutcomeProgress( claim.baseline.valu > 3 ) | unknown-field at 'valu' | Did you mean value?",
                "OutcomeProgress( improves == null ) | wrong-type at 'null' | never nothing"
            })
    void a_mistake_in_a_condition_is_told_at_its_place(String when, String told, String said) {
        assertThat(faults(when, "")).singleElement().asString().startsWith(told).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert( Finding.mett( $o, \"x\" ) ); | unknown-call at 'mett' | Did you mean met?",
                "insert( Finding.met( $p, \"x\" ) ); | unknown-variable at '$p' | Did you mean $o?",
                "insert( Finding.met( $o, 3 ) ); | wrong-type at '3' | wants text here",
                "insert( Finding.met( $o ) ); | wrong-arguments at 'met' | met( Subject, text )",
                "insert( Finding.met( $o, $o.outcom() ) ); | unknown-field at 'outcom' | outcome",
                "insert( Finding.met( $o, $o.outcome ) ); | missing-brackets at 'outcome' | outcome()",
                "inset( Finding.met( $o, \"x\" ) ); | unknown-call at 'inset' | Did you mean insert?",
                "insert( Findng.met( $o, \"x\" ) ); | unknown-fact at 'Findng' | Did you mean Finding?",
                "insert( new Finding3() ); | unknown-fact at 'Finding3' | Did you mean Finding?"
            })
    void a_mistake_in_then_is_told_at_its_place(String then, String told, String said) {
        assertThat(faults("$o : OutcomeProgress( improves )", then))
                .singleElement()
                .asString()
                .startsWith(told)
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OutcomeProgress( improves, end != null, end!.value > 3, end.value > 0.5B ) | ;",
                "OutcomeProgress( definition.target.value.below( percent ), percent > definition.credibleStep ) | ;",
                "$o : OutcomeProgress( $m : measure, $p : percent ) not OutcomeProgress( measure == $m, this != $o ) | ;",
                "OutcomeProgress( places contains \"x\", places.get( 0 ).length > 3, places[0].length() == 3 ) | ;",
                "OutcomeProgress( section matches \"a.*\", section != null, section.startsWith( outcome ) ) | ;",
                "accumulate( OutcomeProgress( $e : end ); $n : count( $e ); $n > 3 ) | String s = \"\" + $n; s.length();",
                "OutcomeProgress( $e : end.year ) over window:length( 3 ) | insert( $e );",
                "$l : java.util.List( size > 1 ) from collect( OutcomeProgress( improves ) ) | int n = $l.size();",
                "OutcomeProgress( measure in ( Measure.LEFT_OUT, OutcomeProgress.Measure.GAP_CLOSED ) ) | ;",
                "OutcomeProgress( OutcomeProgress.Measure.LEFT_OUT == measure, (core && !improves) ) | ;",
                "Finding( points > 2 ) | for (int i = 0; i < 3; i++) { insert( i ); }"
            })
    void what_the_engine_takes_is_not_told(String when, String then) {
        assertThat(faults(when, then)).isEmpty();
    }
}
