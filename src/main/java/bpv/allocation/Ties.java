package bpv.allocation;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells plans of the greatest benefit apart: the least money wins, then the first choice by section id. Also answers whether
 * there is more than one such plan at all.
 */
final class Ties {
    private final Model model;
    private final Nodes nodes;
    private final Plan optimum;
    private final long[] capacity;
    private Plan best;
    private @Nullable Plan found;

    private Ties(Model model, Plan optimum, Nodes nodes) {
        this.model = model;
        this.nodes = nodes;
        this.optimum = optimum;
        this.best = optimum;
        this.capacity = model.capacity.clone();
    }

    /**
     * @param plan the best plan found
     * @param proved whether no plan of this benefit is to be preferred
     * @param other another plan of this benefit, if one was found; where the order is proved, the lack of one is, too
     */
    record Result(Plan plan, boolean proved, @Nullable Plan other) {}

    /** Another plan of the same benefit that exchanges two sections with the same menu, if that changes anything. */
    static @Nullable Plan exchange(Model model, Plan plan) {
        for (int section = 0; section < model.twin.length; section++) {
            int before = model.twin[section];
            if (before >= 0 && plan.place(before) != plan.place(section)) {
                return plan.exchanging(before, section);
            }
        }
        return null;
    }

    /** @param optimum a plan of which it is proved that none has more benefit */
    static Result resolve(Model model, Plan optimum, Nodes nodes) {
        Ties ties = new Ties(model, optimum, nodes);
        boolean proved = ties.resolve();
        Plan other = ties.best.sameAs(optimum) ? ties.found : optimum;
        Plan exchange = exchange(model, ties.best);
        return new Result(ties.best, proved, exchange != null ? exchange : other);
    }

    private boolean resolve() {
        if (!seekOther()) {
            return false;
        }
        return found == null || spendLeast() && chooseFirst();
    }

    private boolean seekOther() {
        return search(plan -> {
                    if (plan.sameAs(optimum)) {
                        return false;
                    }
                    found = plan;
                    prefer(plan);
                    return true;
                })
                .run();
    }

    private boolean spendLeast() {
        capacity[model.moneyRow()] = best.money - 1;
        boolean ended = search(plan -> {
                    prefer(plan);
                    capacity[model.moneyRow()] = best.money - 1;
                    return false;
                })
                .run();
        capacity[model.moneyRow()] = best.money;
        return ended;
    }

    /** Section by section, asks for a plan that agrees before it and chooses earlier in it. */
    private boolean chooseFirst() {
        for (int section = 0; section < best.choice.length; section++) {
            boolean earlier = true;
            while (earlier && best.choice[section] > model.start[section]) {
                Plan before = best;
                Search search = search(plan -> {
                    prefer(plan);
                    return !best.sameAs(before);
                });
                narrow(search.domain(), section);
                if (!search.run()) {
                    return false;
                }
                earlier = !best.sameAs(before);
            }
        }
        return true;
    }

    private void narrow(Domain domain, int section) {
        for (int before = 0; before < section; before++) {
            domain.settle(before, best.choice[before]);
        }
        for (int k = best.choice[section]; k <= model.last(section); k++) {
            domain.close(section, k);
        }
    }

    private Search search(Predicate<Plan> enough) {
        long threshold = model.scale.up(optimum.benefit());
        return new Search(model, capacity, nodes, new Goal() {
            @Override
            public long threshold() {
                return threshold;
            }

            @Override
            public boolean isEnough(Plan plan) {
                return plan.compareBenefit(optimum) >= 0 && enough.test(plan);
            }
        });
    }

    private void prefer(Plan plan) {
        if (plan.compareTo(best) < 0) {
            best = plan;
        }
    }
}
