package bpv.allocation;

/** What the limits alone forbid, whatever the benefit. */
final class Room {
    private final Model model;
    private final Domain domain;
    private final Relaxation relaxation;

    Room(Model model, Domain domain, Relaxation relaxation) {
        this.model = model;
        this.domain = domain;
        this.relaxation = relaxation;
    }

    /** Closes every choice that exceeds a row even if all other sections take least. False if a section has none left. */
    boolean closeWhatExceeds() {
        for (int row = 0; row < model.rows; row++) {
            long spare = relaxation.left[row];
            for (int i = 0; i < relaxation.openCount; i++) {
                spare -= least(relaxation.open[i], row);
            }
            if (spare < 0) {
                return false;
            }
            for (int i = 0; i < relaxation.openCount; i++) {
                if (!closeAbove(relaxation.open[i], row, spare + least(relaxation.open[i], row))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean closeAbove(int section, int row, long most) {
        for (int k = model.start[section]; k < model.start[section + 1]; k++) {
            boolean tooMuch = domain.isOpen(k) && model.cost[k * model.rows + row] > most;
            if (tooMuch && !domain.close(section, k)) {
                return false;
            }
        }
        return true;
    }

    private long least(int section, int row) {
        long least = Long.MAX_VALUE;
        for (int k = model.start[section]; k < model.start[section + 1]; k++) {
            if (domain.isOpen(k)) {
                least = Math.min(least, model.cost[k * model.rows + row]);
            }
        }
        return least;
    }
}
