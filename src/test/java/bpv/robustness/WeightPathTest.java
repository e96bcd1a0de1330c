package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.Candidate;
import bpv.allocation.Option;
import bpv.bid.Intervention;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths at whose ends the same plan is best, and another one between: who looks only at ends passes over it. */
class WeightPathTest {
    private static final int STEPS = 16;

    @ParameterizedTest(name = "{1} from none to all of the weight, beside the others of draw {0}")
    @CsvSource({"11, ED2", "12, ED2", "32, ED2", "39, ED2", "55, ED5"})
    void a_change_between_ends_that_are_alike_is_found(long draw, String outcome) {
        Retrial retrial = SmallRound.retrial();
        Weights drawn = new Drawing(
                        1,
                        SmallRound.round()
                                .book()
                                .robustnessNumbersOn(SmallRound.round().day(), new ArrayList<>()),
                        "numbers",
                        retrial.inForce(),
                        retrial.assessed())
                .draw(draw)
                .weights();
        WeightPath path = new WeightPath(
                retrial, at -> drawn.moved(Intervention.EARLY_DIAGNOSIS, outcome, Fraction.of(at, STEPS)));

        int first = 1;
        while (path.awards(first).equals(path.awards(0))) {
            first++;
        }
        assertThat(path.awards(STEPS)).as("a path with such a change").isEqualTo(path.awards(0));
        assertThat(path.firstChange(0, STEPS)).isEqualTo(first);
    }

    @Test
    void between_two_places_an_option_of_the_plan_counts_at_its_least_and_any_other_at_its_most() {
        Candidate here = candidate(10, 40);
        Candidate there = candidate(20, 30);

        assertThat(benefits(WeightPath.worst(here, there, awarded(here, 0)))).containsExactly(10, 40);
        assertThat(benefits(WeightPath.worst(here, there, awarded(here, 1)))).containsExactly(20, 30);
        assertThat(benefits(WeightPath.worst(there, here, awarded(here, 1)))).containsExactly(20, 30);
        assertThat(benefits(WeightPath.worst(here, there, new Awards(new TreeMap<>()))))
                .containsExactly(20, 40);
    }

    private static Candidate candidate(int part, int whole) {
        return new Candidate(
                "a/b", "a", Fraction.of(50), Money.ofPounds(9), List.of(option(1, 4, part), option(2, 9, whole)));
    }

    private static Option option(int number, long pounds, int benefit) {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        years.put(FinancialYear.parse("2017/18").orElseThrow(), Money.ofPounds(pounds));
        return new Option(number, "option " + number, years, Fraction.of(benefit));
    }

    private static Awards awarded(Candidate candidate, int option) {
        SortedMap<String, SortedMap<FinancialYear, Money>> money = new TreeMap<>();
        money.put(candidate.section(), candidate.menu().get(option).years());
        return new Awards(money);
    }

    private static List<Integer> benefits(Candidate candidate) {
        return candidate.menu().stream()
                .map(option -> option.benefit().numerator().intValueExact())
                .toList();
    }
}
