package bpv.allocation;

import java.util.Arrays;

/** The choices that are still open at one point of a search. What is closed can be opened again, last first. */
final class Domain {
    private final Model model;
    private final boolean[] open;
    private final int[] count;
    private final int[] closed;
    private int closedCount;

    Domain(Model model) {
        this.model = model;
        this.open = new boolean[model.choices()];
        this.closed = new int[model.choices()];
        this.count = new int[model.size()];
        Arrays.fill(open, true);
        Arrays.setAll(count, section -> model.start[section + 1] - model.start[section]);
    }

    boolean isOpen(int choice) {
        return open[choice];
    }

    boolean isSettled(int section) {
        return count[section] == 1;
    }

    /** The first open choice of a section, which has one. */
    int first(int section) {
        int choice = model.start[section];
        while (!open[choice]) {
            choice++;
        }
        return choice;
    }

    private int last(int section) {
        int choice = model.last(section);
        while (!open[choice]) {
            choice--;
        }
        return choice;
    }

    /** Closes an open choice; false if it was the section's last. */
    boolean close(int section, int choice) {
        open[choice] = false;
        closed[closedCount++] = choice;
        return --count[section] > 0;
    }

    /** Closes all but one open choice. */
    void settle(int section, int choice) {
        for (int k = model.start[section]; k <= model.last(section); k++) {
            if (open[k] && k != choice) {
                close(section, k);
            }
        }
    }

    int mark() {
        return closedCount;
    }

    void reopen(int mark) {
        while (closedCount > mark) {
            int choice = closed[--closedCount];
            open[choice] = true;
            int section = Arrays.binarySearch(model.start, choice);
            count[section >= 0 ? section : -section - 2]++;
        }
    }

    /**
     * Of sections with the same menu, an earlier one never gets a later choice: any plan can be put in this order, at the
     * same benefit and money. False if a section has no choice left.
     */
    boolean orderTwins() {
        for (int section = 0; section < count.length; section++) {
            int before = model.twin[section];
            if (before >= 0 && !closeBelow(section, first(before) - model.start[before])) {
                return false;
            }
        }
        for (int section = count.length - 1; section >= 0; section--) {
            int before = model.twin[section];
            if (before >= 0 && !closeAbove(before, last(section) - model.start[section])) {
                return false;
            }
        }
        return true;
    }

    private boolean closeBelow(int section, int place) {
        for (int k = model.start[section]; k < model.start[section] + place; k++) {
            if (open[k] && !close(section, k)) {
                return false;
            }
        }
        return true;
    }

    private boolean closeAbove(int section, int place) {
        for (int k = model.start[section] + place + 1; k <= model.last(section); k++) {
            if (open[k] && !close(section, k)) {
                return false;
            }
        }
        return true;
    }
}
