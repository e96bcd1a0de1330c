package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks whether some plan that funds a section has at least so much benefit, which is soon answered where the answer is no. */
final class Reach {
    private final Prices prices;
    private final Stock stock;
    private final Policy policy;
    private final Collection<Candidate> candidates;
    private final List<Award> before;
    private final String section;
    private final Fraction benefit;
    private final long nodeLimit;
    private boolean proved = true;
    private long nodes;

    /**
     * @param prices by which many questions are answered without a search
     * @param base the plan that has the benefit
     */
    Reach(
            Prices prices,
            Stock stock,
            Collection<Candidate> candidates,
            Policy policy,
            Proposal base,
            String section,
            long nodeLimit) {
        this.prices = prices;
        this.stock = stock;
        this.policy = policy;
        this.candidates = candidates;
        this.before = base.awards();
        this.section = section;
        this.benefit = base.benefit();
        this.nodeLimit = nodeLimit;
    }

    /** Whether the prices leave it open that there is such a plan. */
    boolean mayBe(List<Option> menu, Ledger ledger) {
        return mayBe(menu, ledger, benefit);
    }

    private boolean mayBe(List<Option> menu, Ledger ledger, Fraction aim) {
        return prices.ceiling(section, menu, ledger).atLeast(aim);
    }

    /**
     * The awards of such a plan; nothing if there is none, or if the node limit came before one was found.
     *
     * @param menu the options of the section
     */
    Optional<List<Award>> with(List<Option> menu, Ledger ledger) {
        return with(menu, ledger, plan -> true);
    }

    /** The same for a plan of more benefit. */
    Optional<List<Award>> better(List<Option> menu, Ledger ledger) {
        return with(menu, ledger, plan -> plan.benefit().above(benefit));
    }

    private Optional<List<Award>> with(List<Option> menu, Ledger ledger, Predicate<Plan> serves) {
        if (!mayBe(menu, ledger)) {
            return Optional.empty();
        }
        Model model = model(menu, ledger);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Enough enough = new Enough(model, benefit, serves);
        enough.search(plan -> true);
        return Optional.ofNullable(enough.found).map(Plan::awards);
    }

    private Model model(List<Option> menu, Ledger ledger) {
        List<Candidate> changed = candidates.stream()
                .map(each -> each.section().equals(section) ? each.with(menu) : each)
                .toList();
        return Model.forcing(section, changed, ledger, policy, stock);
    }

    /**
     * A plan that makes do with little.
     *
     * @param awards nothing if there is no plan
     * @param isLeast whether it is known that none needs less
     */
    record Thrifty(Optional<List<Award>> awards, boolean isLeast) {}

    /**
     * Such a plan with up to so much more money in a year: as each is found, the next has to do with less.
     *
     * @param menu the options of the section
     * @param aim the benefit that it has at least
     */
    Thrifty thrifty(List<Option> menu, Collection<Envelope> envelopes, FinancialYear year, Money limit, Fraction aim) {
        Ledger ledger = new Ledger(Envelope.withMore(envelopes, year, limit), policy.carry());
        if (!mayBe(menu, ledger, aim)) {
            return new Thrifty(Optional.empty(), true);
        }
        Model model = model(menu, ledger);
        if (model.isEmpty()) {
            return new Thrifty(Optional.empty(), true);
        }
        int[] rows = IntStream.range(0, model.limits().size())
                .filter(row -> model.limits().get(row).window().contains(year))
                .toArray();
        Enough enough = new Enough(model, aim, plan -> true);
        enough.search(plan -> enough.lessThan(plan, rows, limit.pounds()) == 0);
        long windows = Row.windows(ledger).stream()
                .filter(row -> row.window().contains(year))
                .count();
        return new Thrifty(Optional.ofNullable(enough.found).map(Plan::awards), rows.length == windows);
    }

    /** Something that was asked elsewhere was not proved. */
    void doubt() {
        proved = false;
    }

    /** Whether every "nothing" so far was proved. */
    boolean isProved() {
        return proved;
    }

    /** How many nodes all searches together have looked at so far. */
    long nodes() {
        return nodes;
    }

    private final class Enough implements Goal {
        private final Model model;
        private final long[] capacity;
        private final Fraction aim;
        private final long threshold;
        private final Predicate<Plan> serves;
        private Predicate<Plan> last = any -> true;
        private @Nullable Plan found;

        /** @param serves what a plan of enough benefit has to be besides */
        Enough(Model model, Fraction aim, Predicate<Plan> serves) {
            this.model = model;
            this.aim = aim;
            this.serves = serves;
            this.capacity = model.capacity.clone();
            this.threshold = model.scale.up(aim);
        }

        /** @param last told of each plan that is found; true ends the search */
        void search(Predicate<Plan> isLast) {
            last = isLast;
            Plan start = Start.near(model, before);
            if (start == null || !isEnough(start)) {
                Nodes looked = new Nodes(nodeLimit);
                Search search = new Search(model, capacity, looked, this);
                search.beginAt(prices.inUnits(model));
                proved &= search.run();
                nodes += looked.used();
            }
        }

        /** Leaves one less than the plan uses of what the rows have more; returns what it uses. */
        long lessThan(Plan plan, int[] rows, long more) {
            long used = 0;
            for (int row : rows) {
                long taken = 0;
                for (int choice : plan.choice) {
                    taken += model.cost[choice * model.rows + row];
                }
                used = Math.max(used, taken - (model.capacity[row] - more));
            }
            for (int row : rows) {
                capacity[row] = model.capacity[row] - more + used - 1;
            }
            return used;
        }

        @Override
        public long threshold() {
            return threshold;
        }

        @Override
        public boolean isEnough(Plan plan) {
            if (!plan.benefit().atLeast(aim) || !serves.test(plan)) {
                return false;
            }
            found = plan;
            return last.test(plan);
        }
    }
}
