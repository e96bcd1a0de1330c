package bpv.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Quarter;
import bpv.release.ReleaseParameters.Average;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final YearMonth OCTOBER = YearMonth.of(2017, 10);
    private static final List<YearMonth> WINDOW = List.of(OCTOBER, OCTOBER.plusMonths(1), OCTOBER.plusMonths(2));
    private static final Quarter FIRST = new Quarter(new FinancialYear(2018), 1);
    private static final SixtyTwoDayPerformance FIGURES = new SixtyTwoDayPerformance(
            "wessex",
            new TreeMap<>(Map.of(
                    WINDOW.get(0), new Counts(100, 100),
                    WINDOW.get(1), new Counts(100, 100),
                    WINDOW.get(2), new Counts(600, 400))));

    private static Outlook assumed(String percent) {
        TreeMap<YearMonth, Fraction> assumed = new TreeMap<>();
        WINDOW.forEach(month -> assumed.put(month, Fraction.of(new BigDecimal(percent))));
        return new Outlook(FIGURES, assumed);
    }

    private static QuarterPerformance of(Outlook outlook, Average average) {
        ReleaseParameters numbers = new ReleaseParameters(
                Fraction.of(85),
                Fraction.of(80),
                100,
                75,
                50,
                Fraction.of(25),
                3,
                average,
                List.of(new FinancialYear(2018)));
        return QuarterPerformance.of(outlook, FIRST, numbers);
    }

    @Test
    void nothing_assumed_is_what_was_published() {
        Outlook outlook = Outlook.published(FIGURES);
        assertThat(outlook.pooled(WINDOW)).contains(Fraction.of(75));
        assertThat(outlook.meanOfMonths(WINDOW)).contains(Fraction.of(800, 9));
    }

    @Test
    void an_assumed_percentage_stands_on_its_side_of_the_threshold_though_patients_are_whole() {
        for (Average average : Average.values()) {
            assertThat(of(assumed("85"), average).atLeast(Fraction.of(85))).isTrue();
            assertThat(of(assumed("84.999999"), average).atLeast(Fraction.of(85)))
                    .isFalse();
            assertThat(of(assumed("80"), average).below(Fraction.of(80))).isFalse();
            assertThat(of(assumed("79.999999"), average).below(Fraction.of(80))).isTrue();
        }
    }

    @Test
    void an_assumed_month_weighs_as_much_as_its_patients_beside_real_ones() {
        TreeMap<YearMonth, Fraction> december = new TreeMap<>(Map.of(WINDOW.get(2), Fraction.of(80)));
        Outlook outlook = new Outlook(FIGURES, december);
        assertThat(outlook.pooled(WINDOW)).contains(Fraction.of(85));
        assertThat(outlook.meanOfMonths(WINDOW)).contains(Fraction.of(280, 3));
    }

    @Test
    void a_month_without_patients_has_no_percentage() {
        SixtyTwoDayPerformance nobody =
                new SixtyTwoDayPerformance("wessex", new TreeMap<>(Map.of(OCTOBER, new Counts(0, 0))));
        Outlook outlook = new Outlook(nobody, new TreeMap<>(Map.of(OCTOBER, Fraction.of(90))));
        assertThat(outlook.percent(OCTOBER)).isEmpty();
        assertThat(outlook.pooled(WINDOW)).isEmpty();
        assertThat(outlook.meanOfMonths(WINDOW)).isEmpty();
    }

    @Test
    void more_than_all_and_a_month_without_figures_are_refused() {
        assertThatThrownBy(() -> assumed("100.1")).hasMessageContaining("between 0 and 100, but was 100.1");
        TreeMap<YearMonth, Fraction> april = new TreeMap<>(Map.of(YearMonth.of(2018, 4), Fraction.of(90)));
        assertThatThrownBy(() -> new Outlook(FIGURES, april)).hasMessageContaining("patients treated");
    }
}
