package bpv.draft;

import bpv.assessment.Recommendation;
import bpv.assessment.SectionTotals;
import bpv.round.BidAssessor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which funding tests lead to which recommendation: the rules are asked once about every set of tests passed. */
final class Labels {
    private final BidAssessor assessor;
    private final Map<Set<String>, Table> tables = new ConcurrentHashMap<>();
    private final Map<Constants, Set<String>> blocking = new ConcurrentHashMap<>();

    /** The tests with one answer everywhere: of nine tests there are only so many. */
    private record Constants(Recommendation label, Set<String> passing, Set<String> failing) {}

    /**
     * What the rules say of each set of tests passed.
     *
     * @param tests sorted
     * @param leading for each recommendation the sets that lead to it, each with the bits of its tests' numbers
     */
    private record Table(
            List<String> tests, Map<Set<String>, Recommendation> labels, Map<Recommendation, List<Integer>> leading) {
        static Table of(List<String> tests, Map<Set<String>, Recommendation> labels) {
            Map<Recommendation, List<Integer>> leading = new EnumMap<>(Recommendation.class);
            labels.forEach((passed, label) ->
                    leading.computeIfAbsent(label, any -> new ArrayList<>()).add(bits(tests, passed)));
            return new Table(tests, labels, leading);
        }

        boolean mayFollow(Recommendation label, Set<String> passing, Set<String> failing) {
            int must = bits(tests, passing);
            int mustNot = bits(tests, failing);
            for (int passed : leading.getOrDefault(label, List.of())) {
                if ((passed & must) == must && (passed & mustNot) == 0) {
                    return true;
                }
            }
            return false;
        }

        private static int bits(List<String> tests, Set<String> some) {
            int bits = 0;
            for (String test : some) {
                bits |= 1 << tests.indexOf(test);
            }
            return bits;
        }
    }

    Labels(BidAssessor assessor) {
        this.assessor = assessor;
    }

    /** The recommendation for each set of these tests passed. */
    Map<Set<String>, Recommendation> table(Set<String> tests, SectionTotals any) {
        return known(tests, any).labels();
    }

    private Table known(Set<String> tests, SectionTotals any) {
        return tables.computeIfAbsent(Set.copyOf(tests), all -> {
            List<String> inOrder = all.stream().sorted().toList();
            List<Set<String>> sets = new ArrayList<>();
            Subsets.all(inOrder).forEach(passed -> sets.add(Set.copyOf(passed)));
            return Table.of(inOrder, assessor.labels(any, sets));
        });
    }

    /** The sets of tests passed from which a recommendation follows. */
    List<Set<String>> leadingTo(Recommendation label, SeenSection seen) {
        return table(seen.tests.keySet(), seen.totals()).entrySet().stream()
                .filter(entry -> entry.getValue() == label)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a recommendation can follow where some tests always pass and some always fail. */
    boolean mayFollow(Recommendation label, SeenSection seen, Set<String> passing, Set<String> failing) {
        return known(seen.tests.keySet(), seen.totals()).mayFollow(label, passing, failing);
    }

    boolean mayFollow(Recommendation label, SeenSection seen) {
        return mayFollow(label, seen, seen.always(true), seen.always(false));
    }

    /** The tests that keep a recommendation from following: each that does so alone or, without any, a least set. */
    Set<String> blocking(Recommendation label, SeenSection seen) {
        Set<String> passing = Set.copyOf(seen.always(true));
        Set<String> failing = Set.copyOf(seen.always(false));
        return blocking.computeIfAbsent(
                new Constants(label, passing, failing), any -> found(label, seen, passing, failing));
    }

    private Set<String> found(Recommendation label, SeenSection seen, Set<String> passing, Set<String> failing) {
        Set<String> alone = new TreeSet<>();
        passing.stream()
                .filter(test -> !mayFollow(label, seen, Set.of(test), Set.of()))
                .forEach(alone::add);
        failing.stream()
                .filter(test -> !mayFollow(label, seen, Set.of(), Set.of(test)))
                .forEach(alone::add);
        if (!alone.isEmpty() || mayFollow(label, seen)) {
            return alone;
        }
        Set<String> needed = new TreeSet<>(passing);
        needed.addAll(failing);
        for (String test : List.copyOf(needed)) {
            Set<String> without = new HashSet<>(needed);
            without.remove(test);
            if (!mayFollow(label, seen, both(passing, without), both(failing, without))) {
                needed.remove(test);
            }
        }
        return needed;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
