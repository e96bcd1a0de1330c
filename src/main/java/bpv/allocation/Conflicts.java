package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Conflicts(Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy, long nodeLimit) {
        this.candidates = candidates;
        this.envelopes = envelopes;
        this.policy = policy;
        this.nodeLimit = nodeLimit;
    }

    /** For a policy that no plan keeps to. */
    Conflict find() {
        List<Limit> rules = smallest(List.of(), List.of(), policy.limits());
        if (unknown) {
            return new Conflict(List.of(), List.of());
        }
        List<Conflict.Way> ways = new ArrayList<>();
        for (Limit rule : rules) {
            List<Breach> breaches = giveWay(rule, policy.limits());
            if (!breaches.isEmpty()) {
                ways.add(new Conflict.Way(breaches));
            }
        }
        return new Conflict(rules, ways.stream().distinct().toList());
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
     * them gives way first.
     */
    private List<Breach> giveWay(Limit rule, List<Limit> rules) {
        List<Limit> others = without(rule, rules);
        List<Breach> breaches = new ArrayList<>();
        if (!others.isEmpty() && !hasPlan(others)) {
            List<Limit> conflict = smallest(List.of(), List.of(), others);
            if (unknown) {
                return List.of();
            }
            List<Breach> first = giveWay(conflict.get(conflict.size() - 1), others);
            breaches.addAll(first);
            others = others.stream().map(other -> givenWay(other, first)).toList();
        }
        Plan nearest = unknown ? null : nearest(rule, others);
        if (nearest == null) {
            return List.of();
        }
        long over = over(rule, nearest);
        if (over > 0) {
            breaches.add(new Breach(rule, over));
        }
        return breaches;
    }

    private static List<Limit> without(Limit rule, List<Limit> rules) {
        return rules.stream().filter(other -> !other.equals(rule)).toList();
    }

    private static Limit givenWay(Limit limit, List<Breach> breaches) {
        return breaches.stream()
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

    /** The plan that comes nearest to a rule, with the other rules kept; null if there is none, or none was found. */
    private @Nullable Plan nearest(Limit rule, List<Limit> others) {
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
        if (model.isEmpty()) {
            return null;
        }
        Optimum.Result result = Optimum.find(model, List.of(), new Nodes(nodeLimit));
        unknown |= !result.proved();
        return result.proved() ? result.plan() : null;
    }

    private Model model(List<Limit> rules, Worth worth) {
        return new Model(candidates, new Ledger(envelopes, policy.carry()), policy.with(rules), worth);
    }

    private static long over(Limit rule, Plan plan) {
        LimitTally tally = new LimitTally(List.of(rule));
        plan.awards().forEach(award -> tally.take(award.section(), award.option()));
        return tally.breaches().stream().mapToLong(Breach::by).sum();
    }

    private static List<Limit> both(List<Limit> one, List<Limit> other) {
        List<Limit> both = new ArrayList<>(one);
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
