package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        // 100 times the root of k(n-k)/n^3, worked out by hand.
        "50,100,5.000000,5.0",
        "1,3,27.216553,27.2",
        "2,3,27.216553,27.2",
        "950,1000,0.689202,0.7",
        "1,10000,0.009999,0.0",
        "0,1000,0.000000,0.0",
        "1000,1000,0.000000,0.0",
        "1,2,35.355339,35.4",
    })
    void the_standard_error_is_that_of_a_share(int draws, int of, String six, String one) {
        Share share = new Share(draws, of);
        assertThat(share.standardError(6).toPlainString()).isEqualTo(six);
        assertThat(share.standardError(1).toPlainString()).isEqualTo(one);
    }

    @Test
    void half_of_the_last_place_is_rounded_up() {
        // 100 times the root of 1/10,000 of 1/4 is 0.5 exactly.
        assertThat(new Share(5_000, 10_000).standardError(0).toPlainString()).isEqualTo("1");
    }
}
