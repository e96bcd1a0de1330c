package bpv.verify;

import bpv.source.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Checks that the awards of a certificate keep to every limit, and that its tree of cases leaves no plan of more benefit. It
 * works each bound out again, from the prices in the file, with whole numbers. This is all of the check, so that somebody can
 * read it who trusts nothing else of the program; {@link Claim} only takes up what the file says.
 */
public final class CertificateCheck {
    /** Far more than anybody's sections have together; a file with more would take all memory. */
    private static final long MOST_CHOICES = 10_000;

    private final Claim claim;
    private final List<Limit> limits = new ArrayList<>();
    private final List<List<Choice>> blocks = new ArrayList<>();
    /** The limits that prices are for, by place. */
    private final int[] priced;

    private final BitSet seen = new BitSet();

    /** What a section counts towards a limit with one of its options; number 0 is nothing. */
    private interface Count {
        long of(String section, long number);
    }

    private record Limit(String name, long capacity, Count count) {}

    /** What some sections get together: option numbers, benefit, the same in units, and what they count by limit. */
    private record Choice(List<Long> options, BigInteger benefit, long units, long[] counts) {}

    /** Checks the text of a certificate, read as JSON. */
    public static Verdict check(Node root) {
        try {
            CertificateCheck check = new CertificateCheck(new Claim(root));
            check.plan();
            check.threshold();
            check.close(0, check.blocks.stream().map(CertificateCheck::all).toArray(BitSet[]::new));
            return new Verdict("", check.seen.cardinality());
        } catch (Reading.Unreadable | IllegalArgumentException fault) {
            return new Verdict(String.valueOf(fault.getMessage()), 0);
        } catch (ArithmeticException overflow) {
            return new Verdict("a number is beyond 64 bits", 0);
        }
    }

    private CertificateCheck(Claim claim) {
        this.claim = claim;
        require(Math.abs(claim.shift) < 1000, "a shift of " + claim.shift + " is no use");
        windows();
        claim.rules.forEach(rule -> limits.add(limit(rule)));
        Set<String> alone = new LinkedHashSet<>(claim.sections.keySet());
        for (List<String> block : claim.blocks) {
            block.forEach(id -> require(alone.remove(id), id + " is in two blocks, or no section"));
            blocks.add(block(block));
        }
        alone.forEach(id -> blocks.add(block(List.of(id))));
        List<String> names = limits.stream().map(Limit::name).toList();
        this.priced = claim.rows.stream().mapToInt(names::indexOf).toArray();
        require(Arrays.stream(priced).allMatch(row -> row >= 0), "a row is none of the limits");
    }

