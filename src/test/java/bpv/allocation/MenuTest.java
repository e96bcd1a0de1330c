package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.MenuKind;
import bpv.bid.Intervention;
import bpv.bid.Phase;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {
    private static final Fraction MILLIONS = Fraction.of(3, 2);

    private static List<YearFunding> funding(long... pounds) {
        List<YearFunding> funding = new ArrayList<>();
        for (int i = 0; i < pounds.length; i++) {
            long capital = pounds[i] / 4;
            funding.add(new YearFunding(
                    new FinancialYear(2017 + i), Money.ofPounds(pounds[i] - capital), Money.ofPounds(capital)));
        }
        return funding;
    }

    private static Section section(List<YearFunding> ask, long[]... phases) {
        List<Phase> parts = new ArrayList<>();
        for (long[] phase : phases) {
            parts.add(new Phase("a part", funding(phase)));
        }
        return new Section(
                "alpha",
                Intervention.EARLY_DIAGNOSIS,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                ask,
                parts,
                null,
                null,
                null);
    }

    private static List<Option> menu(Section section, MenuKind kind) {
        return Menu.of(section, Fraction.of(60), MILLIONS, Objective.SCORE_TIMES_POPULATION, kind);
    }

    private static List<String> shown(List<Option> menu) {
        return menu.stream()
                .map(option -> option.number() + " " + option.name() + " " + option.years() + " " + option.benefit())
                .toList();
    }

    @Test
    void without_phases_the_whole_is_the_only_option() {
        assertThat(shown(menu(section(funding(100, 0, 300)), MenuKind.AS_ASKED)))
                .containsExactly("1 whole {2017/18=£100, 2019/20=£300} 90");
    }

    @Test
    void phases_come_in_order_each_with_those_before_it() {
        Section section = section(funding(100, 200, 100), new long[] {40, 60}, new long[] {0, 100});
        assertThat(shown(menu(section, MenuKind.AS_ASKED)))
                .containsExactly(
                        "1 phase 1 {2017/18=£40, 2018/19=£60} 22.5",
                        "2 phases 1-2 {2017/18=£40, 2018/19=£160} 45",
                        "3 whole {2017/18=£100, 2018/19=£200, 2019/20=£100} 90");
    }

    @Test
    void phases_that_add_up_to_the_ask_are_the_whole() {
        Section section = section(funding(100, 200), new long[] {40, 60}, new long[] {60, 140});
        assertThat(shown(menu(section, MenuKind.AS_ASKED)))
                .containsExactly("1 phase 1 {2017/18=£40, 2018/19=£60} 30", "2 whole {2017/18=£100, 2018/19=£200} 90");
    }

    @Test
    void a_phase_without_money_makes_no_option() {
        Section section = section(funding(100, 200), new long[] {0, 0}, new long[] {40, 60});
        assertThat(menu(section, MenuKind.AS_ASKED)).extracting(Option::name).containsExactly("phases 1-2", "whole");
    }

    @Test
    void later_phase_drops_the_first_funded_year_and_counts_as_a_part() {
        Section section = section(funding(0, 100, 200, 100), new long[] {0, 100, 0}, new long[] {0, 0, 50, 0});
        assertThat(shown(menu(section, MenuKind.FROM_SECOND_FUNDED_YEAR)))
                .containsExactly(
                        "1 phases 1-2 from 2019/20 {2019/20=£50} 11.25",
                        "2 whole from 2019/20 {2019/20=£200, 2020/21=£100} 67.5");
    }

    @Test
    void later_phase_with_a_gap_starts_in_the_second_funded_year() {
        assertThat(shown(menu(section(funding(100, 0, 300)), MenuKind.FROM_SECOND_FUNDED_YEAR)))
                .containsExactly("1 whole from 2019/20 {2019/20=£300} 67.5");
    }

    @Test
    void a_prefix_that_equals_the_whole_once_the_first_year_is_dropped_is_the_whole() {
        Section section = section(funding(100, 200), new long[] {40, 200});
        assertThat(menu(section, MenuKind.FROM_SECOND_FUNDED_YEAR))
                .extracting(Option::name)
                .containsExactly("whole from 2018/19");
    }

    @Test
    void later_phase_with_one_funded_year_leaves_nothing() {
        assertThat(menu(section(funding(0, 100, 0)), MenuKind.FROM_SECOND_FUNDED_YEAR))
                .isEmpty();
        assertThat(menu(section(funding(100, 100)), MenuKind.NOTHING)).isEmpty();
    }

    @Test
    void the_objective_may_leave_the_population_out() {
        List<Option> menu =
                Menu.of(section(funding(100)), Fraction.of(125, 3), MILLIONS, Objective.SCORE, MenuKind.AS_ASKED);
        assertThat(menu).extracting(Option::benefit).containsExactly(Fraction.of(125, 3));
    }
}
