package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.SharedRules;
import bpv.assessment.Finding;
import bpv.assessment.SectionResources;
import bpv.bid.Bid;
import bpv.policy.Scenario;
import bpv.policy.ScenarioRunner;
import bpv.policy.Scenarios;
import bpv.quantity.Fraction;
import bpv.round.BidAssessor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Silence and double answers are refused. Variants are built the classic way, one set at a time, because that is cheap. */
class CompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);
    private static final String FILE = "resources/concerns.drl";
    private static final String SILENT = "Resources, M3: neither productivity nor quality is stated to improve";

    /** A section of the sound bid that says nothing of productivity and quality. */
    private static SectionResources mute() {
        Scenario mute = Scenarios.read(SharedRules.FOLDER).scenarios().stream()
                .filter(scenario -> scenario.sentence().startsWith("neither raises the concern"))
                .findFirst()
                .orElseThrow();
        Bid bid = new ScenarioRunner(SharedRules.book(), SharedRules.FOLDER)
                .bid(mute)
                .orElseThrow();
        return new SectionResources(bid.sections().get(0), Fraction.ONE, Fraction.ONE);
    }

    private static void run(RuleBook book) {
        book.run(
                RuleSet.RESOURCES,
                DAY,
                List.of(mute()),
                List.of(new BidAssessor(SharedRules.book(), DAY).numbers().resources()),
                Finding.class);
    }

    @Test
    void the_rules_as_they_are_answer_each_criterion_once() {
        run(SharedRules.book());
    }

    @Test
    void a_criterion_left_without_answer_is_refused_by_name(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.replace(FILE, copy.rule(FILE, SILENT), "");

        assertThatThrownBy(() -> run(RuleBook.loadClassic(copy.folder())))
                .isInstanceOf(SilentRules.class)
                .hasMessageContaining("the rules in 'resources'")
                .hasMessageContaining(
                        "humber-coast-and-vale/earlyDiagnosis: no rule in force on 2017-02-01 answers M3");
    }

    @Test
    void a_criterion_answered_twice_is_refused_with_both_rules(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        String rule = copy.rule(FILE, SILENT);
        copy.replace(FILE, rule, rule + "\n" + rule.replace("M3: neither", "M3: again neither"));

        assertThatThrownBy(() -> run(RuleBook.loadClassic(copy.folder())))
                .isInstanceOf(SilentRules.class)
                .hasMessageContaining("M3 is answered twice")
                .hasMessageContaining("\"" + SILENT + "\"")
                .hasMessageContaining("\"" + SILENT.replace("M3: neither", "M3: again neither") + "\"");
    }

    @Test
    void a_rule_of_the_same_name_is_refused_with_its_line(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        String rule = copy.rule(FILE, SILENT);
        copy.replace(FILE, rule, rule + "\n" + rule);

        assertThatThrownBy(() -> RuleBook.loadClassic(copy.folder()))
                .isInstanceOfSatisfying(
                        RulesRejected.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.file().endsWith(FILE)
                                        && problem.line() > 90
                                        && problem.message().contains(SILENT)));
    }
}
