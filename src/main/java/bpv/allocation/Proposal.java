package bpv.allocation;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A complete answer to who gets how much in which year. Nothing here decides; people do.
 *
 * @param name {@code rank order} or {@code best value}
 * @param awards the sections that are funded, in the order of their ids
 * @param years each year's envelope and awards, in order
 * @param total all awards in all years
 * @param benefit all awards' benefit, exact
 * @param proof why it is this plan
 * @param reserveList sections with a menu and no money, by score, least ask, id
 * @param fundedInPart funded sections whose menu holds an option of more money, in the same order
 * @param alternative whether another plan has the same benefit
 * @param broken rules of policy that the awards do not keep; best value keeps them all
 */
public record Proposal(
        String name,
        List<Award> awards,
        List<YearLine> years,
        Money total,
        Fraction benefit,
        Proof proof,
        List<Waiting> reserveList,
        List<Waiting> fundedInPart,
        Alternative alternative,
        List<Breach> broken) {
    public Proposal {
        awards = List.copyOf(awards);
        years = List.copyOf(years);
        reserveList = List.copyOf(reserveList);
        fundedInPart = List.copyOf(fundedInPart);
        broken = List.copyOf(broken);
    }

    /** What a section is awarded, if it is funded. */
    public Optional<Award> award(String section) {
        return awards.stream().filter(award -> award.section().equals(section)).findFirst();
    }

    /** The benefit with six decimals, half up. */
    public BigDecimal benefitShown() {
        return benefit.toDecimal(6);
    }

    /** The proposal that makes these awards; one that fails the check is a fault of the program and is thrown. */
    static Proposal of(
            String name,
            List<Award> awards,
            Collection<Candidate> candidates,
            Collection<Envelope> envelopes,
            Policy policy,
            Proof proof,
            Alternative alternative) {
        List<Award> sorted =
                awards.stream().sorted(Comparator.comparing(Award::section)).toList();
        Ledger ledger = new Ledger(envelopes, policy.carry());
        LimitTally tally = new LimitTally(policy.limits());
        sorted.forEach(award -> {
            ledger.take(award.option());
            tally.take(award.section(), award.option());
        });
        List<YearLine> lines = ledger.lines();
        WaitingList waiting = new WaitingList(candidates, sorted, ledger, tally);
        Proposal proposal = new Proposal(
                name,
                sorted,
                lines,
                sorted.stream().map(Award::total).reduce(Money.NOTHING, Money::plus),
                Benefits.sum(
                        sorted.stream().map(award -> award.option().benefit()).toList()),
                proof,
                waiting.unfunded(),
                waiting.fundedInPart(),
                alternative,
                tally.breaches());
        return ProposalCheck.passed(proposal, candidates, envelopes, policy);
    }
}
