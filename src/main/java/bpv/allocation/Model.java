package bpv.allocation;

import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The choice as integers: for each block of sections one of its choices, so that no row exceeds its capacity.
 *
 * <p>Sections stand in the order of their ids, and so do blocks. Within a block choices stand in the order of the options'
 * numbers and "nothing" comes last: of two plans that cost the same, the scheme prefers the one whose first different choice
 * stands earlier. (Of two lists of awards of equal money neither begins with the other, for every award costs something.) A
 * row is any whole-number limit over choices: one for each year and each rule of policy that can bind, and last all money,
 * which binds only while equally good plans are told apart.
 */
final class Model {
    final int rows;
    /** The first choice of each block, in one line of all choices; one entry more than blocks. */
    final int[] start;
    /** The block before this one that has the same choices, or -1. */
    final int[] twin;
    /** What is counted, pounds or sections: of choice k in row r at k * rows + r. */
    final long[] cost;
    /** The most that may be counted, by row. */
    final long[] capacity;
    /** Units of benefit, rounded up, by choice. */
    final long[] units;

    final Units scale;
    private final List<Block> blocks;
    private final List<Row> limits;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Fraction> benefits = new ArrayList<>();

    Model(Collection<Candidate> candidates, Ledger ledger, Policy policy, Worth worth) {
        this(new Blocks(candidates, ledger, policy, kind(policy, worth), Stock.NOTHING, null), worth, true);
    }

    /** As usual, but a section gets some of its options whatever else is. */
    static Model forcing(
            @Nullable String section, Collection<Candidate> candidates, Ledger ledger, Policy policy, Stock stock) {
        Blocks.Kind kind = kind(policy, Worth.BENEFIT);
        return new Model(new Blocks(candidates, ledger, policy, kind, stock, section), Worth.BENEFIT, true);
    }

    /** Leaves nothing out but what alone exceeds a limit, which makes for a proof that is simple to check. */
    static Model complete(Collection<Candidate> candidates, Ledger ledger, Policy policy) {
        return new Model(
                new Blocks(candidates, ledger, policy, Blocks.Kind.PAYABLE, Stock.NOTHING, null), Worth.BENEFIT, false);
    }

    private static Blocks.Kind kind(Policy policy, Worth worth) {
        boolean moneyAlone = policy.limits().isEmpty() && worth == Worth.BENEFIT;
        return moneyAlone ? Blocks.Kind.OF_USE : Blocks.Kind.DIFFERENT;
    }

    private Model(Blocks all, Worth worth, boolean sieved) {
        this.limits = all.rows();
        this.blocks = sieved ? Undominated.of(all.blocks(), limits, worth) : all.blocks();
        this.rows = limits.size() + 1;
        this.start = new int[blocks.size() + 1];
        for (int block = 0; block < blocks.size(); block++) {
            choices.addAll(blocks.get(block).choices());
            benefits.addAll(blocks.get(block).worths(worth).byChoice());
            start[block + 1] = choices.size();
        }
        this.capacity = new long[rows];
        this.cost = new long[choices.size() * rows];
        fill();
        this.scale = scale(worth);
        this.units = benefits.stream().mapToLong(scale::up).toArray();
        this.twin = twins();
    }

    /** Whether some block has no choice left, so that there is no plan. */
    boolean isEmpty() {
        return blocks.stream().anyMatch(block -> block.choices().isEmpty());
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The rows without that of all money. */
    List<Row> limits() {
        return limits;
    }

    int size() {
        return blocks.size();
    }

    int choices() {
        return choices.size();
    }

    /** The last choice of a block, which gives nothing to anybody unless policy forbids that. */
    int last(int block) {
        return start[block + 1] - 1;
    }

    int moneyRow() {
        return rows - 1;
    }

    long money(int choice) {
        return cost[choice * rows + rows - 1];
    }

    Choice choice(int choice) {
        return choices.get(choice);
    }

    Fraction benefit(int choice) {
        return benefits.get(choice);
    }

    private void fill() {
        for (int row = 0; row < limits.size(); row++) {
            capacity[row] = limits.get(row).capacity();
        }
        for (int block = 0; block < blocks.size(); block++) {
            for (int row = 0; row < limits.size(); row++) {
                put(block, row, blocks.get(block).counts(limits.get(row)));
            }
            put(block, moneyRow(), blocks.get(block).counts(Row.MONEY));
            capacity[moneyRow()] =
                    Math.addExact(capacity[moneyRow()], blocks.get(block).most(Row.MONEY));
        }
    }

    private void put(int block, int row, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            cost[(start[block] + i) * rows + row] = counts[i];
        }
    }

    private Units scale(Worth worth) {
        BigInteger greatest = BigInteger.ONE;
        for (Block block : blocks) {
            Fraction most = block.worths(worth).most();
            greatest = greatest.add(most.numerator().divide(most.denominator())).add(BigInteger.ONE);
        }
        return new Units(() -> multiples(worth), greatest, rows);
    }

    private Units.Multiples multiples(Worth worth) {
        Units.Multiples all = Units.Multiples.NONE;
        for (Block block : blocks) {
            all = all.and(block.worths(worth).multiples());
        }
        return all;
    }

    private int[] twins() {
        // Few blocks count the same, and only those are looked at closely.
        int[] counts = IntStream.range(0, blocks.size()).map(this::counts).toArray();
        Map<Integer, Integer> blocksByCounts = new HashMap<>();
        Arrays.stream(counts).forEach(each -> blocksByCounts.merge(each, 1, Integer::sum));
        int[] twins = new int[blocks.size()];
        Map<List<Object>, Integer> latest = new HashMap<>();
        Arrays.setAll(twins, block -> {
            boolean alone = blocksByCounts.getOrDefault(counts[block], 0) == 1;
            Integer before = alone ? null : latest.put(alike(block), block);
            return before == null ? -1 : before;
        });
        return twins;
    }

    /** The same for blocks that count the same in every row. */
    private int counts(int block) {
        return Arrays.hashCode(Arrays.copyOfRange(cost, start[block] * rows, start[block + 1] * rows));
    }

    /** All that tells a block's choices from another's but whose they are. */
    private List<Object> alike(int block) {
        List<Object> alike = new ArrayList<>();
        IntStream.range(start[block], start[block + 1])
                .forEach(k -> alike.add(List.of(
                        benefits.get(k),
                        choices.get(k).years(),
                        Arrays.stream(cost, k * rows, (k + 1) * rows).boxed().toList())));
        return alike;
    }
}
