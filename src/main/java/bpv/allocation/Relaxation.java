package bpv.allocation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The problem without its limits, at a price for each pound of each row: each section takes what is best for it alone.
 *
 * <p>Whatever the prices, the benefit of that, plus the price of all money left, is at least that of every plan that keeps
 * to the limits (Lagrangian relaxation). Prices are searched in floating point, but bounds are computed from whole prices
 * and whole units, so that a poor price makes a bound loose and never wrong. Prices are so limited that no sum exceeds a
 * long.
 */
final class Relaxation {
    /** No sum of prices has more bits. */
    static final int SUM_BITS = 60;

    private final Model model;
    private final long[] capacity;
    private final double[] priceLimit;
    private final long worst;

    /** What is open. */
    final Remainder remainder;
    /** By section: the choice that is best at the prices. */
    final int[] pick;
    /** By row. */
    final double[] price;

    /** By row of the remainder: price, and what is used at it. */
    private final long[] wholePrice;

    private final long[] used;
    /** By choice of the remainder: what it adds, less its price. */
    private final long[] worth;
    /** By section of the remainder: the most of that. */
    private final long[] best;

    Relaxation(Model model, long[] capacity) {
        this.model = model;
        this.capacity = capacity;
        this.remainder = new Remainder(model, capacity);
        this.pick = new int[model.size()];
        this.best = new long[pick.length];
        this.worst = -(1L << Units.BITS) / Math.max(1, pick.length);
        this.worth = new long[model.choices()];
        this.used = new long[model.rows];
        this.price = new double[model.rows];
        this.wholePrice = new long[model.rows];
        this.priceLimit = new double[model.rows];
        for (int row = 0; row < model.rows; row++) {
            priceLimit[row] = (double) ((1L << SUM_BITS) / model.rows / most(row));
        }
    }

    /** At a price of 1, no part of a bound exceeds this in the row. */
    private long most(int row) {
        long most = Math.max(1, Math.abs(capacity[row]));
        long negative = 0;
        for (int section = 0; section < pick.length; section++) {
            long least = 0;
            for (int k = model.start[section]; k < model.start[section + 1]; k++) {
                most = Math.max(most, model.cost[k * model.rows + row]);
                least = Math.min(least, model.cost[k * model.rows + row]);
            }
            negative = Math.subtractExact(negative, least);
        }
        return Math.addExact(most, negative);
    }

    /** Takes prices up as far as they may go. */
    void begin(long[] prices) {
        for (int row = 0; row < prices.length; row++) {
            price[row] = Math.min(priceLimit[row], prices[row]);
        }
    }

    /** Takes up the open choices; false if all are settled and exceed a row. */
    boolean load(Domain domain) {
        remainder.load(domain, pick);
        int next = 0;
        for (int row = 0; row < price.length; row++) {
            if (next < remainder.rows && remainder.row[next] == row) {
                next++;
            } else {
                price[row] = 0;
            }
        }
        return remainder.sections > 0 || remainder.rows == 0;
    }

    /** The units that no plan within the open choices exceeds, at the present prices. */
    long bound() {
        int rows = remainder.rows;
        long bound = remainder.settled;
        for (int row = 0; row < rows; row++) {
            wholePrice[row] = (long) price[remainder.row[row]];
            bound += wholePrice[row] * remainder.left[row];
            used[row] = 0;
        }
        for (int i = 0; i < remainder.sections; i++) {
            int taken = choose(i);
            bound += Math.max(best[i], worst);
            for (int row = 0; row < rows; row++) {
                used[row] += remainder.cost[taken * rows + row];
            }
        }
        return bound;
    }

    private int choose(int i) {
        int rows = remainder.rows;
        int taken = -1;
        long most = Long.MIN_VALUE;
        int end = remainder.start[i + 1];
        for (int j = remainder.start[i]; j < end; j++) {
            long adds = remainder.units[j];
            int base = j * rows;
            for (int row = 0; row < rows; row++) {
                adds -= wholePrice[row] * remainder.cost[base + row];
            }
            worth[j] = adds;
            if (adds > most) {
                most = adds;
                taken = j;
            }
        }
        best[i] = most;
        pick[remainder.section[i]] = remainder.choice[taken];
        return taken;
    }

    /** Whether what the sections take at the present prices keeps to every limit. */
    boolean isPlan() {
        for (int row = 0; row < remainder.rows; row++) {
            if (used[row] > remainder.left[row]) {
                return false;
            }
        }
        return true;
    }

    /** Moves prices towards a bound of the target: up where too much is taken, down where money is left. */
    boolean step(double distance) {
        double length = 0;
        for (int row = 0; row < remainder.rows; row++) {
            double over = over(row);
            length += over * over;
        }
        if (length == 0) {
            return false;
        }
        for (int row = 0; row < remainder.rows; row++) {
            int at = remainder.row[row];
            double moved = price[at] + distance / length * over(row) / capacity(at);
            price[at] = Math.max(0, Math.min(priceLimit[at], moved));
        }
        return true;
    }

    /** By which share of its capacity a row is exceeded; nothing where a price of 0 cannot fall. */
    private double over(int row) {
        int at = remainder.row[row];
        double over = (used[row] - remainder.left[row]) / capacity(at);
        return over < 0 && price[at] == 0 ? 0 : over;
    }

    private double capacity(int row) {
        return Math.max(1, Math.abs((double) capacity[row]));
    }

    /**
     * Closes every choice with which no plan reaches the threshold, judged by the bound last computed. False if a section
     * has no choice left.
     */
    boolean closeByPrice(Domain domain, long bound, long threshold) {
        long allowed = bound - threshold;
        for (int i = 0; i < remainder.sections; i++) {
            for (int j = remainder.start[i]; j < remainder.start[i + 1]; j++) {
                if (best[i] - worth[j] > allowed && !remainder.close(domain, i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The open choices of a section, the most valuable at the present prices first, then by place. */
    int[] byWorth(Domain domain, int section) {
        return IntStream.range(model.start[section], model.start[section + 1])
                .filter(domain::isOpen)
                .boxed()
                .sorted(Comparator.comparingLong(choice -> -worth(choice)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long worth(int choice) {
        long worth = model.units[choice];
        for (int row = 0; row < price.length; row++) {
            worth -= (long) price[row] * model.cost[choice * price.length + row];
        }
        return worth;
    }
}
