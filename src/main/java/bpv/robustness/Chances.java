package bpv.robustness;

import bpv.assessment.RobustnessParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of each section over all draws. */
final class Chances {
    private final RobustnessParameters numbers;
    private final int draws;
    private final Map<String, Integer> bestValue = new HashMap<>();
    private final Map<String, Integer> rankOrder = new HashMap<>();
    private final Map<String, SortedMap<Integer, Integer>> ranks = new HashMap<>();

    private Chances(RobustnessParameters numbers, Collection<DrawResult> results) {
        this.numbers = numbers;
        this.draws = results.size();
        for (DrawResult result : results) {
            result.bestValue().forEach(id -> bestValue.merge(id, 1, Integer::sum));
            result.rankOrder().forEach(id -> rankOrder.merge(id, 1, Integer::sum));
            result.ranks()
                    .forEach((id, rank) ->
                            ranks.computeIfAbsent(id, any -> new TreeMap<>()).merge(rank, 1, Integer::sum));
        }
    }

    /** Of all sections, in the order of their ids. */
    static List<SectionChances> of(
            Collection<DrawResult> results, Set<String> sections, Division now, RobustnessParameters numbers) {
        Chances chances = new Chances(numbers, results);
        List<SectionChances> all = new ArrayList<>();
        for (String section : sections) {
            all.add(chances.of(section, now));
        }
        return all;
    }

    private SectionChances of(String section, Division now) {
        Share best = share(bestValue.getOrDefault(section, 0));
        Share rank = share(rankOrder.getOrDefault(section, 0));
        SortedMap<Integer, Share> byRank = new TreeMap<>();
        ranks.getOrDefault(section, new TreeMap<>()).forEach((place, count) -> byRank.put(place, share(count)));
        int ranked = byRank.values().stream().mapToInt(Share::draws).sum();
        return new SectionChances(
                section,
                best,
                Firmness.of(best, numbers),
                now.bestValue().flatMap(plan -> plan.award(section)).isPresent(),
                rank,
                Firmness.of(rank, numbers),
                now.rankOrder().award(section).isPresent(),
                byRank,
                share(draws - ranked));
    }

    private Share share(int count) {
        return new Share(count, draws);
    }
}
