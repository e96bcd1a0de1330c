package bpv.release;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.release.Instalment.Decision;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstalmentTest {
    private static final FinancialYear YEAR = new FinancialYear(2018);

    private static List<Instalment> of(long pounds, int... parts) {
        List<Decision> decisions = java.util.Arrays.stream(parts)
                .mapToObj(part -> new Decision(part, part == 100))
                .toList();
        return Instalment.of(YEAR, Money.ofPounds(pounds), decisions);
    }

    @Test
    void what_earlier_quarters_hold_is_released_in_the_first_quarter_at_the_standard() {
        List<Instalment> rows = of(4_000, 50, 75, 100, 100);
        assertThat(rows)
                .extracting(Instalment::reReleased)
                .containsExactly(Money.NOTHING, Money.NOTHING, Money.ofPounds(750), Money.NOTHING);
        assertThat(rows.get(3).stillHeld()).isEqualTo(Money.NOTHING);
    }

    @Test
    void a_rise_from_50_to_75_releases_nothing() {
        assertThat(of(4_000, 50, 75, 75, 75)).extracting(Instalment::reReleased).containsOnly(Money.NOTHING);
    }

    @Test
    void what_is_held_after_a_release_is_held_anew() {
        List<Instalment> rows = of(4_000, 50, 100, 50, 75);
        assertThat(rows.get(1).stillHeld()).isEqualTo(Money.NOTHING);
        assertThat(rows.get(3).stillHeld()).isEqualTo(Money.ofPounds(750));
    }

    @Test
    void half_a_penny_is_paid_and_not_held() {
        Instalment first = of(1, 50, 50, 50, 50).get(0);
        assertThat(first.due()).isEqualTo(new Money(25));
        assertThat(first.paid()).isEqualTo(new Money(13));
        assertThat(first.held()).isEqualTo(new Money(12));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_lost_in_any_quarter(long seed) {
        Random random = new Random(seed);
        int[] tiers = {50, 75, 100};
        long pounds = random.nextLong(1_000_000_000_000L);
        List<Instalment> rows = of(
                pounds,
                tiers[random.nextInt(3)],
                tiers[random.nextInt(3)],
                tiers[random.nextInt(3)],
                tiers[random.nextInt(3)]);
        Money out = Money.NOTHING;
        Money due = Money.NOTHING;
        for (Instalment row : rows) {
            assertThat(row.paid().plus(row.held())).isEqualTo(row.due());
            due = due.plus(row.due());
            out = out.plus(row.paid()).plus(row.reReleased());
            assertThat(out.plus(row.stillHeld())).isEqualTo(due);
        }
        assertThat(due).isEqualTo(Money.ofPounds(pounds));
    }
}
