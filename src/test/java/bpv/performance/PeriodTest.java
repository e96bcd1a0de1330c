package bpv.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "PERIOD: June 2015, 2015-06, false",
        "PERIOD: JANUARY 2016, 2016-01, false",
        "Oct-15, 2015-10, false",
        "Sept 2015, 2015-09, false",
        "42309, 2015-11, false",
        "42308, 2015-10, false",
        "42309.0, 2015-11, false",
        "January 2019 Provisional, 2019-01, true",
        "PERIOD: January 2019 (Provisional), 2019-01, true",
        "2016-11, 2016-11, false",
        "01/11/2016, 2016-11, false"
    })
    void every_published_shape_of_a_month_is_read(String cell, String month, boolean provisional) {
        assertThat(Period.ofCell(cell)).contains(new Period(YearMonth.parse(month), provisional));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Quarter 1 2016", "April 2016 to June 2016", "2016-13", "Foo 2016", "2016/17", "62"})
    void what_is_not_one_month_is_none(String cell) {
        assertThat(Period.ofCell(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "folder-201501/201611-11.-62-Day-Wait-for-first-treatment.csv, 2016-11, false",
        "JANUARY-2017-CANCER-WAITING-TIMES-COMMISSIONER-WORKBOOK-FINAL-1.xlsx, 2017-01, false",
        "March-2019-COMMISSIONER-WORKBOOK-PROVISIONAL.xlsx, 2019-03, true",
        "C:\\files\\April 2018 Provider.csv, 2018-04, false"
    })
    void a_published_name_tells_the_month(String name, String month, boolean provisional) {
        assertThat(Period.ofFileName(name)).contains(new Period(YearMonth.parse(month), provisional));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures.csv", "201611-and-201612.csv", "20161101.csv", "2016.csv"})
    void a_name_that_tells_no_month_or_two_tells_none(String name) {
        assertThat(Period.ofFileName(name)).isEmpty();
    }
}
