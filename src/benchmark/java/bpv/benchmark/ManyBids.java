package bpv.benchmark;

import bpv.bid.Bid;
import bpv.round.BidAssessor;
import bpv.rules.RuleBook;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Iterator;
import java.util.Locale;

/**
 * Assesses 100 and 10,000 generated bids one after the other, warmed up alike, and prints the processor time for each
 * bid and the highest use of the heap. To be run in a small heap, as the command in the reference does.
 */
public final class ManyBids {
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int PAIRS = 5;

    private ManyBids() {}

    public static void main(String[] arguments) {
        RuleBook book = Setting.book();
        BidAssessor engine = Setting.engine(book);
        measure(engine, book, MANY / 2, 1);
        for (int pair = 0; pair < PAIRS; pair++) {
            double few = 0;
            for (int part = 0; part < 5; part++) {
                few += measure(engine, book, FEW, 100 * pair + part) / 5;
            }
            double many = measure(engine, book, MANY, 50 + pair);
            System.out.printf(
                    Locale.ROOT,
                    "of %,d bids %.0f us of processor a bid, of %,d bids %.0f: ratio %.2f; highest heap %d MiB of %d%n",
                    FEW, few, MANY, many, many / few, highestHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Microseconds of processor for each bid, without the making of the bid. */
    private static double measure(BidAssessor engine, RuleBook book, int count, long seed) {
        Iterator<Bid> bids = new GeneratedBids(book, Setting.DAY, seed).stream(count).iterator();
        long used = 0;
        while (bids.hasNext()) {
            Bid bid = bids.next();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (engine.assess(bid).sections().isEmpty()) {
                throw new IllegalStateException("a bid has sections");
            }
            used += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        return used / 1000.0 / count;
    }

    private static long highestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
