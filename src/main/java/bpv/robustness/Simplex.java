package bpv.robustness;

import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Whole parts of a million, each within bounds, that add up to it; every such list is as likely as any other.
 *
 * <p>Without bounds that is a choice of cut points, sorted. What bounds forbid is drawn again: counted up from the least or
 * down from the most, whichever leaves less to divide, so that few are.
 */
final class Simplex {
    /** What the parts add up to. */
    static final int TOTAL = 1_000_000;

    private final int parts;
    private final int least;
    private final int most;

    /**
     * @param parts how many, 1 or more
     * @param leastPercent no part is less
     * @param mostPercent no part is more
     */
    Simplex(int parts, Fraction leastPercent, Fraction mostPercent) {
        this.parts = parts;
        Fraction perPercent = Fraction.of(TOTAL / 100);
        this.most = floor(mostPercent.times(perPercent));
        this.least = -floor(leastPercent.times(perPercent).negated());
    }

    private static int floor(Fraction number) {
        BigInteger[] whole = number.numerator().divideAndRemainder(number.denominator());
        return whole[0].intValueExact() + (whole[1].signum() < 0 ? -1 : 0);
    }

    /** Whether there is no such list. */
    boolean isEmpty() {
        return (long) parts * least > TOTAL || (long) parts * most < TOTAL;
    }

    /** The parts; not of one that is empty. */
    int[] draw(Lots lots) {
        int up = Math.toIntExact(TOTAL - (long) parts * least);
        long down = (long) parts * most - TOTAL;
        boolean fromBelow = up <= down;
        int[] drawn;
        do {
            drawn = divided(fromBelow ? up : Math.toIntExact(down), lots);
        } while (Arrays.stream(drawn).anyMatch(part -> part > most - least));
        return Arrays.stream(drawn)
                .map(part -> fromBelow ? least + part : most - part)
                .toArray();
    }

    /** A sum in so many parts, each 0 or more: between neighbours of cut points that differ lie one more than each part. */
    private int[] divided(int sum, Lots lots) {
        int[] cuts = new int[parts + 1];
        cuts[parts] = sum + parts;
        boolean differ = false;
        while (!differ) {
            for (int i = 1; i < parts; i++) {
                cuts[i] = 1 + (int) lots.below(sum + parts - 1L);
            }
            Arrays.sort(cuts, 1, parts);
            differ = true;
            for (int i = 2; i < parts; i++) {
                differ &= cuts[i] != cuts[i - 1];
            }
        }
        int[] divided = new int[parts];
        for (int i = 0; i < parts; i++) {
            divided[i] = cuts[i + 1] - cuts[i] - 1;
        }
        return divided;
    }
}
