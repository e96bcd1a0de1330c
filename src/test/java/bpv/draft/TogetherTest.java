package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final List<Set<String>> ALL = List.of(Set.of("A", "B", "C"));

    private final Together together = new Together();

    private void see(int shortfalls, String... met) {
        Set<String> all = Set.of(met);
        Map<String, String> reasons = new TreeMap<>();
        for (String criterion : List.of("A", "B", "C")) {
            reasons.put(criterion, criterion + (all.contains(criterion) ? " is met" : " falls short by " + shortfalls));
        }
        together.see(all, reasons, shortfalls);
    }

    @Test
    void what_one_trial_had_is_not_in_the_way() {
        see(2, "A");
        see(0, "A", "B", "C");

        assertThat(together.never(ALL)).isEmpty();
        assertThat(together.remaining(ALL)).isEmpty();
    }

    @Test
    void a_pair_that_never_came_together_is_named_with_what_remains_of_each() {
        see(1, "A", "C");
        see(1, "B", "C");

        assertThat(together.never(ALL)).containsExactly("A", "B");
        assertThat(together.remaining(ALL))
                .containsOnly(Map.entry("A", "A falls short by 1"), Map.entry("B", "B falls short by 1"));
    }

    @Test
    void three_of_which_each_pair_came_together_are_named_all() {
        see(1, "A", "B");
        see(1, "B", "C");
        see(1, "A", "C");

        assertThat(together.never(ALL)).containsExactly("A", "B", "C");
    }

    @Test
    void the_reason_is_that_of_the_trial_that_came_off_best() {
        see(9, "A");
        see(3, "A");
        see(5, "A");
        see(4, "B", "C");

        assertThat(together.remaining(ALL)).containsEntry("B", "B falls short by 3");
    }

    /** As for a recommendation that needs one of two tests failed: the one that is the same everywhere is not said. */
    @Test
    void what_is_wanted_may_be_that_something_is_not_met() {
        see(1, "B", "C");
        see(1, "A", "B");
        List<Set<String>> wanted = List.of(Set.of("A", "C"), Set.of("A"), Set.of("A", "B", "C"));

        assertThat(together.never(wanted)).containsExactly("A", "B", "C");
        assertThat(together.remaining(wanted)).containsOnlyKeys("A", "C");
    }
}
