package bpv.verify;

import static bpv.verify.CertificateCheck.require;

import bpv.source.Node;
import bpv.verify.CertificateCheck.Block;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The cases of a certificate. A case is closed when no plan in it reaches the threshold: because limits leave a block nothing,
 * or because a bound at the stated prices says so. Any other case must be split into one for each open choice of a block.
 */
final class CaseTree {
    private final List<Block> blocks;
    private final long[] capacity;
    private final int[] priced;
    private final long threshold;
    private final List<Node> nodes;
    private final Predicate<int[]> isNoBetter;
    private final BitSet seen = new BitSet();

    /** @param priced the limits that prices are for, by place */
    CaseTree(
            List<Block> blocks,
            long[] capacity,
            int[] priced,
            long threshold,
            List<Node> nodes,
            Predicate<int[]> isNoBetter) {
        this.blocks = blocks;
        this.capacity = capacity;
        this.priced = priced;
        this.threshold = threshold;
        this.nodes = nodes;
        this.isNoBetter = isNoBetter;
        require(Arrays.stream(priced).allMatch(row -> row >= 0), "a row is none of the limits");
    }

    /** How many cases there are, each of them closed. */
    long check() {
        BitSet[] open = new BitSet[blocks.size()];
        for (int block = 0; block < open.length; block++) {
            open[block] = new BitSet();
            open[block].set(0, blocks.get(block).choices().size());
        }
        walk(0, open);
        return seen.cardinality();
    }

    private void walk(int place, BitSet[] open) {
        require(place < nodes.size(), "node " + place + " is missing");
        require(!seen.get(place), "node " + place + " is reached twice");
        seen.set(place);
        boolean isOpen = closeByLimits(open);
        for (Node prices : Reading.items(nodes.get(place), "prices")) {
            long[] price = Reading.items(prices, "of").stream()
                    .mapToLong(Reading::number)
                    .toArray();
            require(price.length == priced.length, "node " + place + " has not one price for each row");
            require(Arrays.stream(price).allMatch(one -> one >= 0), "node " + place + " has a price below 0");
            isOpen = isOpen && closeByPrices(price, open) && closeByLimits(open);
        }
        if (isOpen && Arrays.stream(open).allMatch(choices -> choices.cardinality() == 1)) {
            int[] plan = Arrays.stream(open)
                    .mapToInt(choices -> choices.nextSetBit(0))
                    .toArray();
            require(isNoBetter.test(plan), "node " + place + " has a plan of more benefit");
        } else if (isOpen) {
            split(place, nodes.get(place), open);
        }
    }

    private void split(int place, Node node, BitSet[] open) {
        int of = (int) Reading.number(node, "block");
        require(of >= 0 && of < open.length, "node " + place + " leaves a case open");
        open[of].stream().forEach(choice -> {
            String options = Arrays.toString(blocks.get(of).choices().get(choice));
            long next = Reading.items(node, "cases").stream()
                    .filter(one -> options.equals(Reading.texts(one, "options").toString()))
                    .mapToLong(one -> Reading.number(one, "node"))
                    .findFirst()
                    .orElse(-1);
            require(next > place && next < nodes.size(), "node " + place + " has no case for options " + options);
            BitSet[] below = Arrays.stream(open).map(BitSet::clone).toArray(BitSet[]::new);
            below[of].clear();
            below[of].set(choice);
            walk((int) next, below);
        });
    }

    /** Closes what exceeds a limit even if all other blocks count least; false if a block is left nothing. */
    private boolean closeByLimits(BitSet[] open) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < capacity.length; row++) {
                long[] least = new long[open.length];
                long spare = capacity[row];
                for (int block = 0; block < open.length; block++) {
                    least[block] = least(block, row, open[block]);
                    spare = Math.subtractExact(spare, least[block]);
                }
                for (int block = 0; block < open.length; block++) {
                    long[][] counts = blocks.get(block).counts();
                    for (int k = open[block].nextSetBit(0); k >= 0; k = open[block].nextSetBit(k + 1)) {
                        if (counts[k][row] - least[block] > spare) {
                            open[block].clear(k);
                            changed = true;
                        }
                    }
                    if (open[block].isEmpty()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long least(int block, int row, BitSet open) {
        return open.stream()
                .mapToLong(k -> blocks.get(block).counts()[k][row])
                .min()
                .orElse(0);
    }

    /** Closes every choice with which the bound at these prices is below the threshold; false if the bound itself is. */
    private boolean closeByPrices(long[] price, BitSet[] open) {
        long sum = 0;
        for (int row = 0; row < price.length; row++) {
            sum = Math.addExact(sum, Math.multiplyExact(price[row], capacity[priced[row]]));
        }
        long[] best = new long[open.length];
        for (int block = 0; block < open.length; block++) {
            Block here = blocks.get(block);
            best[block] = open[block].stream()
                    .mapToLong(k -> worth(here, k, price))
                    .max()
                    .orElseThrow();
            sum = Math.addExact(sum, best[block]);
        }
        long bound = sum;
        for (int block = 0; block < open.length; block++) {
            Block here = blocks.get(block);
            long others = Math.subtractExact(bound, best[block]);
            open[block].stream()
                    .filter(k -> Math.addExact(others, worth(here, k, price)) < threshold)
                    .forEach(open[block]::clear);
        }
        return bound >= threshold;
    }

    private long worth(Block block, int choice, long[] price) {
        long worth = block.units()[choice];
        for (int row = 0; row < price.length; row++) {
            worth = Math.subtractExact(worth, Math.multiplyExact(price[row], block.counts()[choice][priced[row]]));
        }
        return worth;
    }
}
