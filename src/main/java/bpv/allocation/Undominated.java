package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The choices of blocks that some best plan, or another as good, may hold. */
final class Undominated {
    private final List<Row> rows;
    private final Worth worth;

    private Undominated(List<Row> rows, Worth worth) {
        this.rows = rows;
        this.worth = worth;
    }

    /** Leaves out what another choice of the block makes pointless: it counts no more in any row and is worth more. */
    static List<Block> of(List<Block> blocks, List<Row> rows, Worth worth) {
        Undominated sieve = new Undominated(rows, worth);
        return blocks.stream()
                .map(block -> block.sections().size() == 1 ? block : sieve.sieved(block))
                .toList();
    }

    private record Weighed(Block.Choice choice, Fraction worth, long[] counts) {
        boolean makesPointless(Weighed other) {
            if (worth.compareTo(other.worth) <= 0) {
                return false;
            }
            for (int row = 0; row < counts.length; row++) {
                if (counts[row] > other.counts[row]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Block sieved(Block block) {
        List<long[]> byRow = rows.stream().map(block::counts).toList();
        List<Weighed> all = new ArrayList<>();
        for (int k = 0; k < block.choices().size(); k++) {
            int at = k;
            Block.Choice choice = block.choices().get(k);
            long[] counts = byRow.stream().mapToLong(row -> row[at]).toArray();
            all.add(new Weighed(choice, choice.worth(worth), counts));
        }
        Set<Block.Choice> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Weighed one : all) {
            if (all.stream().noneMatch(other -> other.makesPointless(one))) {
                kept.add(one.choice());
            }
        }
        return block.keeping(kept::contains);
    }
}
