package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.policy.ScenarioRunner;
import bpv.policy.Scenarios;
import bpv.rules.RuleVariants.Change;
import bpv.rules.syntax.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleVariantsTest {
    private static final String FILE = "gateway/submission.drl";
    private static final String LATE = "Gateway, G1: the bid was submitted after the closing date";
    private static final String PLAN = "Gateway, G5: there is no delivery plan";

    private static Change change(String rule, String piece, String by) {
        RuleFile file = RuleFile.read(FILE, SharedRules.book().fileText(FILE));
        String text = file.rule(rule).orElseThrow().span().of(file.text());
        assertThat(text).contains(piece);
        return new Change(FILE, rule, text.replace(piece, by));
    }

    private static long failing(RuleBook book) {
        ScenarioRunner runner = new ScenarioRunner(book, SharedRules.FOLDER);
        return Scenarios.read(SharedRules.FOLDER).scenarios().stream()
                .filter(scenario -> scenario.topic().equals(FILE))
                .filter(scenario -> !runner.run(scenario).holds())
                .count();
    }

    @Test
    void a_variant_has_the_changed_rule_in_place_of_the_rule_and_all_others() {
        RuleVariants variants = RuleVariants.of(
                SharedRules.book(),
                List.of(
                        change(LATE, "submitted.isAfter( $closing )", "submitted.isAfter( $closing.plusDays( 1 ) )"),
                        change(LATE, "after the closing date, ", "too late, after "),
                        change(LATE, "@standing", "@standing")));

        assertThat(failing(variants.book(0).orElseThrow()))
                .as("late by a day, unanswered")
                .isPositive();
        assertThat(failing(variants.book(1).orElseThrow()))
                .as("worded in another way")
                .isPositive();
        assertThat(failing(variants.book(2).orElseThrow()))
                .as("not changed at all")
                .isZero();
        assertThat(failing(SharedRules.book())).as("the book itself").isZero();
    }

    @Test
    void a_change_that_does_not_compile_makes_no_variant_and_spoils_no_other() {
        RuleVariants variants = RuleVariants.of(
                SharedRules.book(),
                List.of(
                        change(LATE, "submitted.isAfter", "submitted.isLaterThan"),
                        change(PLAN, "!hasPlan()", "hasPlan()"),
                        change(PLAN, "Finding.notMet", "Finding.nothing")));

        assertThat(variants.book(0)).isEmpty();
        assertThat(variants.book(1)).isPresent();
        assertThat(variants.book(2)).isEmpty();
    }

    @Test
    void a_conclusion_of_a_variant_bears_the_card_of_the_rule() {
        RuleVariants variants = RuleVariants.of(SharedRules.book(), List.of(change(PLAN, "@standing", "@standing")));
        RuleBook book = variants.book(0).orElseThrow();

        assertThat(book.cards())
                .extracting(card -> card.rule())
                .filteredOn(PLAN::equals)
                .isNotEmpty();
        assertThat(failing(book)).isZero();
    }
}
