package bpv.allocation;

/**
 * What is left to choose at one point of a search, side by side: the sections with more than one open choice, these choices,
 * and of the rows those that such choices can exceed. A row that cannot be exceeded any more needs no price.
 */
final class Remainder {
    /** Less by more than any price may come to, so that no closed choice is ever the best. */
    private static final long CLOSED = -(1L << Relaxation.SUM_BITS + 1);

    private final Model model;
    private final long[] capacity;

    /** The sections, and how many. */
    final int[] section;

    int sections;
    /** The first choice of each section, in one line of all that are open; one entry more than sections. */
    final int[] start;
    /** The choices as the model numbers them. */
    final int[] choice;
    /** Units of benefit, by choice; next to none for one that was closed since. */
    final long[] units;

    /** The rows as the model numbers them, and how many. */
    final int[] row;

    int rows;
    /** What settled sections leave, by row; below 0 where they exceed it. */
    final long[] left;
    /** Of choice j in row r at j * rows + r. */
    final long[] cost;
    /** The least that a section takes: of section i in row r at i * rows + r. */
    final long[] least;
    /** The units of the settled sections. */
    long settled;

    private final long[] leftInAll;
    private final long[] mostInAll;
    private final long[] leastInAll;

    /** @param capacity by row of the model; looked at anew each time something is taken up */
    Remainder(Model model, long[] capacity) {
        this.model = model;
        this.capacity = capacity;
        this.section = new int[model.size()];
        this.start = new int[model.size() + 1];
        this.choice = new int[model.choices()];
        this.units = new long[model.choices()];
        this.row = new int[model.rows];
        this.left = new long[model.rows];
        this.cost = new long[model.choices() * model.rows];
        this.least = new long[model.size() * model.rows];
        this.leftInAll = new long[model.rows];
        this.mostInAll = new long[model.rows];
        this.leastInAll = new long[model.size() * model.rows];
    }

    /**
     * Takes up what is open.
     *
     * @param pick where the choice of each settled section is put
     */
    void load(Domain domain, int[] pick) {
        sections = 0;
        settled = 0;
        System.arraycopy(capacity, 0, leftInAll, 0, leftInAll.length);
        for (int each = 0; each < pick.length; each++) {
            if (domain.isSettled(each)) {
                int only = domain.first(each);
                pick[each] = only;
                settled += model.units[only];
                for (int r = 0; r < leftInAll.length; r++) {
                    leftInAll[r] -= model.cost[only * leftInAll.length + r];
                }
            } else {
                open(domain, each);
            }
        }
        loadRows();
    }

    /** Closes a choice of a section here and there, if it still is open; false if it was the section's last. */
    boolean close(Domain domain, int i, int j) {
        units[j] = CLOSED;
        return !domain.isOpen(choice[j]) || domain.close(section[i], choice[j]);
    }

    private void open(Domain domain, int each) {
        int end = start[sections];
        for (int k = model.start[each]; k < model.start[each + 1]; k++) {
            if (domain.isOpen(k)) {
                choice[end] = k;
                units[end] = model.units[k];
                end++;
            }
        }
        section[sections++] = each;
        start[sections] = end;
    }

    private void loadRows() {
        System.arraycopy(leftInAll, 0, mostInAll, 0, mostInAll.length);
        for (int i = 0; i < sections; i++) {
            for (int r = 0; r < mostInAll.length; r++) {
                mostInAll[r] -= most(i, r);
            }
        }
        rows = 0;
        for (int r = 0; r < mostInAll.length; r++) {
            if (mostInAll[r] < 0) {
                left[rows] = leftInAll[r];
                row[rows++] = r;
            }
        }
        for (int j = 0; j < start[sections]; j++) {
            int base = choice[j] * model.rows;
            for (int r = 0; r < rows; r++) {
                cost[j * rows + r] = model.cost[base + row[r]];
            }
        }
        for (int i = 0; i < sections; i++) {
            for (int r = 0; r < rows; r++) {
                least[i * rows + r] = leastInAll[i * model.rows + row[r]];
            }
        }
    }

    private long most(int i, int r) {
        long most = Long.MIN_VALUE;
        long few = Long.MAX_VALUE;
        for (int j = start[i]; j < start[i + 1]; j++) {
            long counts = model.cost[choice[j] * model.rows + r];
            most = Math.max(most, counts);
            few = Math.min(few, counts);
        }
        leastInAll[i * model.rows + r] = few;
        return most;
    }
}
