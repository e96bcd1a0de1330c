package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.List;

/** The plan of greatest benefit: the search for it, and what is proved when it ends. */
final class Optimum implements Goal {
    private final Model model;
    private Plan best;
    private long threshold;

    private Optimum(Model model, Plan start) {
        this.model = model;
        this.best = start;
        this.threshold = model.scale.above(start);
    }

    /**
     * @param plan the best plan found
     * @param proved whether no plan has more benefit
     * @param bound no plan has more benefit than this
     */
    record Result(Plan plan, boolean proved, Fraction bound) {}

    static Result find(Model model, List<Award> rankOrder, Nodes nodes) {
        Optimum optimum = new Optimum(model, Start.plan(model, rankOrder));
        Search search = new Search(model, model.capacity, nodes, optimum);
        boolean proved = search.run();
        Fraction value = optimum.best.benefit();
        Fraction open = proved ? value : model.scale.atMost(search.openBound());
        return new Result(optimum.best, proved, open.compareTo(value) > 0 ? open : value);
    }

    @Override
    public long threshold() {
        return threshold;
    }

    @Override
    public boolean isEnough(Plan plan) {
        if (plan.compareTo(best) < 0) {
            best = plan;
            threshold = model.scale.above(plan);
        }
        return false;
    }
}
