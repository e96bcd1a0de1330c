package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/html");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | application/json",
                "'' | application/json",
                "*/* | application/json",
                "text/html | text/html",
                "TEXT/HTML | text/html",
                "text/* | text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "application/json;q=0.5, text/html;q=0.4 | application/json",
                "application/json;q=0.4, text/html;q=0.5 | text/html",
                "application/json;q=0.0, */* | text/html",
                "*/*;q=0.1, application/json;q=0 | text/html",
                "application/*;q=0.2, */*;q=0.1 | application/json",
                "text/html;level=1;q=0.3, application/json;q=0.2 | text/html",
                "application/json;q=2, text/html | text/html",
                "nonsense, text/html | text/html",
            })
    void the_best_of_what_is_offered_is_chosen(String header, String best) {
        assertThat(Accept.of(header).best(OFFERED)).contains(best);
    }

    @Test
    void nothing_is_chosen_where_nothing_fits() {
        assertThat(Accept.of("image/png").best(OFFERED)).isEmpty();
        assertThat(Accept.of("*/*;q=0").best(OFFERED)).isEmpty();
        assertThat(Accept.of("nonsense").best(OFFERED)).isEmpty();
    }
}
