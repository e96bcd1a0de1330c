package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplexTest {
    private static Fraction percent(String percent) {
        return Fraction.of(new BigDecimal(percent));
    }

    @ParameterizedTest(name = "{0} parts from {1} to {2}%")
    @CsvSource({"1,0,100", "2,0,100", "5,0,100", "7,0,100", "6,10,100", "6,0,20", "5,19.9,20.1", "7,5,25", "5,20,20"})
    void parts_add_up_and_keep_to_their_bounds(int parts, String least, String most) {
        Simplex simplex = new Simplex(parts, percent(least), percent(most));
        assertThat(simplex.isEmpty()).isFalse();
        Fraction unit = Fraction.of(Simplex.TOTAL / 100);
        for (int draw = 1; draw <= 500; draw++) {
            int[] drawn = simplex.draw(Lots.of(3, draw));
            assertThat(drawn).hasSize(parts);
            assertThat(Arrays.stream(drawn).sum()).isEqualTo(Simplex.TOTAL);
            for (int part : drawn) {
                assertThat(Fraction.of(part))
                        .isBetween(percent(least).times(unit), percent(most).times(unit));
            }
        }
    }

    @ParameterizedTest(name = "{0} parts from {1} to {2}%: {3} lists")
    @CsvSource({
        // What is left of the million is 4 in each: in three parts from 0 to 4, and from 0 to 2.
        "3,33.3332,33.3336,15",
        "3,33.3332,33.3334,6",
        // The same, nearer to the most than to the least.
        "3,33.3322,33.3334,6",
        // Bounds between units are taken to the next unit within them.
        "3,33.33315,33.33345,6",
    })
    void every_list_is_as_likely(int parts, String least, String most, int lists) {
        Simplex simplex = new Simplex(parts, percent(least), percent(most));
        Map<List<Integer>, Integer> counts = new HashMap<>();
        int each = 1000;
        for (int draw = 1; draw <= each * lists; draw++) {
            counts.merge(Arrays.stream(simplex.draw(Lots.of(5, draw))).boxed().toList(), 1, Integer::sum);
        }
        assertThat(counts).hasSize(lists);
        // Four standard errors of 1,000, each at most 32.
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(each - 127, each + 127));
    }

    @Test
    void a_part_has_more_than_half_as_often_as_on_the_whole_simplex() {
        // One of k parts has more than a share s with the chance (1 - s) to the power k - 1.
        Simplex simplex = new Simplex(5, percent("0"), percent("100"));
        int[] half = new int[5];
        int[] tenth = new int[5];
        int draws = 32_000;
        for (int draw = 1; draw <= draws; draw++) {
            int[] drawn = simplex.draw(Lots.of(9, draw));
            for (int i = 0; i < 5; i++) {
                half[i] += drawn[i] > Simplex.TOTAL / 2 ? 1 : 0;
                tenth[i] += drawn[i] > Simplex.TOTAL / 10 ? 1 : 0;
            }
        }
        for (int i = 0; i < 5; i++) {
            assertThat(half[i]).as("1/16 of the draws").isBetween(2000 - 174, 2000 + 174);
            assertThat(tenth[i]).as("0.6561 of the draws").isBetween(20_995 - 340, 20_995 + 340);
        }
    }

    @Test
    void bounds_that_leave_nothing_are_known() {
        assertThat(new Simplex(5, percent("20"), percent("100")).isEmpty()).isFalse();
        assertThat(new Simplex(5, percent("20.0001"), percent("100")).isEmpty()).isTrue();
        assertThat(new Simplex(5, percent("0"), percent("20")).isEmpty()).isFalse();
        assertThat(new Simplex(5, percent("0"), percent("19.9999")).isEmpty()).isTrue();
    }
}
