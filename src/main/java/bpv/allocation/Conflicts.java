package bpv.allocation;

import bpv.allocation.Conflict.Concession;
import bpv.allocation.Conflict.Way;
import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds a smallest set of rules that cannot hold together, by halves (QuickXplain, Junker 2004), and the least by which each
 * would have to give way. The money of each year never does.
 */
final class Conflicts {
    private final Collection<Candidate> candidates;
    private final Collection<Envelope> envelopes;
    private final Policy policy;
    private final long nodeLimit;
    private boolean unknown;
    private @Nullable Plan keepsAll;

    Conflicts(Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy, long nodeLimit) {
        this.candidates = candidates;
        this.envelopes = envelopes;
        this.policy = policy;
        this.nodeLimit = nodeLimit;
    }

    /** For a policy that no plan keeps to. */
    Conflict find() {
        List<Limit> rules = smallest(List.of(), List.of(), policy.limits());
        return unknown
                ? new Conflict(true, List.of(), nearly())
                : new Conflict(true, rules, ways(rules, rule -> giveWay(rule, policy.limits())));
    }

    /** For a policy of which it is not known whether a plan keeps to it. */
    Conflict notKnown() {
        return new Conflict(false, List.of(), nearly());
    }

    /** The awards of a plan that keeps to every rule after all, if one came up where one of them was to give way. */
    Optional<List<Award>> keepingAll() {
        return Optional.ofNullable(keepsAll).map(Plan::awards);
    }

    /** Plans that keep to every rule but one, as far as they are found with the nodes of one search. */
    private List<Way> nearly() {
        List<Limit> rules = policy.limits();
        long share = Math.max(1, nodeLimit / rules.size());
        return ways(rules, rule -> {
            Optimum.Result nearest = nearest(rule, without(rule, rules), share);
            Plan plan = nearest.plan();
            keepsAll = plan != null && over(rule, plan) <= 0 ? plan : keepsAll;
            return concessions(rule, nearest);
        });
    }

    private static List<Way> ways(List<Limit> rules, Function<Limit, Optional<List<Concession>>> giveWay) {
        return rules.stream()
                .map(giveWay)
                .flatMap(Optional::stream)
                .filter(concessions -> !concessions.isEmpty())
                .map(Way::new)
                .distinct()
                .toList();
    }

    /** The smallest part of the suspects that cannot hold beside the background; added tells what the background gained. */
    private List<Limit> smallest(List<Limit> background, List<Limit> added, List<Limit> suspects) {
        if (!added.isEmpty() && !hasPlan(background)) {
            return List.of();
        }
        if (suspects.size() == 1) {
            return suspects;
        }
        List<Limit> first = suspects.subList(0, suspects.size() / 2);
        List<Limit> second = suspects.subList(suspects.size() / 2, suspects.size());
        List<Limit> inSecond = smallest(both(background, first), first, second);
        List<Limit> inFirst = smallest(both(background, inSecond), inSecond, first);
        return both(inFirst, inSecond);
    }

    /**
     * By how much a rule must give way so that the others hold. Where they cannot even without it, a rule of a conflict among
     * them gives way first. Nothing if that is not found.
     */
    private Optional<List<Concession>> giveWay(Limit rule, List<Limit> rules) {
        unknown = false;
        List<Limit> others = without(rule, rules);
        if (others.isEmpty() || hasPlan(others)) {
            return concessions(rule, nearest(rule, others, nodeLimit));
        }
        List<Limit> conflict = unknown ? List.of() : smallest(List.of(), List.of(), others);
        return unknown
                ? Optional.empty()
                : giveWay(conflict.get(conflict.size() - 1), others).flatMap(first -> {
                    List<Limit> rest =
                            others.stream().map(other -> givenWay(other, first)).toList();
                    return concessions(rule, nearest(rule, rest, nodeLimit)).map(then -> both(first, then));
                });
    }

    private static List<Limit> without(Limit rule, List<Limit> rules) {
        return rules.stream().filter(other -> !other.equals(rule)).toList();
    }

    private static Limit givenWay(Limit limit, List<Concession> concessions) {
        return concessions.stream()
                .map(Concession::breach)
                .filter(breach -> breach.limit().equals(limit))
                .<Limit>map(breach -> new Limit.GivenWay(limit, breach.by()))
                .findFirst()
                .orElse(limit);
    }

    private boolean hasPlan(List<Limit> rules) {
        Model model = model(rules, Worth.BENEFIT);
        if (model.isEmpty()) {
            return false;
        }
        Plan start = Start.plan(model, List.of());
        if (start != null) {
            return true;
        }
        First first = new First();
        boolean ended = new Search(model, model.capacity, new Nodes(nodeLimit), first).run();
        unknown |= !ended && first.plan == null;
        return first.plan != null;
    }

    /** The plan that comes nearest to a rule and keeps the others. */
    private Optimum.Result nearest(Limit rule, List<Limit> others, long nodes) {
        Map<String, Long> most = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (rule.sections().contains(candidate.section())) {
                long dearest = rule.count(null, candidate.section());
                for (Option option : candidate.menu()) {
                    dearest = Math.max(dearest, rule.count(option, candidate.section()));
                }
                most.put(candidate.section(), dearest);
            }
        }
        Model model = model(others, (section, option) -> {
            Long dearest = most.get(section);
            return dearest == null ? Fraction.ZERO : Fraction.of(dearest - rule.count(option, section));
        });
        return model.isEmpty() ? Optimum.NO_PLAN : Optimum.find(model, List.of(), new Nodes(nodes));
    }

    /** What a rule concedes to the nearest plan; nothing if none was found. */
    private static Optional<List<Concession>> concessions(Limit rule, Optimum.Result nearest) {
        return Optional.ofNullable(nearest.plan()).map(plan -> concessions(rule, plan, nearest.bound()));
    }

    /** Another plan may count less towards the rule, by what the bound leaves open. */
    private static List<Concession> concessions(Limit rule, Plan plan, Fraction bound) {
        long over = over(rule, plan);
        if (over <= 0) {
            return List.of();
        }
        Fraction open = bound.minus(plan.benefit());
        BigInteger less = open.numerator().divide(open.denominator()).min(BigInteger.valueOf(over));
        return List.of(new Concession(new Breach(rule, over), over - less.longValueExact()));
    }

    private Model model(List<Limit> rules, Worth worth) {
        return new Model(candidates, new Ledger(envelopes, policy.carry()), policy.with(rules), worth);
    }

    private static long over(Limit rule, Plan plan) {
        LimitTally tally = new LimitTally(List.of(rule));
        plan.awards().forEach(award -> tally.take(award.section(), award.option()));
        return tally.breaches().stream().mapToLong(Breach::by).sum();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** Any plan will do. */
    private static final class First implements Goal {
        private @Nullable Plan plan;

        @Override
        public long threshold() {
            return 0;
        }

        @Override
        public boolean isEnough(Plan found) {
            plan = found;
            return true;
        }
    }
}
