package bpv.allocation;

import bpv.allocation.Distance.Extra;
import bpv.allocation.Reach.Thrifty;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Finds how far sections are from being funded, by dividing the money again. */
public final class Distances {
    private static final Fraction MOST = Fraction.of(100);
    private static final int MOST_OFF = 99;

    private final Collection<Candidate> candidates;
    private final Collection<Envelope> envelopes;
    private final Policy policy;
    private final Proposal base;
    private final long nodeLimit;
    private final Resolve resolve;
    private final Exchanges exchanges;
    private final AtomicLong nodes = new AtomicLong();

    /**
     * @param base the best plan as things are
     * @param nodeLimit how many nodes each search may look at
     */
    public Distances(
            Collection<Candidate> candidates,
            Collection<Envelope> envelopes,
            Policy policy,
            Proposal base,
            long nodeLimit) {
        this.candidates = candidates;
        this.envelopes = envelopes;
        this.policy = policy;
        this.base = base;
        this.nodeLimit = nodeLimit;
        Ledger ledger = new Ledger(envelopes, policy.carry());
        this.resolve = new Resolve(candidates, envelopes, policy, base, nodeLimit);
        this.exchanges = new Exchanges(candidates, ledger, policy, base.awards());
    }

    /** @param with the best plan with the section, against the plan as things are; nothing if there is none */
    public Distance of(Candidate candidate, Optional<Resolve.Change> with) {
        Reach reach = new Reach(
                resolve.prices(), candidates, policy, base.awards(), candidate.section(), base.benefit(), nodeLimit);
        Optional<Fraction> loss = with.map(change -> change.gain().negated());
        Distance distance = new Distance(
                candidate.section(),
                loss,
                candidate.score(),
                with.flatMap(change -> score(candidate, change)),
                percentOff(candidate, reach),
                extra(candidate, reach),
                exchanges.of(candidate.section()),
                reach.isProved() && with.map(Resolve.Change::proved).orElse(true));
        nodes.addAndGet(reach.nodes());
        return distance;
    }

    /** How many nodes all searches together have looked at so far. */
    public long nodes() {
        return nodes.get() + resolve.nodes();
    }

    /**
     * A higher score adds to each option in proportion, so that it is enough for an option when it makes up for what the best
     * plan with just this option loses.
     */
    private Optional<Fraction> score(Candidate candidate, Resolve.Change with) {
        Fraction leastLoss = with.gain().negated();
        Option best = with.moved().stream()
                .filter(moved -> moved.section().equals(candidate.section()))
                .map(Alternative.Difference::there)
                .findFirst()
                .orElse(null);
        Optional<Fraction> least = best != null && best.benefit().isPositive()
                ? Optional.of(needed(candidate, best, leastLoss))
                : Optional.empty();
        for (Option option : candidate.menu()) {
            if (!option.equals(best)
                    && option.benefit().isPositive()
                    && isLess(needed(candidate, option, leastLoss), least)) {
                Optional<Fraction> needed = lossWith(candidate, option).map(loss -> needed(candidate, option, loss));
                least = needed.isPresent() && isLess(needed.get(), least) ? needed : least;
            }
        }
        return least.filter(score -> score.atMost(MOST));
    }

    private static boolean isLess(Fraction score, Optional<Fraction> least) {
        return least.isEmpty() || score.below(least.get());
    }

    private static Fraction needed(Candidate candidate, Option option, Fraction loss) {
        return candidate.score().plus(loss.times(candidate.score()).dividedBy(option.benefit()));
    }

    /** What the best plan loses that gives the section just this option. */
    private Optional<Fraction> lossWith(Candidate candidate, Option option) {
        Optional<Resolve.Change> with = resolve.fundingAs(candidate.with(List.of(option)));
        return with.map(change -> change.gain().negated());
    }

    /**
     * Found by halves: if less off is enough, so is more, unless a floor counts the section's money. A plan that is found may
     * be payable with less off than was asked about.
     */
    private Optional<Integer> percentOff(Candidate candidate, Reach reach) {
        int notEnough = -1;
        int enough = MOST_OFF + 1;
        int off = MOST_OFF;
        while (enough - notEnough > 1) {
            Optional<List<Award>> plan = reach.with(cheaper(candidate, off), envelopes);
            if (plan.isPresent()) {
                enough = leastOff(candidate, plan.get(), notEnough, off);
            } else {
                notEnough = off;
            }
            off = (notEnough + enough) / 2;
        }
        return enough > MOST_OFF ? Optional.empty() : Optional.of(enough);
    }

