package bpv.allocation;

import bpv.allocation.Proof.Standing;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** What the search comes to. */
    public sealed interface Answer {
        /** A plan, and what is proved about it. */
        record Found(Proposal proposal) implements Answer {}

        /** There is no plan that keeps to every rule of policy, or none was found before the node limit. */
        record NoPlan(Conflict conflict) implements Answer {}
    }

    /**
     * The best plan where nothing but the money of each year limits it. The order of the input changes nothing.
     *
     * @param envelopes one for each year in which a candidate's menu has money
     * @param nodeLimit how many nodes the search may look at, at least 1; where that is too few, the proposal says so
     */
    public static Proposal propose(Collection<Candidate> candidates, Collection<Envelope> envelopes, long nodeLimit) {
        if (propose(candidates, envelopes, Policy.NONE, nodeLimit) instanceof Answer.Found found) {
            return found.proposal();
        }
        throw new IllegalStateException("without rules of policy, funding nothing is a plan");
    }

    /** The best plan that keeps to a policy, if there is one. */
    public static Answer propose(
            Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy, long nodeLimit) {
        Searched searched = search(candidates, envelopes, policy, nodeLimit);
        Proposal proposal = searched.proposal();
        if (proposal != null) {
            return new Answer.Found(proposal);
        }
        Conflicts conflicts = new Conflicts(candidates, envelopes, policy, nodeLimit);
        if (searched.ended()) {
            return new Answer.NoPlan(conflicts.find());
        }
        Conflict conflict = conflicts.notKnown();
        return conflicts
                .keepingAll()
                .map(begin ->
                        search(candidates, envelopes, policy, nodeLimit, begin).proposal())
                .<Answer>map(Answer.Found::new)
                .orElse(new Answer.NoPlan(conflict));
    }

    /**
     * The same for those who ask often and do not want to know which rules conflict: nothing if no plan keeps to the policy,
     * or none was found before the node limit.
     */
    public static Optional<Proposal> attempt(
            Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy, long nodeLimit) {
        return Optional.ofNullable(
                search(candidates, envelopes, policy, nodeLimit).proposal());
    }

    /**
     * @param proposal null if no plan was found
     * @param ended whether the search looked at all plans
     */
    private record Searched(@Nullable Proposal proposal, boolean ended) {}

    private static Searched search(
            Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy, long nodeLimit) {
        return search(candidates, envelopes, policy, nodeLimit, RankOrder.awards(candidates, envelopes, policy));
    }

    /** @param begin awards that may be good to begin with */
    private static Searched search(
            Collection<Candidate> candidates,
            Collection<Envelope> envelopes,
            Policy policy,
            long nodeLimit,
            List<Award> begin) {
        Ledger ledger = new Ledger(envelopes, policy.carry());
        ledger.requireYearsOf(candidates);
        Model model = new Model(candidates, ledger, policy, Worth.BENEFIT);
        Nodes nodes = new Nodes(nodeLimit);
        Optimum.Result optimum = model.isEmpty() ? Optimum.NO_PLAN : Optimum.find(model, begin, nodes);
        Plan plan = optimum.plan();
        if (plan == null) {
            return new Searched(null, optimum.proved());
        }
        Ties.Result ties = optimum.proved()
                ? Ties.resolve(model, plan, nodes)
                : new Ties.Result(plan, false, Ties.exchange(model, plan));
        Standing standing =
                !optimum.proved() ? Standing.NOT_PROVED : ties.proved() ? Standing.PROVED : Standing.TIES_NOT_PROVED;
        Proof proof = new Proof.BySearch(standing, ties.plan().benefit(), optimum.bound(), nodes.used(), nodes.limit());
        return new Searched(
                Proposal.of(
                        "best value", ties.plan().awards(), candidates, envelopes, policy, proof, alternative(ties)),
                true);
    }

    private static Alternative alternative(Ties.Result ties) {
        Plan other = ties.other();
        if (other == null) {
            return ties.proved() ? new Alternative.None() : new Alternative.NotKnown();
        }
        List<Award> awards = other.awards();
        return new Alternative.Found(
                awards, Money.ofPounds(other.money), Resolve.moved(ties.plan().awards(), awards));
    }
}
