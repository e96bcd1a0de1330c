package bpv.allocation;

/** What the limits alone forbid, whatever the benefit. */
final class Room {
    private final Domain domain;
    private final Remainder remainder;

    Room(Domain domain, Remainder remainder) {
        this.domain = domain;
        this.remainder = remainder;
    }

    /** Closes every choice that exceeds a row even if all other sections take least. False if a section has none left. */
    boolean closeWhatExceeds() {
        for (int row = 0; row < remainder.rows; row++) {
            long spare = remainder.left[row];
            for (int i = 0; i < remainder.sections; i++) {
                spare -= least(i, row);
            }
            if (spare < 0) {
                return false;
            }
            for (int i = 0; i < remainder.sections; i++) {
                if (!closeAbove(i, row, spare + least(i, row))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean closeAbove(int i, int row, long most) {
        for (int j = remainder.start[i]; j < remainder.start[i + 1]; j++) {
            boolean tooMuch = remainder.cost[j * remainder.rows + row] > most && domain.isOpen(remainder.choice[j]);
            if (tooMuch && !domain.close(remainder.section[i], remainder.choice[j])) {
                return false;
            }
        }
        return true;
    }

    private long least(int i, int row) {
        return remainder.least[i * remainder.rows + row];
    }
}
