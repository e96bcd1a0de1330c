package bpv.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyTest {
    @Test
    void is_never_negative() {
        assertThatThrownBy(() -> new Money(-1)).hasMessage("money must not be negative, but was -1p");
    }

    @Test
    void is_shown_alike_in_every_locale() {
        assertThat(Money.ofPounds(1_234_567)).hasToString("£1,234,567");
        assertThat(Money.ofPounds(999)).hasToString("£999");
        assertThat(new Money(123_456_705)).hasToString("£1,234,567.05");
        assertThat(Money.NOTHING).hasToString("£0");
    }

    @Test
    void a_part_is_rounded_half_up_to_the_penny() {
        assertThat(new Money(25).percent(Fraction.of(75))).isEqualTo(new Money(19));
        assertThat(new Money(25).percent(Fraction.of(50))).isEqualTo(new Money(13));
        assertThat(new Money(24).percent(Fraction.of(50))).isEqualTo(new Money(12));
        assertThat(new Money(100).percent(Fraction.of(100))).isEqualTo(new Money(100));
    }

    @Test
    void pounds_have_no_odd_pence() {
        assertThatThrownBy(() -> new Money(101).pounds()).isInstanceOf(ArithmeticException.class);
    }

    static LongStream sums() {
        return new Random(2017).longs(300, 0, 100_000_000_000_000L);
    }

    @ParameterizedTest
    @MethodSource("sums")
    void instalments_add_up_and_differ_by_at_most_a_penny(long pence) {
        List<Money> parts = new Money(pence).instalments(4);
        assertThat(parts.stream().reduce(Money.NOTHING, Money::plus)).isEqualTo(new Money(pence));
        assertThat(parts.get(0).pence() - parts.get(3).pence()).isBetween(0L, 1L);
    }
}
