package bpv.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FractionTest {
    private static Fraction decimal(String text) {
        return Fraction.of(new BigDecimal(text));
    }

    @Test
    void is_kept_in_lowest_terms_with_a_positive_denominator() {
        assertThat(Fraction.of(BigInteger.valueOf(6), BigInteger.valueOf(-4))).hasToString("-1.5");
        assertThat(Fraction.of(2, 6)).hasToString("1/3").isEqualTo(Fraction.of(1, 3));
        assertThat(decimal("85.0")).isEqualTo(Fraction.of(85)).hasSameHashCodeAs(Fraction.of(85));
        assertThat(decimal("1E+3")).hasToString("1000");
    }

    @Test
    void has_no_value_over_zero() {
        assertThatThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("denominator is 0");
        assertThatThrownBy(() -> Fraction.of(0, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_shown_number_stands_on_the_same_side_of_the_threshold_as_the_exact_one() {
        assertThat(decimal("84.96").shownBeside(Fraction.of(85))).isEqualTo("84.96");
        assertThat(decimal("84.94").shownBeside(Fraction.of(85))).isEqualTo("84.9");
        assertThat(decimal("85").shownBeside(Fraction.of(85))).isEqualTo("85.0");
        assertThat(decimal("85.04").shownBeside(Fraction.of(85))).isEqualTo("85.04");
        assertThat(decimal("0.004").shownBeside(Fraction.of(50))).isEqualTo("0.004");
        assertThat(decimal("-0.04").shownBeside(Fraction.of(50))).isEqualTo("-0.04");
        assertThat(decimal("0.05").shownBeside(Fraction.of(50))).isEqualTo("0.1");
        assertThat(decimal("0").shownBeside(Fraction.of(50))).isEqualTo("0.0");
        assertThat(decimal("84.999999").shownBeside(Fraction.of(85))).isEqualTo("84.999999");
        assertThat(decimal("49.96").shownBeside(List.of(Fraction.of(30), Fraction.of(50))))
                .isEqualTo("49.96");
    }

    @Test
    void decimals_are_rounded_half_up() {
        assertThat(decimal("0.05").toDecimal(1)).isEqualTo("0.1");
        assertThat(Fraction.of(1, 3).toDecimal(6)).isEqualTo("0.333333");
        assertThat(Fraction.of(2, 3).toDecimal(6)).isEqualTo("0.666667");
    }

    @Test
    void comparisons_read_as_the_words_of_the_guidance() {
        assertThat(decimal("85").atLeast(Fraction.of(85))).isTrue();
        assertThat(decimal("85").above(Fraction.of(85))).isFalse();
        assertThat(decimal("85").atMost(Fraction.of(85))).isTrue();
        assertThat(decimal("84.999").below(Fraction.of(85))).isTrue();
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    /** Small and large numbers, and both at once, so that the two ways of keeping them meet. */
    private static Fraction any(Random random) {
        int bits = 1 + random.nextInt(80);
        BigInteger top = new BigInteger(bits, random);
        BigInteger bottom = new BigInteger(1 + random.nextInt(80), random).add(BigInteger.ONE);
        return Fraction.of(random.nextBoolean() ? top : top.negate(), bottom);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void arithmetic_agrees_with_whole_numbers_of_any_size(long seed) {
        Random random = new Random(seed);
        Fraction a = any(random);
        Fraction b = any(random);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        if (b.signum() != 0) {
            assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        }
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum()).isEqualTo(-b.compareTo(a));
        assertThat(a.plus(b).numerator().multiply(a.denominator()).multiply(b.denominator()))
                .isEqualTo(a.numerator()
                        .multiply(b.denominator())
                        .add(b.numerator().multiply(a.denominator()))
                        .multiply(a.plus(b).denominator()));
    }
}
