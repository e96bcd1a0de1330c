package bpv.performance;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.Fraction;
import bpv.report.HtmlText;
import bpv.report.Paper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceViewTest {
    @TempDir
    Path folder;

    @Test
    void figures_are_shown_month_by_month_with_a_plot_and_their_basis() {
        StringWriter out = new StringWriter();
        view().write(Paper.plain(out), List.of("south"), null, null);
        assertThat(out.toString()).contains("commissioner basis", "South\n-----\n", """
                Month    Within 62 days  Treated     %  70%.............|80%.....|85%..................100%
                -------  --------------  -------  ----  ---------------------------------------------------
                2016-11              90      100  90.0  ................|........|.......o.................
                2016-12              80      100  80.0  ................o........|.........................
                """);
    }

    @Test
    void all_together_is_the_sum_of_months_that_all_have() {
        StringWriter out = new StringWriter();
        view().write(Paper.markdown(out), List.of(), YearMonth.of(2016, 12), null);
        assertThat(out.toString()).contains("All footprints together", "140").doesNotContain("2016-11");
    }

    @Test
    void a_page_has_a_picture_that_says_what_it_shows_and_the_table() {
        StringWriter out = new StringWriter();
        HtmlText page = new HtmlText(out);
        view().write(page, List.of("south"), null, null);
        page.end();
        assertThat(out.toString())
                .contains(
                        "<svg",
                        "role=\"img\"",
                        "<title>South: percentage of patients treated within 62 days of urgent referral, from November"
                                + " 2016 (90.0%) to December 2016 (80.0%), with 80% and 85% as dashed lines.",
                        "<td>2016-11</td>")
                .containsOnlyOnce("stroke-width=\"2\"")
                .doesNotContain("....");
    }

    @Test
    void a_mark_stands_on_a_threshold_only_from_there_on() {
        TreeMap<YearMonth, Patients> months = new TreeMap<>();
        months.put(YearMonth.of(2016, 1), new Patients(2000, 1600));
        MonthsPlot plot = new MonthsPlot(months, List.of(Fraction.of(80), Fraction.of(85)));
        int bar = plot.line(new Patients(2000, 2000)).indexOf('|');
        assertThat(plot.line(new Patients(2000, 1600)).indexOf('o')).isEqualTo(bar);
        assertThat(plot.line(new Patients(2000, 1599)).indexOf('o')).isEqualTo(bar - 1);
        assertThat(plot.line(new Patients(2000, 2000))).endsWith("o");
        assertThat(plot.line(Patients.NONE)).doesNotContain("o");
    }

    @Test
    void an_alliance_that_is_not_there_is_told_with_those_that_are_alike() {
        PerformanceView view = view();
        assertThat(view.fault("south")).isEmpty();
        assertThat(view.fault("suoth").orElseThrow()).contains("'suoth' is no Alliance", "south");
    }

    private PerformanceView view() {
        return new PerformanceView(Published.rules(folder.resolve("rules")), null);
    }
}
