package bpv.robustness;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of one section over all draws.
 *
 * @param section its id
 * @param bestValue in how many draws best value funds it, in whole or in part
 * @param firmness what that makes of it
 * @param funded whether best value funds it as things are
 * @param rankOrder in how many draws rank order does
 * @param firmnessByRank what that makes of it
 * @param fundedByRank whether rank order funds it as things are
 * @param ranks in how many draws it has each rank by score; only ranks that it has in some
 * @param unranked in how many draws it may not be funded and so has no rank
 */
public record SectionChances(
        String section,
        Share bestValue,
        Firmness firmness,
        boolean funded,
        Share rankOrder,
        Firmness firmnessByRank,
        boolean fundedByRank,
        SortedMap<Integer, Share> ranks,
        Share unranked) {
    public SectionChances {
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
    }

    /** The highest rank that it has in any draw, if it has one. */
    public Optional<Integer> bestRank() {
        return ranks.isEmpty() ? Optional.empty() : Optional.of(ranks.firstKey());
    }

    /** The lowest. */
    public Optional<Integer> worstRank() {
        return ranks.isEmpty() ? Optional.empty() : Optional.of(ranks.lastKey());
    }

    /** The rank that it has, or a higher one, in half of the draws in which it has any. */
    public Optional<Integer> medianRank() {
        int ranked = ranks.values().stream().mapToInt(Share::draws).sum();
        int passed = 0;
        for (int rank : ranks.keySet()) {
            passed += ranks.getOrDefault(rank, unranked).draws();
            if (2 * passed >= ranked) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }
}
