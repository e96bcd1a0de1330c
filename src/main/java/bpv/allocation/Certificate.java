package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Why no plan has more benefit than a proposal: everything that somebody else needs to check it with whole numbers alone.
 *
 * <p>At whole prices for what rows count, each block takes the choice that is worth most to it. Whatever the prices, what that
 * adds up to, plus the price of all capacities, is no less than the benefit of any plan. A tree of cases, each closed by such
 * prices, so proves that none reaches the threshold.
 *
 * @param candidates what could be funded, in the order of the ids
 * @param envelopes the money of each year, in order
 * @param policy what plans keep to
 * @param awards the proposal
 * @param benefit of the proposal
 * @param shift a benefit in units is itself times two to this power, rounded up
 * @param step of which each benefit is a multiple; 0 if that would not help
 * @param threshold units that every plan of more benefit reaches
 * @param blocks sections that are chosen for together
 * @param rows what prices are for
 * @param nodes the tree, from its root
 */
public record Certificate(
        List<Candidate> candidates,
        List<Envelope> envelopes,
        Policy policy,
        List<Award> awards,
        Fraction benefit,
        int shift,
        Fraction step,
        long threshold,
        List<List<String>> blocks,
        List<String> rows,
        List<Node> nodes) {
    public Certificate {
        candidates = List.copyOf(candidates);
        envelopes = List.copyOf(envelopes);
        awards = List.copyOf(awards);
        blocks = List.copyOf(blocks);
        rows = List.copyOf(rows);
        nodes = List.copyOf(nodes);
    }

    /**
     * One case of the tree.
     *
     * @param prices one list for each time that choices are closed by prices: units for each pound or section of each row
     * @param block the place of the block of which each open choice is a case; -1 if the case is closed
     * @param cases what the block's sections get, by option number (0 is nothing), and the place of that case's node
     */
    public record Node(List<List<Long>> prices, int block, List<Case> cases) {
        public Node {
            prices = List.copyOf(prices);
            cases = List.copyOf(cases);
        }
    }

    /** A choice of a block, by option numbers, and the place of the node where it goes on. */
    public record Case(List<Integer> options, int node) {
        public Case {
            options = List.copyOf(options);
        }
    }

    /**
     * Proves again that a proposal for best value has the greatest benefit, and writes down how.
     *
     * @param nodeLimit how many nodes the proof may have
     * @return nothing if the proof would have more nodes, or the proposal is not proved
     */
    public static Optional<Certificate> of(
            Proposal proposal,
            Collection<Candidate> candidates,
            Collection<Envelope> envelopes,
            Policy policy,
            long nodeLimit) {
        Model model = Model.complete(candidates, new Ledger(envelopes, policy.carry()), policy);
        Plan plan = Plan.of(model, proposal.awards());
        Fraction step = Units.Multiples.of(candidates.stream()
                        .flatMap(candidate -> candidate.menu().stream())
                        .map(Option::benefit)
                        .toList())
                .step();
        long threshold = model.scale.above(proposal.benefit(), step);
        Trace trace = new Trace();
        Goal none = new Goal() {
            @Override
            public long threshold() {
                return threshold;
            }

            @Override
            public boolean isEnough(Plan found) {
                return found.compareBenefit(plan) > 0;
            }
        };
        Search search = new Search(model, model.capacity, new Nodes(nodeLimit), none, trace);
        if (!search.run() || search.isEnded()) {
            return Optional.empty();
        }
        return Optional.of(new Certificate(
                Candidate.byId(candidates),
                envelopes.stream()
                        .sorted((one, other) -> one.year().compareTo(other.year()))
                        .toList(),
                policy,
                proposal.awards(),
                proposal.benefit(),
                model.scale.shift(),
                step,
                threshold,
                model.blocks().stream().map(Block::sections).toList(),
                model.limits().stream().map(Row::name).toList(),
                trace.steps().stream().map(each -> node(model, each)).toList()));
    }

    private static Node node(Model model, Trace.Step step) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < step.children.size(); i++) {
            cases.add(new Case(model.choice(step.choices.get(i)).numbers(), step.children.get(i)));
        }
        List<List<Long>> prices = step.prices.stream()
                .map(all -> Arrays.stream(all, 0, model.limits().size()).boxed().toList())
                .toList();
        return new Node(prices, step.block, cases);
    }
}
