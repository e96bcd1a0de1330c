package bpv.source;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS = List.of("jobTitle", "name", "phone", "email");

    @ParameterizedTest
    @CsvSource({
        "jobtitle, jobTitle",
        "job-title, jobTitle",
        "Job Title, jobTitle",
        "jbotitel, jobTitle",
        "nmae, name",
        "names, name",
        "telephone, ",
        "postcode, ",
        "'', ",
    })
    void the_nearest_key_is_offered_if_it_is_near(String written, String nearest) {
        assertThat(Nearest.to(written, KEYS).orElse(null)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"a, a, 0", "ab, ba, 1", "abc, ac, 1", "abc, abcd, 1", "abc, axc, 1", "kitten, sitting, 3", "'', abc, 3"
    })
    void a_distance_counts_letters_put_in_left_out_changed_or_swapped(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
        assertThat(Nearest.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void some_id_is_always_offered_and_three_at_most() {
        List<String> ids = List.copyOf(SharedRules.book().footprints().ids());

        assertThat(Nearest.ids("North West London", ids).get(0)).isEqualTo("north-west-and-south-west-london");
        assertThat(Nearest.ids("Thames", ids)).containsExactly("thames-valley");
        for (String written : List.of("", "?", "12", "x".repeat(5000), "Wales")) {
            assertThat(Nearest.ids(written, ids)).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        }
    }
}
