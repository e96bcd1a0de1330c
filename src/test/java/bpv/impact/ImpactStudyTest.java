package bpv.impact;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.impact.Cause.Certainty;
import bpv.impact.MovedMoney.Move;
import bpv.impact.MovedMoney.Year;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.rules.RulesCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactStudyTest {
    private static final String TESTS = "funding-tests/parameters.yaml";
    private static final String MONEY = "allocation/parameters.yaml";

    private RulesCopy copy;

    @BeforeEach
    void copied(@TempDir Path folder) {
        copy = RulesCopy.in(folder);
    }

    @Test
    void reformatting_moves_nothing_and_says_so() {
        copy.write(TESTS, "# laid out otherwise\n" + copy.text(TESTS));
        Impact impact = Edited.impact(copy);
        assertThat(impact.changes()).isEmpty();
        assertThat(impact.moved()).isEmpty();
        assertThat(impact.pounds()).isZero();
        assertThat(impact.trials()).isZero();
        assertThat(Edited.written(impact, ImpactFormat.TEXT))
                .contains("No change in meaning", "funding-tests/parameters.yaml", "No money moves.");
    }

    /** Awards stay where the release alone is changed, and yet Alliances are paid otherwise. */
    @Test
    void a_changed_release_moves_payments_though_no_award_moves() {
        copy.replace("release/parameters.yaml", "2018-04-01: { is: 50,", "2018-04-01: { is: 0,");
        Impact impact = Edited.impact(copy);

        assertThat(impact.moved()).isEmpty();
        assertThat(impact.money())
                .allSatisfy(money -> assertThat(money.pounds()).isZero());
        assertThat(impact.payments()).hasSize(2).allSatisfy(payments -> {
            assertThat(payments.pounds()).isPositive();
            assertThat(payments.paidNow()).isLessThan(payments.paidBefore());
            assertThat(payments.paidBefore().plus(payments.heldBefore()))
                    .isEqualTo(payments.paidNow().plus(payments.heldNow()));
            assertThat(payments.byAlliance()).isNotEmpty();
        });
        assertThat(impact.pounds()).isPositive();
        assertThat(Edited.written(impact, ImpactFormat.TEXT))
                .contains("No award moves. Payments that move: £", "Payments by 62-day performance, by rank order")
                .doesNotContain("No money moves");
        assertThat(Edited.written(impact, ImpactFormat.JSON)).contains("\"paidNowPence\"");
    }

    /** A year that is linked no longer is paid whole, in four equal quarters. */
    @Test
    void a_year_that_is_linked_by_one_of_the_folders_only_is_compared_whole() {
        copy.replace("release/parameters.yaml", "is: [2018/19]", "is: [2020/21]");
        MovedPayments payments = Edited.impact(copy).payments().get(0);

        assertThat(payments.heldNow()).isGreaterThan(Money.NOTHING);
        assertThat(payments.paidBefore().plus(payments.heldBefore()))
                .as("both years, paid or held")
                .isEqualTo(payments.paidNow().plus(payments.heldNow()));
        assertThat(payments.byAlliance())
                .flatExtracting(move -> move.quarters().keySet())
                .extracting(quarter -> quarter.year().toString())
                .containsOnly("2018/19", "2020/21");
    }

    @Test
    void of_two_changed_numbers_the_one_that_moves_a_section_is_named() {
        copy.replace("gateway/parameters.yaml", "is: 20,", "is: 1,");
        copy.replace(TESTS, "is: 50", "is: 60");
        Impact impact = Edited.impact(copy);
        assertThat(impact.changes()).hasSize(2);
        MovedSection wessex = moved(impact, "wessex/earlyDiagnosis");
        assertThat(wessex.aspects()).contains(Aspect.RECOMMENDATION);
        assertThat(wessex.causes()).first().satisfies(cause -> {
            assertThat(cause.aspects()).contains(Aspect.RECOMMENDATION);
            assertThat(impact.changes().get(cause.changes().get(0) - 1).subject())
                    .contains("scoreToFund");
            assertThat(cause.changes()).hasSize(1);
            assertThat(cause.certainty()).isEqualTo(Certainty.SMALLEST);
        });
    }

    @Test
    void two_rules_of_one_criterion_that_cannot_be_changed_alone_are_named_together() {
        copy.replace("gateway/submission.drl", "!submitted.isAfter( $closing )", "submitted.isBefore( $closing )");
        copy.replace("gateway/submission.drl", "( submitted.isAfter( $closing )", "( !submitted.isBefore( $closing )");
        copy.replace(TESTS, "is: 25", "is: 26");
        Impact impact = Edited.impact(copy);
        List<Cause> causes = moved(impact, "kent-and-medway/recoveryPackage").causes();
        assertThat(causes).singleElement().satisfies(cause -> {
            assertThat(cause.changes()).hasSize(2);
            assertThat(cause.certainty()).isEqualTo(Certainty.SMALLEST);
        });
        assertThat(Edited.written(impact, ImpactFormat.MARKDOWN)).contains("together; no fewer do");
    }

    @Test
    void a_criterion_that_is_removed_moves_the_bids_that_failed_it() {
        for (String rule : List.of(
                "Readiness, R4: the standard is not met, but actions are listed",
                "Readiness, R4: the standard is not met and no action is listed")) {
            assertThat(copy.rule("readiness/readiness.drl", rule)).contains("R4");
        }
        String text = copy.text("readiness/readiness.drl");
        copy.write("readiness/readiness.drl", text.substring(0, text.indexOf("rule \"Readiness, R4")));
        Impact impact = Edited.impact(copy);
        assertThat(impact.changes()).allMatch(change -> change.subject().contains("R4"));
        assertThat(impact.moved()).isNotEmpty();
        assertThat(moved(impact, "kent-and-medway/stratifiedFollowUp").answers())
                .anyMatch(answer -> answer.name().equals("R4") && answer.to().answer() == null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void moved_money_adds_up_to_what_is_left_and_available_whatever_is_edited(int seed) {
        Random random = new Random(seed);
        copy.replace(MONEY, "2017/18: 123000000", "2017/18: " + (100_000_000 + random.nextInt(50_000_000)));
        copy.replace(MONEY, "2019/20: 0", "2019/20: " + random.nextInt(20_000_000));
        copy.replace(TESTS, "is: 50", "is: " + (40 + random.nextInt(40)));
        copy.replace(TESTS, "is: 30", "is: " + (20 + random.nextInt(30)));
        Impact impact = Edited.impact(copy);
        assertThat(impact.money()).hasSize(2);
        for (MovedMoney money : impact.money()) {
            for (Year year : money.years()) {
                long moved = money.bySection().stream()
                        .mapToLong(move -> move.in(year.year()))
                        .sum();
                assertThat(moved + year.leftNow() - year.leftBefore())
                        .isEqualTo(year.availableNow() - year.availableBefore());
                assertThat(money.byAlliance().stream()
                                .mapToLong(move -> move.in(year.year()))
                                .sum())
                        .isEqualTo(moved);
                assertThat(money.byIntervention().stream()
                                .mapToLong(move -> move.in(year.year()))
                                .sum())
                        .isEqualTo(moved);
            }
        }
    }

    @Test
    void money_that_does_not_add_up_is_a_fault_of_the_program() {
        FinancialYear year = FinancialYear.parse("2017/18").orElseThrow();
        Year line = new Year(year, 100, 100, 60, 80, 40, 20);
        Move right = new Move("a", new TreeMap<>(java.util.Map.of(year, 20L)));
        Move wrong = new Move("a", new TreeMap<>(java.util.Map.of(year, 21L)));
        assertThat(new MovedMoney("rank order", List.of(line), List.of(right), List.of(right), List.of(right)).pounds())
                .isEqualTo(20);
        Assertions.assertThatIllegalStateException()
                .isThrownBy(() ->
                        new MovedMoney("rank order", List.of(line), List.of(right), List.of(right), List.of(wrong)));
    }

    @Test
    void a_name_with_markup_stays_text_on_the_page() {
        copy.replace(TESTS, "unit: points of 100", "unit: \"<script>alert(1)</script>\"");
        copy.replace(TESTS, "is: 50", "is: 60");
        String page = Edited.written(Edited.impact(copy), ImpactFormat.HTML);
        assertThat(page)
                .contains("<svg", "role=\"img\"", "<desc id=\"picture-text\">", "&lt;script&gt;")
                .doesNotContain("<script");
    }

    private static MovedSection moved(Impact impact, String id) {
        return impact.moved().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " does not move"));
    }
}
