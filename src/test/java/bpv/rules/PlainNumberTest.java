package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainNumberTest {
    @Test
    void numbers_that_are_written_out_are_read() {
        for (String text : List.of("0", "85", "0.5", "-3", "+3", "999999999999999999.999999999999999999")) {
            assertThat(PlainNumber.of(text)).isEqualByComparingTo(text);
        }
    }

    @Test
    void numbers_that_grow_when_they_are_read_are_refused() {
        for (String text :
                List.of("1e9", "1E-99999999", "1000000000000000000", "0.1234567890123456789", "", "1.", ".5")) {
            assertThatThrownBy(() -> PlainNumber.of(text)).as(text).isInstanceOf(NumberFormatException.class);
        }
    }
}
