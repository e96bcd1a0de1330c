package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** Without rules of policy; see {@link #propose(Collection, Collection, Policy)}. */
    public static Proposal propose(Collection<Candidate> candidates, Collection<Envelope> envelopes) {
        return propose(candidates, envelopes, Policy.NONE);
    }

    /**
     * Goes down the list and gives each section its largest option that fits in every year, if one does. First it goes down
     * those that policy orders to be funded, with those that they need; where a section waits for another, it goes down again. No option is given that a limit forbids beside what was given before; what a
     * floor asks for may be missed all the same, and the proposal then says so.
     *
     * @param envelopes one for each year in which a candidate's menu has money
     */
    public static Proposal propose(Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy) {
        new Ledger(envelopes).requireYearsOf(candidates);
        Candidate.byId(candidates);
        List<Award> awards = awards(candidates, envelopes, policy);
        return Proposal.of(
                "rank order", awards, candidates, envelopes, policy, new Proof.ByRule(), new Alternative.NotAsked());
    }

    /** What rank order awards, in the order in which it does. */
    static List<Award> awards(Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy) {
        Ledger ledger = new Ledger(envelopes, policy.carry());
        LimitTally tally = new LimitTally(policy.limits());
        List<Award> awards = new ArrayList<>();
        Set<String> first = ordered(policy);
        List<Candidate> list = order(candidates);
        List<Candidate> orders =
                list.stream().filter(each -> first.contains(each.section())).toList();
        List<Candidate> others =
                list.stream().filter(each -> !first.contains(each.section())).toList();
        boolean repeats = policy.limits().stream().anyMatch(Limit.Needs.class::isInstance);
        for (List<Candidate> part : List.of(orders, others)) {
            List<Candidate> left = new ArrayList<>(part);
            boolean again = true;
            while (again) {
                again = left.removeIf(candidate -> fund(candidate, ledger, tally, awards)) && repeats;
            }
        }
        return awards;
    }

    private static boolean fund(Candidate candidate, Ledger ledger, LimitTally tally, List<Award> awards) {
        Optional<Option> largest = candidate.menu().stream()
                .filter(option -> ledger.fits(option) && tally.allows(candidate.section(), option))
                .min(LARGEST_FIRST);
        largest.ifPresent(option -> {
            ledger.take(option);
            tally.take(candidate.section(), option);
            awards.add(new Award(candidate.section(), option));
        });
        return largest.isPresent();
    }

    /** The sections that policy orders to be funded, and those that they need. */
    private static Set<String> ordered(Policy policy) {
        Set<String> first = new TreeSet<>();
        for (Limit limit : policy.limits()) {
            if (limit instanceof Limit.MustFund order) {
                first.addAll(order.sections());
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Limit limit : policy.limits()) {
                more |= limit instanceof Limit.Needs needs
                        && first.contains(needs.section())
                        && first.add(needs.needed());
            }
        }
        return first;
    }
}
