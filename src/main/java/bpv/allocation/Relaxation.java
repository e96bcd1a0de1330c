package bpv.allocation;

import java.util.Arrays;
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
    private static final int SUM_BITS = 60;

    private final Model model;
    private final int rows;
    private final long[] capacity;
    private final double[] priceLimit;
    private final long worst;

    /** Sections with more than one open choice, and how many. */
    final int[] open;

    int openCount;
    /** By row: the money that settled sections leave. */
    final long[] left;
    /** By section: the choice that is best at the prices. */
    final int[] pick;
    /** By section: what that choice adds, less its price. */
    private final long[] best;

    final double[] price;
    private final long[] wholePrice;
    private final long[] used;
    private long settled;

    Relaxation(Model model, long[] capacity) {
        this.model = model;
        this.rows = model.rows;
        this.capacity = capacity;
        this.open = new int[model.size()];
        this.pick = new int[open.length];
        this.best = new long[open.length];
        this.worst = -(1L << Units.BITS) / Math.max(1, open.length);
        this.left = new long[rows];
        this.used = new long[rows];
        this.price = new double[rows];
        this.wholePrice = new long[rows];
        this.priceLimit = new double[rows];
        for (int row = 0; row < rows; row++) {
            priceLimit[row] = (double) ((1L << SUM_BITS) / rows / most(row));
        }
    }

    /** At a price of 1, no part of a bound exceeds this in the row. */
    private long most(int row) {
        long most = Math.max(1, Math.abs(capacity[row]));
        long negative = 0;
        for (int section = 0; section < pick.length; section++) {
            long least = 0;
            for (int k = model.start[section]; k < model.start[section + 1]; k++) {
                most = Math.max(most, model.cost[k * rows + row]);
                least = Math.min(least, model.cost[k * rows + row]);
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
        openCount = 0;
        settled = 0;
        System.arraycopy(capacity, 0, left, 0, rows);
        for (int section = 0; section < pick.length; section++) {
            if (domain.isSettled(section)) {
                int choice = domain.first(section);
                pick[section] = choice;
                settled += model.units[choice];
                for (int row = 0; row < rows; row++) {
                    left[row] -= model.cost[choice * rows + row];
                }
            } else {
                open[openCount++] = section;
            }
        }
        for (int row = 0; row < rows && openCount == 0; row++) {
            if (left[row] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The units that no plan within the open choices exceeds, at the present prices. */
    long bound(Domain domain) {
        long bound = settled;
        for (int row = 0; row < rows; row++) {
            wholePrice[row] = (long) price[row];
            bound += wholePrice[row] * left[row];
        }
        Arrays.fill(used, 0);
        for (int i = 0; i < openCount; i++) {
            int section = open[i];
            choose(domain, section);
            bound += Math.max(best[section], worst);
            int base = pick[section] * rows;
            for (int row = 0; row < rows; row++) {
                used[row] += model.cost[base + row];
            }
        }
        return bound;
    }

    private void choose(Domain domain, int section) {
        long most = Long.MIN_VALUE;
        int end = model.start[section + 1];
        for (int k = model.start[section]; k < end; k++) {
            if (domain.isOpen(k)) {
                long worth = worth(k);
                if (worth > most) {
                    most = worth;
                    pick[section] = k;
                }
            }
        }
        best[section] = most;
    }

    private long worth(int choice) {
        long worth = model.units[choice];
        int base = choice * rows;
        for (int row = 0; row < rows; row++) {
            worth -= wholePrice[row] * model.cost[base + row];
        }
        return worth;
    }

    /** Whether what the sections take at the present prices keeps to every limit. */
    boolean isPlan() {
        for (int row = 0; row < rows; row++) {
            if (used[row] > left[row]) {
                return false;
            }
        }
        return true;
    }

    /** Moves prices towards a bound of the target: up where too much is taken, down where money is left. */
    boolean step(double distance) {
        double length = 0;
        for (int row = 0; row < rows; row++) {
            double over = over(row);
            length += over * over;
        }
        if (length == 0) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            double moved = price[row] + distance / length * over(row) / capacity(row);
            price[row] = Math.max(0, Math.min(priceLimit[row], moved));
        }
        return true;
    }

    /** By which share of its capacity a row is exceeded; nothing where a price of 0 cannot fall. */
    private double over(int row) {
        double over = (used[row] - left[row]) / capacity(row);
        return over < 0 && price[row] == 0 ? 0 : over;
    }

    private double capacity(int row) {
        return Math.max(1, Math.abs((double) capacity[row]));
    }

    /**
     * Closes every choice with which no plan reaches the threshold, judged by the bound last computed. False if a section
     * has no choice left.
     */
    boolean closeByPrice(Domain domain, long bound, long threshold) {
        for (int i = 0; i < openCount; i++) {
            int section = open[i];
            long allowed = bound - threshold;
            for (int k = model.start[section]; k < model.start[section + 1]; k++) {
                boolean hopeless = domain.isOpen(k) && best[section] - worth(k) > allowed;
                if (hopeless && !domain.close(section, k)) {
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
}
