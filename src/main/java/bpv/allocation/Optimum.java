package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of greatest benefit: the search for it, and what is proved when it ends. */
final class Optimum implements Goal {
    /** Where policy leaves some block no choice, there is nothing to search. */
    static final Result NO_PLAN = new Result(null, true, Fraction.ZERO);

    private final Model model;
    private @Nullable Plan best;
    private long threshold;

    private Optimum(Model model, @Nullable Plan start) {
        this.model = model;
        this.best = start;
        this.threshold = start == null ? 0 : model.scale.above(start);
    }

    /**
     * @param plan the best plan found; null if none was
     * @param proved whether no plan has more benefit or, without a plan, whether there is none
     * @param bound no plan has more benefit than this
     */
    record Result(@Nullable Plan plan, boolean proved, Fraction bound) {}

    static Result find(Model model, List<Award> rankOrder, Nodes nodes) {
        Optimum optimum = new Optimum(model, Start.plan(model, rankOrder));
        return optimum.sought(new Search(model, model.capacity, nodes, optimum));
    }

    /** The same, begun with the plan and the prices, in units by row, of nearly the same question. */
    static Result again(Model model, List<Award> before, long[] prices, Nodes nodes) {
        Optimum optimum = new Optimum(model, Start.near(model, before));
        Search search = new Search(model, model.capacity, nodes, optimum);
        search.beginAt(prices);
        return optimum.sought(search);
    }

    private Result sought(Search search) {
        boolean proved = search.run();
        Fraction value = best == null ? Fraction.ZERO : best.benefit();
        Fraction open = proved ? value : model.scale.atMost(search.openBound());
        return new Result(best, proved, open.compareTo(value) > 0 ? open : value);
    }

    @Override
    public long threshold() {
        return threshold;
    }

    @Override
    public boolean isEnough(Plan plan) {
        if (best == null || plan.compareTo(best) < 0) {
            best = plan;
            threshold = model.scale.above(plan);
        }
        return false;
    }
}
