package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The choices of blocks that some best plan, or another as good, may hold. */
final class Undominated {
    private final List<Row> rows;
    private final List<String> names;
    private final Worth worth;

    private Undominated(List<Row> rows, Worth worth) {
        this.rows = rows;
        this.names = rows.stream().map(Row::name).toList();
        this.worth = worth;
    }

    /** Leaves out what another choice of the block makes pointless: it counts no more in any row and is worth more. */
    static List<Block> of(List<Block> blocks, List<Row> rows, Worth worth) {
        Undominated sieve = new Undominated(rows, worth);
        return blocks.stream()
                .map(block -> block.sections().size() == 1 ? block : sieve.sieved(block))
                .toList();
    }

    private record Weighed(Fraction worth, long[] counts) {
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

    private record Name(List<String> rows, Worth worth) {}

    private Block sieved(Block block) {
        return block.part(new Name(names, worth), () -> kept(block));
    }

    private IntStream kept(Block block) {
        List<long[]> byRow = rows.stream().map(block::counts).toList();
        List<Fraction> worths = block.worths(worth).byChoice();
        List<Weighed> all = new ArrayList<>();
        for (int k = 0; k < worths.size(); k++) {
            int at = k;
            all.add(new Weighed(
                    worths.get(k), byRow.stream().mapToLong(row -> row[at]).toArray()));
        }
        return IntStream.range(0, all.size())
                .filter(k -> all.stream().noneMatch(other -> other.makesPointless(all.get(k))));
    }
}
