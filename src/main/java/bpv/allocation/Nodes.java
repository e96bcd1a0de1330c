package bpv.allocation;

import java.util.concurrent.CancellationException;

/** How many nodes may be looked at and how many were; a count, so that every machine stops at the same one. */
final class Nodes {
    private final long limit;
    private long used;

    Nodes(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the node limit must be 1 or more, but is " + limit);
        }
        this.limit = limit;
    }

    /** @throws CancellationException if whoever asked has given up and interrupts the work */
    boolean next() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this search any more");
        }
        if (used == limit) {
            return false;
        }
        used++;
        return true;
    }

    long used() {
        return used;
    }

    long limit() {
        return limit;
    }
}
