package bpv.allocation;

import bpv.allocation.Proof.Standing;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The plan of greatest total benefit that no year's money forbids; of equal benefit, the least money; of equal money, the
 * smallest list of section ids with option numbers.
 */
public final class BestValue {
    /** How this decides between plans, in words, for those who have to know it before the money is divided. */
    public static final String TIE_BREAK =
            "greatest benefit, compared exactly; then least money; then the smallest list of"
                    + " section ids with option numbers";

    private BestValue() {}

    /**
     * The best plan, and what is proved about it. The order of the input changes nothing.
     *
     * @param envelopes one for each year in which a candidate's menu has money
     * @param nodeLimit how many nodes the search may look at, at least 1; where that is too few, the proposal says so
     */
    public static Proposal propose(Collection<Candidate> candidates, Collection<Envelope> envelopes, long nodeLimit) {
        Ledger ledger = new Ledger(envelopes);
        ledger.requireYearsOf(candidates);
        Model model = new Model(candidates, ledger);
        Nodes nodes = new Nodes(nodeLimit);
        List<Award> rankOrder = RankOrder.awards(candidates, new Ledger(envelopes));
        Optimum.Result optimum = Optimum.find(model, rankOrder, nodes);
        Ties.Result ties = optimum.proved()
                ? Ties.resolve(model, optimum.plan(), nodes)
                : new Ties.Result(optimum.plan(), false, Ties.exchange(model, optimum.plan()));
        Standing standing =
                !optimum.proved() ? Standing.NOT_PROVED : ties.proved() ? Standing.PROVED : Standing.TIES_NOT_PROVED;
        Proof proof = new Proof.BySearch(standing, ties.plan().benefit(), optimum.bound(), nodes.used(), nodes.limit());
        return Proposal.of("best value", ties.plan().awards(), candidates, envelopes, proof, alternative(ties));
    }

    private static Alternative alternative(Ties.Result ties) {
        Plan other = ties.other();
        if (other == null) {
            return ties.proved() ? new Alternative.None() : new Alternative.NotKnown();
        }
        List<Award> awards = other.awards();
        return new Alternative.Found(
                awards, Money.ofPounds(other.money), differences(ties.plan().awards(), awards));
    }

    private static List<Alternative.Difference> differences(List<Award> here, List<Award> there) {
        Map<String, Option> ours = options(here);
        Map<String, Option> theirs = options(there);
        TreeSet<String> sections = new TreeSet<>(ours.keySet());
        sections.addAll(theirs.keySet());
        List<Alternative.Difference> differences = new ArrayList<>();
        for (String section : sections) {
            @Nullable Option one = ours.get(section);
            @Nullable Option other = theirs.get(section);
            if (one == null || !one.equals(other)) {
                differences.add(new Alternative.Difference(section, one, other));
            }
        }
        return differences;
    }

    private static Map<String, Option> options(List<Award> awards) {
        Map<String, Option> options = new TreeMap<>();
        awards.forEach(award -> options.put(award.section(), award.option()));
        return options;
    }
}
