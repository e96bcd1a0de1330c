package bpv.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
