package bpv.impact;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.Recommendation;
import bpv.impact.Cause.Certainty;
import bpv.quantity.Fraction;
import bpv.rules.meaning.Change;
import bpv.rules.meaning.Change.Deed;
import bpv.rules.meaning.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CauseSearchTest {
    private static final String SECTION = "wessex/earlyDiagnosis";

    @Test
    void the_smallest_part_is_found_among_few_changes() {
        assertThat(cause(8, Set.of(3, 6)))
                .isEqualTo(new Cause(List.of(Aspect.RECOMMENDATION), List.of(3, 6), Certainty.SMALLEST));
        assertThat(cause(1, Set.of(1)).certainty()).isEqualTo(Certainty.SMALLEST);
        assertThat(cause(3, Set.of(1, 2, 3)).certainty()).isEqualTo(Certainty.SMALLEST);
    }

    @Test
    void among_many_changes_a_part_is_found_of_which_nothing_can_be_left_out() {
        assertThat(cause(30, Set.of(2, 11, 29)))
                .isEqualTo(new Cause(List.of(Aspect.RECOMMENDATION), List.of(2, 11, 29), Certainty.NONE_TO_SPARE));
    }

    @Test
    void the_search_ends_at_its_limit_and_says_so() {
        CauseSearch search = search(400, Set.of(7, 90, 150, 222, 301, 399));
        Cause cause = cause(search);
        assertThat(cause.certainty()).isEqualTo(Certainty.GAVE_UP);
        assertThat(cause.changes()).contains(7, 90, 150, 222, 301, 399);
        assertThat(search.trials()).isLessThanOrEqualTo(CauseSearch.MOST_TRIALS + 1);
    }

    @Test
    void what_no_change_explains_is_said_to_be_unexplained() {
        assertThat(cause(4, Set.of(9)).certainty()).isEqualTo(Certainty.NOT_FOUND);
    }

    private static Cause cause(int changes, Set<Integer> needed) {
        return cause(search(changes, needed));
    }

    private static Cause cause(CauseSearch search) {
        SortedMap<String, List<Aspect>> moved = new TreeMap<>(Map.of(SECTION, List.of(Aspect.RECOMMENDATION)));
        return search.causes(moved).get(SECTION).get(0);
    }

    /** The section moves exactly when all needed changes are made; a part with the first change alone cannot be assessed. */
    private static CauseSearch search(int count, Set<Integer> needed) {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            changes.add(new Change(Kind.NUMBER, Deed.CHANGED, "c" + i, "1", "2", "", "f", i, List.of("c" + i)));
        }
        return new CauseSearch(changes, states(Recommendation.FUND), part -> {
            Set<Integer> made = Set.copyOf(part.stream().map(Change::line).toList());
            if (made.equals(Set.of(1)) && !needed.equals(Set.of(1))) {
                return Optional.empty();
            }
            return Optional.of(states(made.containsAll(needed) ? Recommendation.FUND : Recommendation.INELIGIBLE));
        });
    }

    private static SortedMap<String, SectionState> states(Recommendation label) {
        Fraction fifty = Fraction.of(50);
        return new TreeMap<>(Map.of(SECTION, new SectionState(fifty, fifty, fifty, label, 1, new TreeMap<>())));
    }
}
