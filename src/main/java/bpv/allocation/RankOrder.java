package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list by score, funded from the top: what does not fit is passed over, and the list goes on. */
public final class RankOrder {
    /** Most money first; of equal money the lower number. */
    private static final Comparator<Option> LARGEST_FIRST =
            Comparator.comparing(Option::total).reversed().thenComparing(Option::number);

    private RankOrder() {}

    /** The candidates from the highest score, equal scores by least ask, then by id. */
    public static List<Candidate> order(Collection<Candidate> candidates) {
        return candidates.stream().sorted(Candidate.BY_SCORE).toList();
    }

    /** Each section's rank by score, from 1; equal scores share a rank and use up the next ones (1, 2, 2, 4). */
    public static SortedMap<String, Integer> ranks(Collection<Candidate> candidates) {
        SortedMap<String, Integer> ranks = new TreeMap<>();
        Fraction score = Fraction.ZERO;
        int rank = 0;
        int place = 0;
        for (Candidate candidate : order(candidates)) {
            place++;
            if (place == 1 || !candidate.score().equals(score)) {
                rank = place;
                score = candidate.score();
            }
            ranks.put(candidate.section(), rank);
        }
        return ranks;
    }

    /**
     * Goes down the list and gives each section its largest option that fits in every year, if one does.
     *
     * @param envelopes one for each year in which a candidate's menu has money
     */
    public static Proposal propose(Collection<Candidate> candidates, Collection<Envelope> envelopes) {
        Ledger ledger = new Ledger(envelopes);
        ledger.requireYearsOf(candidates);
        Candidate.byId(candidates);
        List<Award> awards = awards(candidates, ledger);
        return Proposal.of("rank order", awards, candidates, envelopes, new Proof.ByRule(), new Alternative.NotAsked());
    }

    /** What rank order awards, in the order of the list. */
    static List<Award> awards(Collection<Candidate> candidates, Ledger ledger) {
        List<Award> awards = new ArrayList<>();
        for (Candidate candidate : order(candidates)) {
            Optional<Option> largest =
                    candidate.menu().stream().filter(ledger::fits).min(LARGEST_FIRST);
            largest.ifPresent(option -> {
                ledger.take(option);
                awards.add(new Award(candidate.section(), option));
            });
        }
        return awards;
    }
}