    private static BitSet all(List<Choice> choices) {
        return IntStream.range(0, choices.size()).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Years that follow on cannot pay more than their own money and what the year before may leave them. */
    private void windows() {
        for (int from = 0; from < claim.money.size(); from++) {
            String name = "money " + claim.money.get(from).year();
            long capacity = from == 0 ? 0 : claim.money.get(from - 1).carried();
            Set<String> years = new HashSet<>();
            for (Claim.Year year : claim.money.subList(from, claim.money.size())) {
                years.add(year.year());
                capacity = Math.addExact(capacity, year.available());
                Set<String> these = Set.copyOf(years);
                Count count = (section, number) -> claim.option(section, number).in(these);
                limits.add(new Limit(these.size() == 1 ? name : name + " to " + year.year(), capacity, count));
            }
        }
    }

    private Limit limit(Claim.Rule rule) {
        Set<String> bearing = Set.copyOf(rule.sections());
        Count count = count(rule, Set.copyOf(rule.years()));
        Count some = (section, number) -> bearing.contains(section) ? count.of(section, number) : 0;
        return new Limit("rule " + rule.name(), rule.most(), some);
    }

    private Count count(Claim.Rule rule, Set<String> years) {
        return switch (rule.kind()) {
            case AT_MOST -> (section, number) -> claim.option(section, number).in(years);
            case AT_LEAST -> (section, number) -> -claim.option(section, number).in(years);
            case MUST_FUND -> (section, number) -> number == 0 ? 1 : 0;
            case MUST_NOT_FUND, AT_MOST_FUNDED -> (section, number) -> number == 0 ? 0 : 1;
            case NEEDS -> (section, number) -> number == 0 ? 0 : section.equals(rule.section()) ? 1 : -1;
        };
    }

    /** All ways of giving each section one of its options or nothing. */
    private List<Choice> block(List<String> sections) {
        List<Choice> choices = List.of(new Choice(List.of(), BigInteger.ZERO, 0, new long[limits.size()]));
        for (String section : sections) {
            Set<Long> numbers = claim.sections.getOrDefault(section, Map.of()).keySet();
            boolean few = choices.size() * (long) numbers.size() <= MOST_CHOICES;
            require(few, "the block of " + section + " has too many choices");
            choices = choices.stream()
                    .flatMap(choice -> numbers.stream().map(number -> with(choice, section, number)))
                    .toList();
        }
        return choices.stream()
                .map(all -> new Choice(all.options(), all.benefit(), units(all.benefit()), all.counts()))
                .toList();
    }

    private Choice with(Choice choice, String section, long number) {
        List<Long> options = new ArrayList<>(choice.options());
        options.add(number);
        BigInteger benefit = choice.benefit().add(claim.option(section, number).benefit());
        long[] counts = choice.counts().clone();
        for (int row = 0; row < counts.length; row++) {
            counts[row] = Math.addExact(counts[row], limits.get(row).count().of(section, number));
        }
        return new Choice(options, benefit, 0, counts);
    }

    /** Rounded up, so that no plan has more benefit than its units. */
    private long units(BigInteger benefit) {
        BigInteger[] parts = inUnits(benefit);
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    private BigInteger[] inUnits(BigInteger benefit) {
        int shift = (int) claim.shift;
        return benefit.shiftLeft(Math.max(shift, 0)).divideAndRemainder(claim.common.shiftLeft(Math.max(-shift, 0)));
    }

    /** The awards are what is stated of them, and keep to every limit. */
    private void plan() {
        BigInteger sum = BigInteger.ZERO;
        long total = 0;
        for (Map.Entry<String, Long> award : claim.awards.entrySet()) {
            Claim.Option option = claim.option(award.getKey(), award.getValue());
            sum = sum.add(option.benefit());
            total = Math.addExact(total, option.in(option.pounds().keySet()));
        }
        require(sum.equals(claim.benefit), "the awards do not have the benefit stated");
        require(total == claim.total, "the awards come to £" + total);
        for (Limit limit : limits) {
            long over = -limit.capacity();
            for (String section : claim.sections.keySet()) {
                over = Math.addExact(over, limit.count().of(section, claim.awards.getOrDefault(section, 0L)));
            }
            require(over <= 0, "the awards exceed " + limit.name() + " by " + over);
        }
    }

    /** Every plan of more benefit reaches the threshold. */
    private void threshold() {
        BigInteger least = inUnits(claim.benefit)[0].add(BigInteger.ONE);
        if (claim.step.signum() > 0) {
            boolean inSteps = claim.sections.values().stream()
                    .flatMap(options -> options.values().stream())
                    .allMatch(option -> option.benefit().mod(claim.step).signum() == 0);
            require(inSteps, "a benefit is no multiple of the step");
            least = BigInteger.valueOf(units(claim.benefit.add(claim.step)));
        }
        require(
                BigInteger.valueOf(claim.threshold).compareTo(least) <= 0,
                "a plan of more benefit may have " + least + " units, which is below the threshold");
    }

    /**
     * A case is closed when no plan in it reaches the threshold: because limits leave a block nothing, or because a bound at
     * the stated prices says so. A case of one plan is that plan; any other has to be split.
     */
    private void close(int place, BitSet[] open) {
        require(place < claim.nodes.size(), "node " + place + " is missing");
        require(!seen.get(place), "node " + place + " is reached twice");
        seen.set(place);
        boolean isOpen = narrowByLimits(open);
        for (long[] price : claim.nodes.get(place).prices()) {
            require(price.length == priced.length, "node " + place + " has not one price for each row");
            require(Arrays.stream(price).allMatch(one -> one >= 0), "node " + place + " has a price below 0");
            isOpen = isOpen && narrowByPrices(price, open) && narrowByLimits(open);
        }
        if (isOpen && Arrays.stream(open).allMatch(choices -> choices.cardinality() == 1)) {
            BigInteger sum = IntStream.range(0, open.length)
                    .mapToObj(i -> blocks.get(i).get(open[i].nextSetBit(0)).benefit())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            require(sum.compareTo(claim.benefit) <= 0, "node " + place + " has a plan of more benefit");
        } else if (isOpen) {
            split(place, open);
        }
    }

    /** Into one case for each open choice of a block. */
    private void split(int place, BitSet[] open) {
        int of = claim.nodes.get(place).block();
        require(of >= 0 && of < open.length, "node " + place + " leaves a case open");
        open[of].stream().forEach(choice -> {
            List<Long> options = blocks.get(of).get(choice).options();
            int next = claim.nodes.get(place).cases().getOrDefault(options, -1);
            require(next > place, "node " + place + " has no case for options " + options);
            BitSet[] below = Arrays.stream(open).map(BitSet::clone).toArray(BitSet[]::new);
            below[of].clear();
            below[of].set(choice);
            close(next, below);
        });
    }

    /** Closes what exceeds a limit even if all other blocks count least; false if a block is left nothing. */
    private boolean narrowByLimits(BitSet[] open) {
        boolean again = true;
        while (again) {
            again = false;
            for (int row = 0; row < limits.size(); row++) {
                int at = row;
                long spare = limits.get(row).capacity();
                long[] least = new long[open.length];
                for (int i = 0; i < open.length; i++) {
                    least[i] = least(i, open[i], choice -> choice.counts()[at]);
                    spare = Math.subtractExact(spare, least[i]);
                }
                for (int i = 0; i < open.length; i++) {
                    long most = Math.addExact(spare, least[i]);
                    again |= keep(i, open[i], choice -> choice.counts()[at] <= most);
                    if (open[i].isEmpty()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Closes every choice with which the bound at these prices is below the threshold; false if the bound itself is. */
    private boolean narrowByPrices(long[] price, BitSet[] open) {
        long bound = 0;
        for (int row = 0; row < price.length; row++) {
            bound = Math.addExact(
                    bound,
                    Math.multiplyExact(price[row], limits.get(priced[row]).capacity()));
        }
        long[] best = new long[open.length];
        for (int i = 0; i < open.length; i++) {
            best[i] = -least(i, open[i], choice -> -worth(choice, price));
            bound = Math.addExact(bound, best[i]);
        }
        for (int i = 0; i < open.length; i++) {
            long others = Math.subtractExact(bound, best[i]);
            keep(i, open[i], choice -> Math.addExact(others, worth(choice, price)) >= claim.threshold);
        }
        return bound >= claim.threshold;
    }

    /** What a choice adds to the bound. */
    private long worth(Choice choice, long[] price) {
        long worth = choice.units();
        for (int row = 0; row < price.length; row++) {
            worth = Math.subtractExact(worth, Math.multiplyExact(price[row], choice.counts()[priced[row]]));
        }
        return worth;
    }

    private long least(int block, BitSet open, ToLongFunction<Choice> what) {
        return open.stream()
                .mapToLong(k -> what.applyAsLong(blocks.get(block).get(k)))
                .min()
                .orElseThrow();
    }

    /** Whether any choice was closed. */
    private boolean keep(int block, BitSet open, Predicate<Choice> what) {
        int[] closed =
                open.stream().filter(k -> !what.test(blocks.get(block).get(k))).toArray();
        Arrays.stream(closed).forEach(open::clear);
        return closed.length > 0;
    }
}
