package bpv.quantity;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of money, never negative. Bids and awards are whole pounds; instalments and releases are pence.
 *
 * @param pence the sum in pence
 */
public record Money(long pence) implements Comparable<Money> {
    public static final Money NOTHING = new Money(0);

    public Money {
        if (pence < 0) {
            throw new IllegalArgumentException("money must not be negative, but was " + pence + "p");
        }
    }

    public static Money ofPounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100));
    }

    /** The whole pounds of a sum that has no odd pence; any other is refused. */
    public long pounds() {
        if (pence % 100 != 0) {
            throw new ArithmeticException(pence + "p is not a whole number of pounds");
        }
        return pence / 100;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    /** This sum less another that is no greater. */
    public Money minus(Money other) {
        return new Money(pence - other.pence);
    }

    /** The given percentage of this sum, rounded half up to the penny. */
    public Money percent(Fraction percentage) {
        return new Money(percentage
                .times(Fraction.of(pence, 100))
                .toDecimal(0)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }

    /** This sum in so many instalments that differ by at most one penny and add up to it; earlier ones are larger. */
    public List<Money> instalments(int count) {
        List<Money> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Money(pence / count + (i < pence % count ? 1 : 0)));
        }
        return List.copyOf(parts);
    }

    public boolean isNothing() {
        return pence == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** {@code £1,234,567} or, with odd pence, {@code £1,234,567.89}; the same in every locale. */
    @Override
    public String toString() {
        return pence % 100 == 0
                ? grouped(pence / 100)
                : grouped(pence / 100) + (pence % 100 < 10 ? ".0" : ".") + pence % 100;
    }

    private static String grouped(long pounds) {
        StringBuilder text = new StringBuilder(Long.toString(pounds));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.insert(0, '£').toString();
    }
}
