package bpv.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextValuesTest {
    @ParameterizedTest
    @CsvSource({
        "85, 86;84",
        "0.5, 0.6;0.4",
        "0.25, 0.26;0.24",
        "20, 21;19",
        "0, 1",
        "999, 1000;998",
        "123000000, 124000000;122000000",
        "200000, 300000;100000",
        "2017-01-18, 2017-01-19;2017-01-17",
        "2020/21, 2021/22;2019/20",
        "true, false",
        "down, up",
        "pooled, ''"
    })
    void the_values_nearest_to_one(String value, String next) {
        assertThat(String.join(";", NextValues.of(value, List.of()))).isEqualTo(next);
    }

    @Test
    void a_choice_becomes_each_other_word() {
        assertThat(NextValues.of("pooled", List.of("meanOfMonths", "pooled"))).containsExactly("meanOfMonths");
    }
}
