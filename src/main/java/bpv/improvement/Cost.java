package bpv.improvement;

import bpv.quantity.Fraction;

/**
 * How large a set of changes is: fewer fields first, then less change in all.
 *
 * @param fields fields changed; an added item of a list is one
 * @param units how far they change, in units of change
 */
record Cost(int fields, Fraction units) implements Comparable<Cost> {
    static final Cost NOTHING = new Cost(0, Fraction.ZERO);

    Cost plus(Cost other) {
        return new Cost(fields + other.fields, units.plus(other.units));
    }

    @Override
    public int compareTo(Cost other) {
        return fields != other.fields ? Integer.compare(fields, other.fields) : units.compareTo(other.units);
    }
}
