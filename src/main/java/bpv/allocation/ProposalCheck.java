package bpv.allocation;

import bpv.allocation.Fault.Kind;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds a proposal up again from the candidates and the envelopes. It shares nothing with what made the proposal, so that a
 * fault there is not repeated here.
 */
public final class ProposalCheck {
    private final Map<String, Candidate> candidates = new TreeMap<>();
    private final Map<FinancialYear, Envelope> envelopes = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private final Policy policy;

    private ProposalCheck(Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy) {
        this.policy = policy;
        candidates.forEach(candidate -> this.candidates.put(candidate.section(), candidate));
        envelopes.forEach(envelope -> this.envelopes.put(envelope.year(), envelope));
    }

    /** Everything that is not so; empty for a proposal that may be shown. */
    public static List<Fault> faults(
            Proposal proposal, Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy) {
        ProposalCheck check = new ProposalCheck(candidates, envelopes, policy);
        check.awards(proposal.awards());
        check.years(proposal);
        check.sums(proposal);
        check.proof(proposal);
        check.policy(proposal);
        check.reserveList(proposal);
        check.alternative(proposal);
        return List.copyOf(check.faults);
    }

    /** The proposal itself; one with faults is refused with all of them. */
    static Proposal passed(
            Proposal proposal, Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy) {
        List<Fault> faults = faults(proposal, candidates, envelopes, policy);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the proposal " + proposal.name() + " does not add up: " + faults);
        }
        return proposal;
    }

    private void add(Kind kind, String message) {
        faults.add(new Fault(kind, message));
    }

    private void awards(List<Award> awards) {
        TreeSet<String> seen = new TreeSet<>();
        for (Award award : awards) {
            Candidate candidate = candidates.get(award.section());
            if (!seen.add(award.section())) {
                add(Kind.SECTION_TWICE, award.section() + " is funded more than once");
            }
            if (candidate == null) {
                add(Kind.UNKNOWN_SECTION, award.section() + " is no candidate");
            } else if (!candidate.menu().contains(award.option())) {
                add(Kind.NOT_AN_OPTION, award.section() + " has no such option as " + award.option());
            }
        }
    }

    private void years(Proposal proposal) {
        SortedMap<FinancialYear, Long> spent = spent(proposal.awards());
        TreeSet<FinancialYear> listed = new TreeSet<>();
        long carriedIn = 0;
        for (YearLine line : proposal.years()) {
            Envelope envelope = envelopes.get(line.year());
            if (envelope == null || !listed.add(line.year())) {
                add(Kind.YEAR, line.year() + " has no envelope or is listed twice");
                continue;
            }
            long available = available(line.year());
            long awarded = spent.getOrDefault(line.year(), 0L);
            long there = available + carriedIn;
            long carriedOut = envelopes.containsKey(line.year().next())
                    ? Math.min(most(line.year()), Math.max(0, there - awarded))
                    : 0;
            same(Kind.YEAR, line.year() + " envelope", envelope.envelope().pounds(), line.envelope());
            same(Kind.YEAR, line.year() + " available", available, line.available());
            same(Kind.YEAR, line.year() + " carried in", carriedIn, line.carriedIn());
            same(Kind.YEAR, line.year() + " awarded", awarded, line.awarded());
            same(Kind.YEAR, line.year() + " carried out", carriedOut, line.carriedOut());
            same(Kind.YEAR, line.year() + " left", there - awarded - carriedOut, line.left());
            carriedIn = carriedOut;
        }
        if (!listed.equals(envelopes.keySet())) {
            add(Kind.YEAR, "the years listed are " + listed + ", the envelopes those of " + envelopes.keySet());
        }
        over(Kind.OVER_AVAILABLE, spent);
    }

    private void over(Kind kind, SortedMap<FinancialYear, Long> spent) {
        missing(spent).forEach((year, pounds) -> {
            long all = spent.getOrDefault(year, 0L);
            add(kind, "the awards of " + year + " come to £" + all + ", but £" + (all - pounds) + " are available");
        });
    }

    /** By year, what is paid beyond the year's own money and what the year before may leave it. */
    private SortedMap<FinancialYear, Long> missing(SortedMap<FinancialYear, Long> paid) {
        SortedMap<FinancialYear, Long> missing = new TreeMap<>();
        long left = 0;
        for (FinancialYear year : envelopes.keySet()) {
            left += available(year) - paid.getOrDefault(year, 0L);
            if (left < 0) {
                missing.put(year, -left);
            }
            left = Math.min(Math.max(left, 0), most(year));
        }
        return missing;
    }

    private long most(FinancialYear year) {
        return policy.carry().getOrDefault(year, Money.NOTHING).pounds();
    }

    private void policy(Proposal proposal) {
        for (Limit limit : policy.limits()) {
            long counted = 0;
            for (String section : limit.sections()) {
                Option option = proposal.award(section).map(Award::option).orElse(null);
                counted = Math.addExact(counted, limit.count(option, section));
            }
            long over = Math.max(0, counted - limit.most());
            long stated = proposal.broken().stream()
                    .filter(breach -> breach.limit().equals(limit))
                    .mapToLong(Breach::by)
                    .sum();
            if (over != stated || over > 0 && proposal.proof() instanceof Proof.BySearch) {
                add(Kind.POLICY, limit.name() + " is broken by " + over + ", which is given as " + stated);
            }
        }
    }

    private void sums(Proposal proposal) {
        long total = 0;
        for (long pounds : spent(proposal.awards()).values()) {
            total = Math.addExact(total, pounds);
        }
        same(Kind.TOTAL, "the total", total, proposal.total());
        Fraction benefit = benefit(proposal.awards());
        if (!benefit.equals(proposal.benefit())) {
            add(Kind.BENEFIT, "the awards' benefit is " + benefit + ", but is given as " + proposal.benefit());
        }
    }

    private void proof(Proposal proposal) {
        if (proposal.proof() instanceof Proof.BySearch proof) {
            int above = proof.bound().compareTo(proposal.benefit());
            boolean proved = proof.standing() != Proof.Standing.NOT_PROVED;
            if (above < 0 || proved && above != 0 || !proof.benefit().equals(proposal.benefit())) {
                add(
                        Kind.BOUND,
                        "a bound of " + proof.bound() + ", " + proof.status() + ", does not go with a benefit of "
                                + proposal.benefit());
            }
        }
    }

    private void reserveList(Proposal proposal) {
        TreeSet<String> expected = new TreeSet<>();
        candidates.values().stream()
                .filter(candidate -> !candidate.menu().isEmpty())
                .forEach(candidate -> expected.add(candidate.section()));
        proposal.awards().forEach(award -> expected.remove(award.section()));
        List<String> listed =
                proposal.reserveList().stream().map(Waiting::section).toList();
        if (listed.size() != expected.size() || !expected.containsAll(listed)) {
            add(Kind.RESERVE_LIST, "the reserve list should hold " + expected + ", but holds " + listed);
        }
        SortedMap<FinancialYear, Long> spent = spent(proposal.awards());
        for (Waiting waiting : proposal.reserveList()) {
            SortedMap<FinancialYear, Long> with = new TreeMap<>(spent);
            waiting.option().years().forEach((year, money) -> with.merge(year, money.pounds(), Math::addExact));
            long extra =
                    missing(with).values().stream().mapToLong(Long::longValue).sum();
            same(Kind.RESERVE_LIST, "the least extra for " + waiting.section(), extra, waiting.leastExtra());
        }
    }

    private long available(FinancialYear year) {
        Envelope envelope = envelopes.get(year);
        return envelope == null
                ? 0
                : envelope.envelope().pounds() - envelope.reserve().pounds();
    }

    private void alternative(Proposal proposal) {
        if (proposal.alternative() instanceof Alternative.Found found) {
            over(Kind.ALTERNATIVE, spent(found.awards()));
            if (!benefit(found.awards()).equals(proposal.benefit())
                    || found.awards().equals(proposal.awards())) {
                add(Kind.ALTERNATIVE, "the other plan should differ and have a benefit of " + proposal.benefit());
            }
        }
    }

    private void same(Kind kind, String what, long expected, Money found) {
        if (!found.equals(Money.ofPounds(Math.max(0, expected)))) {
            add(kind, what + " should be £" + expected + ", but is " + found);
        }
    }

    private static SortedMap<FinancialYear, Long> spent(List<Award> awards) {
        SortedMap<FinancialYear, Long> spent = new TreeMap<>();
        for (Award award : awards) {
            award.option().years().forEach((year, money) -> spent.merge(year, money.pounds(), Math::addExact));
        }
        return spent;
    }

    /** Numerators are added up by denominator first, which is another way than that of the solver. */
    private static Fraction benefit(List<Award> awards) {
        SortedMap<BigInteger, BigInteger> numerators = new TreeMap<>();
        for (Award award : awards) {
            Fraction benefit = award.option().benefit();
            numerators.merge(benefit.denominator(), benefit.numerator(), BigInteger::add);
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<BigInteger, BigInteger> part : numerators.entrySet()) {
            sum = sum.plus(Fraction.of(part.getValue(), part.getKey()));
        }
        return sum;
    }
}
