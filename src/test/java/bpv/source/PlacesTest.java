package bpv.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = Places.of(TextParser.parse("a.yaml", "a:\n  - b/c: 1\n".getBytes(UTF_8))
            .root()
            .orElseThrow());

    @Test
    void keys_and_values_are_found_by_pointer() {
        assertThat(places.value("")).contains(new Place(1, 1));
        assertThat(places.key("/a")).contains(new Place(1, 1));
        assertThat(places.value("/a")).contains(new Place(2, 3));
        assertThat(places.key("/a/0")).isEmpty();
        assertThat(places.value("/a/0")).contains(new Place(2, 5));
        assertThat(places.key("/a/0/b~1c")).contains(new Place(2, 5));
        assertThat(places.value("/a/0/b~1c")).contains(new Place(2, 10));
    }

    @Test
    void what_is_not_there_has_no_place_but_a_nearest_one() {
        assertThat(places.value("/b")).isEmpty();
        assertThat(places.value("/a/1")).isEmpty();
        assertThat(places.value("/a/x")).isEmpty();
        assertThat(places.nearest("/a/0/d/e")).isEqualTo(new Place(2, 5));
        assertThat(places.nearest("/a/7")).isEqualTo(new Place(1, 1));
        assertThat(Places.NONE.nearest("/a")).isEqualTo(Place.START);
        assertThat(Places.NONE.value("")).isEmpty();
    }
}
