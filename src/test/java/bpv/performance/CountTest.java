package bpv.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "47|94", "46.5|93", "46.50|93", "1,234|2468", "12,345.5|24691", "1,234,567|2469134"})
    void patients_and_halves_are_exact(String text, long halves) {
        assertThat(Count.halves(text, false)).contains(halves);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "<5",
                "..",
                "-",
                "-1",
                "46.25",
                "46.4999999999999",
                "1,23",
                "12,34,567",
                "#DIV/0!",
                "1e3",
                "83.54%",
                "1 000"
            })
    void what_is_no_number_of_patients_is_none(String text) {
        assertThat(Count.halves(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"46.499999999999993,93", "1.2E3,2400", "47.0,94", "9.5E0,19"})
    void a_workbook_says_numbers_as_it_keeps_them(String text, long halves) {
        assertThat(Count.halves(text, true)).contains(halves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"46.49", "0.80851063829787229", "1E99", "1E-99", "999999999999"})
    void what_a_workbook_keeps_is_not_made_fit(String text) {
        assertThat(Count.halves(text, true)).isEmpty();
    }
}
