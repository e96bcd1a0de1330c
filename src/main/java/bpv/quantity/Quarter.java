package bpv.quantity;

/**
 * A quarter of a financial year, written {@code 2018/19 Q1}: the first runs from April to June.
 *
 * @param year the financial year
 * @param number 1 to 4
 */
public record Quarter(FinancialYear year, int number) implements Comparable<Quarter> {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a quarter is 1, 2, 3 or 4, but was " + number);
        }
    }

    @Override
    public int compareTo(Quarter other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return year + " Q" + number;
    }
}
