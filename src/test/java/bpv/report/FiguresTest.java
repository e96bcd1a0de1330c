package bpv.report;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.Policy;
import bpv.allocation.Proof;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void pounds_and_pence_keep_their_thousands_apart() {
        assertThat(Figures.pounds(Money.ofPounds(1_234_567))).isEqualTo("1,234,567");
        assertThat(Figures.pence(new Money(123_456_705))).isEqualTo("1,234,567.05");
        assertThat(Figures.pence(Money.NOTHING)).isEqualTo("0.00");
        assertThat(Figures.points(Fraction.of(7_246_458_699L, 1_000_000), 6)).isEqualTo("7,246.458699");
        assertThat(Figures.points(Fraction.of(-134_290, 1_000), 3)).isEqualTo("-134.290");
        assertThat(Figures.points(Fraction.of(-7_246_458, 1_000), 3)).isEqualTo("-7,246.458");
    }

    @Test
    void a_difference_has_its_sign_and_none_has_none() {
        assertThat(Figures.difference(Money.ofPounds(1), Money.ofPounds(2_001))).isEqualTo("-2,000");
        assertThat(Figures.difference(Money.ofPounds(2_001), Money.ofPounds(1))).isEqualTo("+2,000");
        assertThat(Figures.difference(Money.ofPounds(1), Money.ofPounds(1))).isEqualTo("0");
        assertThat(Figures.difference(Fraction.of(1, 2), Fraction.of(2), 1)).isEqualTo("-1.5");
    }

    @Test
    void names_of_alliances_are_shortened_only_as_far_as_they_must_be() {
        assertThat(Names.shorter("Lancashire and South Cumbria", 26)).isEqualTo("Lancashire & South Cumbria");
        assertThat(Names.shorter("Lancashire and South Cumbria", 24)).isEqualTo("Lancashire & S Cumbria");
        assertThat(Names.shorter("North West and South West London", 24)).isEqualTo("NW & SW London");
    }

    @Test
    void a_search_that_stopped_early_says_so_loudly_with_bound_and_gap() {
        assertThat(MoneyPart.proof(search(Proof.Standing.NOT_PROVED, Fraction.of(101)), Policy.NONE))
                .contains("NOT PROVED")
                .contains("bound of 101.000000")
                .contains("1.000000 points more");
        assertThat(MoneyPart.proof(search(Proof.Standing.TIES_NOT_PROVED, Fraction.of(100)), Policy.NONE))
                .contains("TIES ARE NOT");
        assertThat(MoneyPart.proof(search(Proof.Standing.PROVED, Fraction.of(100)), Policy.NONE))
                .doesNotContain("NOT");
    }

    private static Proof search(Proof.Standing standing, Fraction bound) {
        return new Proof.BySearch(standing, Fraction.of(100), bound, 7, 7);
    }
}
