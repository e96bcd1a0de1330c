package bpv.verify;

import bpv.source.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the awards of a certificate keep to every limit, and that its tree of cases leaves no plan of more benefit. It
 * works each bound out again, from the prices in the file, with whole numbers.
 */
public final class CertificateCheck {
    /** Far more than anybody's sections have together; a file with more would take all memory. */
    private static final long MOST_CHOICES = 10_000;

    private final Node root;
    private final Claim claim;
    private final BigInteger[] benefit;
    private final long shift;
    private final long threshold;

    /** Choices of some sections together: option numbers, what they count by limit, and benefit in units, rounded up. */
    record Block(List<String> sections, List<long[]> choices, long[][] counts, long[] units) {}

    /**
     * What the check came to.
     *
     * @param fault what does not hold; empty if all does
     * @param cases how many cases of the tree were looked at
     */
    public record Verdict(String fault, long cases) {
        public boolean holds() {
            return fault.isEmpty();
        }
    }

    /** Checks the text of a certificate, read as JSON. */
    public static Verdict check(Node root) {
        try {
            CertificateCheck check = new CertificateCheck(root);
            check.plan();
            check.threshold();
            return new Verdict("", check.tree().check());
        } catch (Reading.Unreadable | IllegalArgumentException fault) {
            return new Verdict(String.valueOf(fault.getMessage()), 0);
        } catch (ArithmeticException overflow) {
            return new Verdict("a number is beyond 64 bits", 0);
        }
    }

    private CertificateCheck(Node root) {
        this.root = root;
        require(Reading.text(root, "schema").equals("certificate/1"), "the schema is not certificate/1");
        this.claim = new Claim(root);
        this.benefit = Reading.exact(root, "benefit");
        this.shift = Reading.number(root, "shift");
        this.threshold = Reading.number(root, "threshold");
        require(Math.abs(shift) < 1000, "a shift of " + shift + " is no use");
    }

    static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private CaseTree tree() {
        List<List<String>> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Reading.items(root, "blocks").forEach(block -> members.add(Reading.texts(block, "sections")));
        members.forEach(block -> block.forEach(id -> require(seen.add(id), id + " is in two blocks")));
        claim.sections.keySet().stream().filter(id -> !seen.contains(id)).forEach(id -> members.add(List.of(id)));
        List<Block> blocks = members.stream().map(this::block).toList();
        List<String> names = List.copyOf(claim.limits.keySet());
        long[] capacity =
                claim.limits.values().stream().mapToLong(Claim.Limit::capacity).toArray();
        int[] priced =
                Reading.texts(root, "rows").stream().mapToInt(names::indexOf).toArray();
        return new CaseTree(
                blocks, capacity, priced, threshold, Reading.items(root, "nodes"), taken -> isNoBetter(blocks, taken));
    }

    private Block block(List<String> sections) {
        long all = 1;
        for (String section : sections) {
            all *= claim.sections.getOrDefault(section, Map.of()).size();
            require(all <= MOST_CHOICES, "the block of " + section + " has too many choices");
        }
        List<long[]> choices = new ArrayList<>();
        choices(sections, new long[sections.size()], 0, choices);
        long[][] counts = new long[choices.size()][claim.limits.size()];
        long[] units = new long[choices.size()];
        for (int k = 0; k < units.length; k++) {
            int row = 0;
            for (Claim.Limit limit : claim.limits.values()) {
                for (int i = 0; i < sections.size(); i++) {
                    counts[k][row] =
                            Math.addExact(counts[k][row], limit.count().of(sections.get(i), choices.get(k)[i]));
                }
                row++;
            }
            units[k] = units(benefit(sections, choices.get(k)));
        }
        return new Block(sections, choices, counts, units);
    }

    private void choices(List<String> sections, long[] taken, int at, List<long[]> choices) {
        if (at == taken.length) {
            choices.add(taken.clone());
            return;
        }
        for (long number :
                claim.sections.getOrDefault(sections.get(at), Map.of()).keySet()) {
            taken[at] = number;
            choices(sections, taken, at + 1, choices);
        }
    }

    private BigInteger[] benefit(List<String> sections, long[] options) {
        BigInteger[] sum = {BigInteger.ZERO, BigInteger.ONE};
        for (int i = 0; i < options.length; i++) {
            sum = plus(sum, claim.option(sections.get(i), options[i]).benefit());
        }
        return sum;
    }

    private static BigInteger[] plus(BigInteger[] one, BigInteger[] other) {
        BigInteger top = one[0].multiply(other[1]).add(other[0].multiply(one[1]));
        BigInteger bottom = one[1].multiply(other[1]);
        BigInteger common = top.gcd(bottom);
        return new BigInteger[] {top.divide(common), bottom.divide(common)};
    }

    private static int compare(BigInteger[] one, BigInteger[] other) {
        return one[0].multiply(other[1]).compareTo(other[0].multiply(one[1]));
    }

    private long units(BigInteger[] worth) {
        BigInteger top = worth[0].shiftLeft((int) Math.max(shift, 0));
        BigInteger bottom = worth[1].shiftLeft((int) Math.max(-shift, 0));
        return top.add(bottom).subtract(BigInteger.ONE).divide(bottom).longValueExact();
    }

    /** Whether a plan that reaches the threshold has no more benefit after all. */
    private boolean isNoBetter(List<Block> blocks, int[] taken) {
        BigInteger[] sum = {BigInteger.ZERO, BigInteger.ONE};
        for (int i = 0; i < taken.length; i++) {
            Block block = blocks.get(i);
            sum = plus(sum, benefit(block.sections(), block.choices().get(taken[i])));
        }
        return compare(sum, benefit) <= 0;
    }

    private void plan() {
        List<String> sections = List.copyOf(claim.awards.keySet());
        long[] options = sections.stream().mapToLong(claim::awarded).toArray();
        require(compare(benefit(sections, options), benefit) == 0, "the awards do not have the benefit stated");
        long total = 0;
        for (String section : sections) {
            Claim.Option option = claim.option(section, claim.awarded(section));
            total = Math.addExact(total, option.in(option.pounds().keySet()));
        }
        require(total == Reading.number(root, "total"), "the awards come to £" + total);
        claim.limits.forEach((name, limit) -> {
            long counted = 0;
            for (String section : claim.sections.keySet()) {
                counted = Math.addExact(counted, limit.count().of(section, claim.awarded(section)));
            }
            require(counted <= limit.capacity(), "the awards exceed " + name + " by " + (counted - limit.capacity()));
        });
    }

    /** Every plan of more benefit must reach the threshold. */
    private void threshold() {
        BigInteger[] step = Reading.exact(root, "step");
        BigInteger whole = benefit[0].shiftLeft((int) Math.max(shift, 0));
        BigInteger least =
                whole.divide(benefit[1].shiftLeft((int) Math.max(-shift, 0))).add(BigInteger.ONE);
        if (step[0].signum() > 0) {
            for (Map<Long, Claim.Option> options : claim.sections.values()) {
                for (Claim.Option option : options.values()) {
                    BigInteger top = option.benefit()[0].multiply(step[1]);
                    BigInteger bottom = option.benefit()[1].multiply(step[0]);
                    require(top.mod(bottom).signum() == 0, "a benefit is no multiple of the step");
                }
            }
            least = BigInteger.valueOf(units(plus(benefit, step)));
        }
        require(
                BigInteger.valueOf(threshold).compareTo(least) <= 0,
                "a plan of more benefit may have " + least + " units, which is below the threshold");
    }
}
