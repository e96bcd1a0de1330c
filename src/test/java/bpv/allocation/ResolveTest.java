package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.BestValue.Answer;
import bpv.allocation.Resolve.Change;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolveTest {
    private static final long NODES = 200_000;

    @Test
    void what_would_be_otherwise_is_what_trying_every_plan_gives() {
        int asked = 0;
        for (long seed = 0; seed < 300; seed++) {
            Instance instance = PolicyTest.grouped(seed);
            Policy policy = PolicyTest.random(instance, seed);
            if (!(BestValue.propose(instance.candidates(), instance.envelopes(), policy, NODES)
                    instanceof Answer.Found found)) {
                continue;
            }
            Proposal base = found.proposal();
            Resolve resolve = new Resolve(instance.candidates(), instance.envelopes(), policy, base, NODES);
            for (Candidate candidate : instance.candidates()) {
                Set<String> one = Set.of(candidate.section());
                compare(
                        seed,
                        instance,
                        and(policy, new Limit.MustFund("x", one)),
                        base,
                        resolve.funding(candidate.section()));
                compare(
                        seed,
                        instance,
                        and(policy, new Limit.MustNotFund("x", one)),
                        base,
                        resolve.withoutFunding(candidate.section()));
                asked++;
            }
            for (Limit rule : policy.limits()) {
                List<Limit> others = new ArrayList<>(policy.limits());
                others.remove(rule);
                compare(seed, instance, policy.with(others), base, resolve.without(rule));
            }
            for (Envelope envelope : instance.envelopes()) {
                Money more = Money.ofPounds(3);
                List<Envelope> richer = new ArrayList<>(instance.envelopes());
                richer.replaceAll(each -> each.equals(envelope)
                        ? new Envelope(each.year(), each.envelope().plus(more), each.reserve())
                        : each);
                compare(
                        seed,
                        new Instance(instance.candidates(), richer),
                        policy,
                        base,
                        resolve.withMore(envelope.year(), more));
            }
        }
        assertThat(asked).isGreaterThan(300);
    }

    private static Policy and(Policy policy, Limit more) {
        List<Limit> limits = new ArrayList<>(policy.limits());
        limits.add(more);
        return policy.with(limits);
    }

    private static void compare(long seed, Instance instance, Policy policy, Proposal base, Optional<Change> change) {
        BruteForce.Answer expected = BruteForce.solve(instance, policy);
        assertThat(change.isPresent()).as("seed %d", seed).isEqualTo(expected.plans() > 0);
        change.ifPresent(found -> {
            Fraction gain = BruteForce.benefit(expected.awards()).minus(base.benefit());
            assertThat(found.gain()).as("seed %d", seed).isEqualTo(gain);
            assertThat(found.proved()).isTrue();
        });
    }
}
