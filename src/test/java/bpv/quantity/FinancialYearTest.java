package bpv.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {
    @Test
    void is_written_with_parts_that_follow_on() {
        assertThat(FinancialYear.parse("2017/18")).contains(new FinancialYear(2017));
        assertThat(FinancialYear.parse("1999/00")).contains(new FinancialYear(1999));
        assertThat(FinancialYear.parse("2017/19")).isEmpty();
        assertThat(FinancialYear.parse("2017-18")).isEmpty();
        assertThat(FinancialYear.parse("2017/2018")).isEmpty();
        assertThat(new FinancialYear(2008)).hasToString("2008/09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2017/1",
                "2017/181",
                "2017/1a",
                "2017/-1",
                "+017/18",
                "20a7/18",
                "abcd/00",
                "2017/ 8",
                "1899/00",
                "3000/01",
                "0000/01",
                "9999/00",
                "\u0662\u0660\u0661\u0667/\u0661\u0668"
            })
    void is_four_digits_from_1900_to_2999_and_two(String text) {
        assertThat(FinancialYear.parse(text)).isEmpty();
    }

    @Test
    void begins_in_1900_at_the_earliest_and_in_2999_at_the_latest() {
        assertThat(FinancialYear.parse("1900/01")).contains(new FinancialYear(1900));
        assertThat(FinancialYear.parse("2999/00")).contains(new FinancialYear(2999));
    }

    @Test
    void runs_from_april_to_march() {
        FinancialYear year = new FinancialYear(2017);
        assertThat(year.contains(LocalDate.of(2017, 3, 31))).isFalse();
        assertThat(year.contains(LocalDate.of(2017, 4, 1))).isTrue();
        assertThat(year.contains(LocalDate.of(2018, 3, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2018, 4, 1))).isFalse();
        assertThat(FinancialYear.containing(LocalDate.of(2018, 3, 31))).isEqualTo(year);
        assertThat(FinancialYear.containing(LocalDate.of(2018, 4, 1))).isEqualTo(year.next());
    }
}
