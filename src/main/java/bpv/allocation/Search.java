package bpv.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound, depth first. At each node prices are improved a little, choices that cannot reach the goal are closed,
 * and the section that the prices leave most in doubt is settled in each of its open ways, the most valuable first.
 */
final class Search {
    // Found by trial on rounds of the real size; they change how long a proof takes, never what is proved.
    private static final int FIRST_STEPS = 300;
    private static final int STEPS_FROM_PRICES = 30;
    private static final int STEPS = 9;
    private static final int ROUNDS = 3;
    private static final int PATIENCE = 3;
    private static final double SLOWER = 0.7;

    private final Model model;
    private final Nodes nodes;
    private final Goal goal;
    private final Domain domain;
    private final Relaxation relaxation;
    private final Room room;
    private final int[] tally;
    private final double[] bestPrice;
    private final Deque<Branch> branches = new ArrayDeque<>();
    private final @Nullable Trace trace;
    private boolean ended;
    private int firstSteps = FIRST_STEPS;

    /** Rows have the given capacities, which the goal may lower while the search runs. */
    Search(Model model, long[] capacity, Nodes nodes, Goal goal) {
        this(model, capacity, nodes, goal, null);
    }

    /** @param trace where each step is written down; the search then treats sections with the same menu as different */
    Search(Model model, long[] capacity, Nodes nodes, Goal goal, @Nullable Trace trace) {
        this.trace = trace;
        this.model = model;
        this.nodes = nodes;
        this.goal = goal;
        this.domain = new Domain(model);
        this.relaxation = new Relaxation(model, capacity);
        this.room = new Room(domain, relaxation.remainder);
        this.tally = new int[model.choices()];
        this.bestPrice = new double[model.rows];
    }

    /** The open choices, to be narrowed before the search runs. */
    Domain domain() {
        return domain;
    }

    /** Begins with these prices, in units by row, which are better than none. */
    void beginAt(long[] prices) {
        relaxation.begin(prices);
        firstSteps = STEPS_FROM_PRICES;
    }

    /** For each row, the units that one more of what it counts is about worth: an estimate, which proves nothing. */
    long[] prices() {
        if (narrowByLimits() && relaxation.remainder.sections > 0) {
            descend(FIRST_STEPS);
        }
        return Arrays.stream(relaxation.price).mapToLong(price -> (long) price).toArray();
    }

    /** Looks at every plan that may serve the goal, until the goal has enough; false if the node limit came first. */
    boolean run() {
        if (!nodes.next()) {
            return false;
        }
        visit(Long.MAX_VALUE, firstSteps);
        while (!ended && !branches.isEmpty()) {
            Branch branch = branches.element();
            domain.reopen(branch.mark);
            if (branch.next == branch.choices.length || branch.bound < goal.threshold()) {
                branches.remove();
            } else if (!nodes.next()) {
                return false;
            } else {
                int choice = branch.choices[branch.next++];
                domain.settle(branch.section, choice);
                if (trace != null) {
                    trace.child(branch, choice);
                }
                System.arraycopy(branch.price, 0, relaxation.price, 0, model.rows);
                visit(branch.bound, STEPS);
            }
        }
        return true;
    }

    /** Whether the goal had enough. */
    boolean isEnded() {
        return ended;
    }

    /** The units that no plan exceeds which was not looked at; a search that ran to its end has looked at all. */
    long openBound() {
        return branches.stream()
                .filter(branch -> branch.next < branch.choices.length)
                .mapToLong(branch -> branch.bound)
                .max()
                .orElse(0);
    }

    /** Narrows the open choices as far as they soon go, and branches if they are still worth it. */
    private void visit(long boundAbove, int steps) {
        long bound = boundAbove;
        boolean narrower = true;
        for (int round = 0; narrower && round < ROUNDS; round++) {
            if (!narrowByLimits()) {
                return;
            }
            if (relaxation.remainder.sections == 0) {
                break;
            }
            int before = domain.mark();
            bound = Math.min(bound, descend(round == 0 ? steps : STEPS));
            if (trace != null && bound < goal.threshold()) {
                trace.prices(relaxation.price);
            }
            if (ended || bound < goal.threshold() || !close(relaxation.bound())) {
                return;
            }
            narrower = domain.mark() > before;
        }
        branch(bound);
    }

    private boolean narrowByLimits() {
        int before = domain.mark();
        return (trace != null || domain.orderTwins())
                && relaxation.load(domain)
                && room.closeWhatExceeds()
                && (domain.mark() == before || relaxation.load(domain));
    }

    /** Closes what the present prices show to be hopeless; false if a section has no choice left. */
    private boolean close(long bound) {
        int before = domain.mark();
        boolean left = relaxation.closeByPrice(domain, bound, goal.threshold());
        if (trace != null && domain.mark() > before) {
            trace.prices(relaxation.price);
        }
        return left;
    }

    /**
     * Improves the prices and leaves the best ones, and closes by each of them what can be closed: what one price leaves open
     * another may not. Returns the least bound, which is below every threshold if a section has no choice left.
     */
    private long descend(int steps) {
        long least = Long.MAX_VALUE;
        double pace = 1;
        int idle = 0;
        Arrays.fill(tally, 0);
        for (int step = 0; step < steps; step++) {
            long bound = price();
            if (bound < least) {
                least = bound;
                idle = 0;
                System.arraycopy(relaxation.price, 0, bestPrice, 0, bestPrice.length);
            } else if (++idle == PATIENCE) {
                pace *= SLOWER;
                idle = 0;
            }
            if (least >= goal.threshold() && !close(bound)) {
                return Long.MIN_VALUE;
            }
            if (ended || least < goal.threshold() || !relaxation.step(pace * (bound - goal.threshold() + 1))) {
                break;
            }
        }
        System.arraycopy(bestPrice, 0, relaxation.price, 0, bestPrice.length);
        return least;
    }

    private long price() {
        long bound = relaxation.bound();
        if (relaxation.isPlan()) {
            offer();
        }
        for (int i = 0; i < relaxation.remainder.sections; i++) {
            tally[relaxation.pick[relaxation.remainder.section[i]]]++;
        }
        return bound;
    }

    /** What the sections take at the present prices keeps to the limits: it may serve the goal. */
    private void offer() {
        long units = 0;
        for (int choice : relaxation.pick) {
            units += model.units[choice];
        }
        if (units >= goal.threshold()) {
            ended |= goal.isEnough(Plan.of(model, relaxation.pick));
        }
    }

    private void branch(long bound) {
        if (!relaxation.load(domain)) {
            return;
        }
        if (relaxation.remainder.sections == 0) {
            offer();
            return;
        }
        int section = doubtful();
        Branch branch = new Branch(
                section, relaxation.byWorth(domain, section), domain.mark(), bound, relaxation.price.clone());
        branches.push(branch);
        if (trace != null) {
            trace.branch(branch);
        }
    }

    private int doubtful() {
        int doubtful = -1;
        double most = -1;
        for (int i = 0; i < relaxation.remainder.sections; i++) {
            double doubt = doubt(relaxation.remainder.section[i]);
            if (doubt > most) {
                most = doubt;
                doubtful = relaxation.remainder.section[i];
            }
        }
        return doubtful;
    }

    /** How much the prices wavered about a section. */
    private double doubt(int section) {
        int all = 0;
        int most = 0;
        long size = 0;
        for (int k = model.start[section]; k < model.start[section + 1]; k++) {
            all += tally[k];
            most = Math.max(most, tally[k]);
            size = Math.max(size, model.units[k]);
        }
        return (all - most + 0.01) * size;
    }
}
