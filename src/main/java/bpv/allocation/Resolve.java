package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers what would be if something were otherwise, by finding the best plan again: no price of a relaxed problem stands for
 * it. Ties are not told apart, so that of several plans of the same benefit any may be shown.
 */
public final class Resolve {
    private final Collection<Candidate> candidates;
    private final Collection<Envelope> envelopes;
    private final Policy policy;
    private final Proposal base;
    private final long nodeLimit;
    private final Prices prices;
    private final Ledger ledger;
    private final Stock stock;
    private final AtomicLong nodes = new AtomicLong();

    /**
     * @param base the best plan as things are
     * @param nodeLimit how many nodes each search may look at
     */
    public Resolve(
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
        this.ledger = new Ledger(envelopes, policy.carry());
        this.stock = new Stock(candidates, ledger);
        this.prices = new Prices(candidates, ledger, policy, base.benefit());
    }

    /**
     * What changes against the plan as things are.
     *
     * @param gain benefit more, or less if below 0
     * @param proved whether no plan gains more
     * @param moved the sections that get something else, by id
     */
    public record Change(Fraction gain, boolean proved, List<Alternative.Difference> moved) {
        public Change {
            moved = List.copyOf(moved);
        }
    }

    /** The best plan as things are. */
    public Proposal base() {
        return base;
    }

    /** How many nodes all searches together have looked at so far. */
    public long nodes() {
        return nodes.get();
    }

    /** What one proposal for best value changes against another. */
    public static Change between(Proposal here, Proposal there) {
        boolean proved = isProved(here) && isProved(there);
        return new Change(there.benefit().minus(here.benefit()), proved, moved(here.awards(), there.awards()));
    }

    private static boolean isProved(Proposal proposal) {
        return proposal.proof() instanceof Proof.BySearch proof && proof.standing() != Proof.Standing.NOT_PROVED;
    }

    /** If this section had to be funded; nothing if no plan can then keep to the rules. */
    public Optional<Change> funding(String section) {
        return change(candidates, ledger, policy, section);
    }

    /** Whether some plan that funds this section has at least the benefit of the best plan as things are. */
    Reach reach(String section) {
        return new Reach(prices, stock, candidates, policy, base, section, nodeLimit);
    }

    /** What the best plan exchanges for a section that it does not fund. */
    Exchanges exchanges() {
        return new Exchanges(candidates, ledger, policy, base.awards());
    }

    /** Whether these awards keep to this money and to the rules as they are. */
    boolean holds(Collection<Envelope> money, List<Award> awards) {
        SortedMap<FinancialYear, Money> sums = new TreeMap<>();
        LimitTally tally = new LimitTally(policy.limits());
        for (Award award : awards) {
            award.years().forEach((year, sum) -> sums.merge(year, sum, Money::plus));
            tally.take(award.section(), award.option());
        }
        return new Ledger(money, policy.carry()).missing(sums).isEmpty()
                && tally.breaches().isEmpty();
    }

    /** The money as it is, of which nothing is taken. */
    Ledger ledger() {
        return ledger;
    }

    Collection<Envelope> envelopes() {
        return envelopes;
    }

    Policy policy() {
        return policy;
    }

    /** If this section could not be funded; nothing if no plan can then keep to the rules. */
    public Optional<Change> withoutFunding(String section) {
        return change(others(section), ledger, policy, null);
    }

    /** Likewise, if a year had so much more money. */
    Optional<Change> without(String section, FinancialYear year, Money more) {
        return change(
                others(section), new Ledger(Envelope.withMore(envelopes, year, more), policy.carry()), policy, null);
    }

    private List<Candidate> others(String section) {
        return candidates.stream()
                .filter(candidate -> !candidate.section().equals(section))
                .toList();
    }

    /** If there were not this rule of policy. */
    public Optional<Change> without(Limit rule) {
        if (!canBind(rule)) {
            return Optional.of(new Change(Fraction.ZERO, true, List.of()));
        }
        return change(
                candidates,
                ledger,
                policy.with(policy.limits().stream()
                        .filter(other -> !other.equals(rule))
                        .toList()),
                null);
    }

    /** Whether some choice of options, even one that nobody could pay, exceeds the rule. */
    private boolean canBind(Limit rule) {
        Map<String, Candidate> byId = new TreeMap<>();
        candidates.forEach(candidate -> byId.put(candidate.section(), candidate));
        long most = 0;
        for (String section : rule.sections()) {
            long dearest = rule.count(null, section);
            Candidate candidate = byId.get(section);
            for (Option option : candidate == null ? List.<Option>of() : candidate.menu()) {
                dearest = Math.max(dearest, rule.count(option, section));
            }
            most = Math.addExact(most, dearest);
        }
        return most > rule.most();
    }

    /** If a year had so much more money. */
    public Optional<Change> withMore(FinancialYear year, Money more) {
        return change(candidates, new Ledger(Envelope.withMore(envelopes, year, more), policy.carry()), policy, null);
    }

    /** @param forced a section that gets some of its options; null for none */
    private Optional<Change> change(Collection<Candidate> among, Ledger money, Policy rules, @Nullable String forced) {
        Model model = Model.forcing(forced, among, money, rules, stock);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Nodes looked = new Nodes(nodeLimit);
        Optimum.Result result = Optimum.again(model, base.awards(), prices.inUnits(model), looked);
        nodes.addAndGet(looked.used());
        Plan plan = result.plan();
        if (plan == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Change(plan.benefit().minus(base.benefit()), result.proved(), moved(base.awards(), plan.awards())));
    }

    /** The sections that get something else, by id. */
    static List<Alternative.Difference> moved(List<Award> here, List<Award> there) {
        Map<String, Option> ours = options(here);
        Map<String, Option> theirs = options(there);
        TreeSet<String> sections = new TreeSet<>(ours.keySet());
        sections.addAll(theirs.keySet());
        List<Alternative.Difference> differences = new ArrayList<>();
        for (String section : sections) {
            Option one = ours.get(section);
            Option other = theirs.get(section);
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
