package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.List;

/** Sums of exact benefits. */
final class Benefits {
    private Benefits() {}

    /**
     * The exact sum. Halves are added first: denominators grow with every addend, and so most additions stay small however
     * long the list is.
     */
    static Fraction sum(List<Fraction> benefits) {
        int size = benefits.size();
        return switch (size) {
            case 0 -> Fraction.ZERO;
            case 1 -> benefits.get(0);
            default -> sum(benefits.subList(0, size / 2)).plus(sum(benefits.subList(size / 2, size)));
        };
    }
}