    /** The least off with which the awards of a plan keep to the money and the rules. */
    private int leastOff(Candidate candidate, List<Award> plan, int notEnough, int enough) {
        int least = enough;
        for (int below = notEnough; least - below > 1; ) {
            int off = (below + least) / 2;
            if (holds(envelopes, changed(plan, candidate, off))) {
                least = off;
            } else {
                below = off;
            }
        }
        return least;
    }

    private static List<Award> changed(List<Award> plan, Candidate candidate, int off) {
        return plan.stream()
                .map(award -> award.section().equals(candidate.section())
                        ? new Award(award.section(), cheaper(asked(candidate, award.option()), off))
                        : award)
                .toList();
    }

    private static Option asked(Candidate candidate, Option cheaper) {
        return candidate.menu().stream()
                .filter(option -> option.number() == cheaper.number())
                .findFirst()
                .orElseThrow();
    }

    private static List<Option> cheaper(Candidate candidate, int percentOff) {
        return candidate.menu().stream()
                .map(option -> cheaper(option, percentOff))
                .toList();
    }

    /** Whole pounds in each year, rounded up, so that no year costs less than was asked about. */
    private static Option cheaper(Option option, int percentOff) {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        option.years()
                .forEach((year, money) -> years.put(
                        year,
                        Money.ofPounds(Math.floorDiv(
                                Math.addExact(Math.multiplyExact(money.pounds(), 100 - percentOff), 99), 100))));
        return new Option(option.number(), option.name(), years, option.benefit());
    }

    /** The least in any one of its years; of equal sums, in the earliest. */
    private Optional<Extra> extra(Candidate candidate, Reach reach) {
        SortedMap<FinancialYear, Money> most = new TreeMap<>();
        candidate
                .menu()
                .forEach(
                        option -> option.years().forEach((year, money) -> most.merge(year, money, Distances::greater)));
        if (reach.with(candidate.menu(), withAll(most)).isEmpty()) {
            return Optional.empty();
        }
        Optional<Extra> least = Optional.empty();
        for (Map.Entry<FinancialYear, Money> year : most.entrySet()) {
            long below = least.map(extra -> extra.money().pounds()).orElse(Long.MAX_VALUE);
            if (below > 0) {
                Money limit = Money.ofPounds(Math.min(year.getValue().pounds(), below - 1));
                Optional<Extra> here = least(candidate, year.getKey(), limit, reach);
                least = here.isPresent() ? here : least;
            }
        }
        return least;
    }

    /** Where more money in all these years is not enough, none of them alone is. */
    private Collection<Envelope> withAll(SortedMap<FinancialYear, Money> more) {
        Collection<Envelope> all = envelopes;
        for (Map.Entry<FinancialYear, Money> year : more.entrySet()) {
            all = Envelope.withMore(all, year.getKey(), year.getValue());
        }
        return all;
    }

    private static Money greater(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Each plan found needs so much; the next has to need less, until there is none. */
    private Optional<Extra> least(Candidate candidate, FinancialYear year, Money limit, Reach reach) {
        Optional<Extra> least = Optional.empty();
        Thrifty found = reach.thrifty(candidate.menu(), envelopes, year, limit);
        while (found.awards().isPresent()) {
            Money needs = needs(year, limit, found.awards().get());
            least = Optional.of(new Extra(year, needs));
            if (found.isLeast() || needs.isNothing()) {
                break;
            }
            found = reach.thrifty(candidate.menu(), envelopes, year, needs.minus(Money.ofPounds(1)));
        }
        return least;
    }

    /** The least with which these awards can be paid, given that so much is enough. */
    private Money needs(FinancialYear year, Money enough, List<Award> awards) {
        long notEnough = -1;
        long most = enough.pounds();
        while (most - notEnough > 1) {
            long middle = (notEnough + most) / 2;
            if (holds(Envelope.withMore(envelopes, year, Money.ofPounds(middle)), awards)) {
                most = middle;
            } else {
                notEnough = middle;
            }
        }
        return Money.ofPounds(most);
    }

    private boolean holds(Collection<Envelope> money, List<Award> awards) {
        SortedMap<FinancialYear, Money> sums = new TreeMap<>();
        LimitTally tally = new LimitTally(policy.limits());
        for (Award award : awards) {
            award.years().forEach((year, sum) -> sums.merge(year, sum, Money::plus));
            tally.take(award.section(), award.option());
        }
        return new Ledger(money, policy.carry()).missing(sums).isEmpty()
                && tally.breaches().isEmpty();
    }
}
