package bpv.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A good plan to begin with: the better of rank order and most benefit for the money, each improved by exchanges. */
final class Start {
    /** Above so many choices, exchanges of two sections at a time would take longer than they are worth. */
    private static final int PAIRS_UP_TO = 3000;

    private final Model model;
    private final int[] choice;
    private final long[] left;

    private Start(Model model) {
        this.model = model;
        this.choice = IntStream.range(0, model.size()).map(model::last).toArray();
        this.left = model.capacity.clone();
        for (int k : choice) {
            for (int row = 0; row < model.rows; row++) {
                left[row] -= cost(k, row);
            }
        }
    }

    /** From awards alone, such as those of a plan for nearly the same question; null if that does not come to a plan. */
    static @Nullable Plan near(Model model, List<Award> awards) {
        Start start = new Start(model);
        start.take(awards);
        return start.improved();
    }

    /** The better of two; null if neither way comes to a plan that keeps to the limits. */
    static @Nullable Plan plan(Model model, List<Award> rankOrder) {
        Start ranked = new Start(model);
        ranked.take(rankOrder);
        Start dense = new Start(model);
        dense.takeByDensity();
        Plan one = ranked.improved();
        Plan other = dense.improved();
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private @Nullable Plan improved() {
        if (!repair()) {
            return null;
        }
        improve();
        return Plan.of(model, choice);
    }

    /** Takes awards or, where an option is not in the model, one that adds as much and takes no more. */
    private void take(List<Award> awards) {
        Map<String, Option> options = new HashMap<>();
        awards.forEach(award -> options.put(award.section(), award.option()));
        for (int section = 0; section < choice.length; section++) {
            for (int k = model.start[section]; k <= model.last(section); k++) {
                if (model.choice(k).standsFor(options)) {
                    move(section, k);
                    break;
                }
            }
        }
    }

    /** Makes the change that lessens most what limits are exceeded by, again and again; false if there is none left. */
    private boolean repair() {
        double over = over();
        while (over > 0) {
            int best = -1;
            int of = -1;
            double least = over;
            for (int section = 0; section < choice.length; section++) {
                int from = choice[section];
                for (int k = model.start[section]; k <= model.last(section); k++) {
                    move(section, k);
                    double now = over();
                    if (now < least) {
                        least = now;
                        best = k;
                        of = section;
                    }
                }
                move(section, from);
            }
            if (best < 0) {
                return false;
            }
            move(of, best);
            over = least;
        }
        return true;
    }

    /** By which shares of their capacity limits are exceeded, added up. */
    private double over() {
        double over = 0;
        for (int row = 0; row < model.rows; row++) {
            if (left[row] < 0) {
                over -= (double) left[row] / Math.max(1, Math.abs(model.capacity[row]));
            }
        }
        return over;
    }

    private void takeByDensity() {
        record Offer(int section, int choice, double density) {}
        List<Offer> offers = IntStream.range(0, choice.length)
                .boxed()
                .flatMap(section -> IntStream.range(model.start[section], model.last(section))
                        .mapToObj(k -> new Offer(section, k, model.units[k] / weight(k))))
                .sorted(Comparator.comparingDouble(Offer::density).reversed())
                .toList();
        for (Offer offer : offers) {
            if (choice[offer.section()] == model.last(offer.section()) && fits(offer.section(), offer.choice())) {
                move(offer.section(), offer.choice());
            }
        }
    }

    /** The share of each row that a choice takes, added up. */
    private double weight(int k) {
        double weight = 0;
        for (int row = 0; row < model.rows; row++) {
            weight += (double) Math.max(0, cost(k, row)) / Math.max(1, Math.abs(model.capacity[row]));
        }
        return weight;
    }

    private boolean fits(int section, int k) {
        for (int row = 0; row < model.rows; row++) {
            if (cost(k, row) - cost(choice[section], row) > left[row]) {
                return false;
            }
        }
        return true;
    }

    private long cost(int k, int row) {
        return model.cost[k * model.rows + row];
    }

    private void move(int section, int k) {
        for (int row = 0; row < model.rows; row++) {
            left[row] += cost(choice[section], row) - cost(k, row);
        }
        choice[section] = k;
    }

    /** Changes one section, or two at a time, as long as that adds benefit. */
    private void improve() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int section = 0; section < choice.length; section++) {
                moved |= improveOne(section, 0, -1);
            }
            for (int section = 0; section < choice.length && model.choices() <= PAIRS_UP_TO; section++) {
                moved |= improvePair(section);
            }
        }
    }

    /** Moves the section to its best choice that fits and adds more than so many units; other sections stay. */
    private boolean improveOne(int section, long moreThan, int except) {
        int best = -1;
        long most = moreThan;
        for (int k = model.start[section]; section != except && k <= model.last(section); k++) {
            long gain = model.units[k] - model.units[choice[section]];
            if (gain > most && fits(section, k)) {
                best = k;
                most = gain;
            }
        }
        if (best < 0) {
            return false;
        }
        move(section, best);
        return true;
    }

    private boolean improvePair(int section) {
        int from = choice[section];
        for (int k = model.last(section); k >= model.start[section]; k--) {
            if (k == from || !fits(section, k)) {
                continue;
            }
            move(section, k);
            for (int other = 0; other < choice.length; other++) {
                if (improveOne(other, Math.max(0, model.units[from] - model.units[k]), section)) {
                    return true;
                }
            }
            move(section, from);
        }
        return false;
    }
}
