package bpv.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.bid.Intervention;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionResourcesTest {
    private static final FinancialYear YEAR = FinancialYear.parse("2017/18").orElseThrow();
    private static final Fraction TWICE = Fraction.of(2);

    /** Of 54.1 million people 1.4 million, so that twice the fair share of £123m is £2,121,996.30 and no whole pound. */
    private static SectionResources asking(long pounds) {
        Section section = new Section(
                "wessex",
                Intervention.EARLY_DIAGNOSIS,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new YearFunding(YEAR, Money.ofPounds(pounds), Money.NOTHING)),
                List.of(),
                null,
                null,
                null);
        return SectionResources.of(
                section, Fraction.of(14, 10), Fraction.of(541, 10), Map.of(YEAR, Money.ofPounds(123_000_000)), 3);
    }

    @Test
    void the_last_pound_within_is_no_excess_and_the_first_above_is_one_pound() {
        assertThat(asking(2_121_996).excess(TWICE)).isEqualTo(Money.NOTHING);
        assertThat(asking(2_121_997).excess(TWICE)).isEqualTo(Money.ofPounds(1));
    }

    static LongStream asks() {
        return new Random(2017).longs(300, 2_121_997, 999_999_999_999L);
    }

    @ParameterizedTest
    @MethodSource("asks")
    void asking_for_so_much_less_is_just_within(long pounds) {
        long less = asking(pounds).excess(TWICE).pounds();
        assertThat(isWithin(asking(pounds - less))).isTrue();
        assertThat(isWithin(asking(pounds - less + 1))).isFalse();
    }

    private static boolean isWithin(SectionResources section) {
        return section.askPerHead().atMost(section.fairSharePerHead().times(TWICE));
    }
}
