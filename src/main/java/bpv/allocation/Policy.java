package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan keeps to beside the money of each year.
 *
 * @param limits floors, caps, orders, dependencies and exclusions; names differ
 * @param carry how much of a year's money may at most be left for the next year; a year that is absent leaves nothing
 */
public record Policy(List<Limit> limits, SortedMap<FinancialYear, Money> carry) {
    /** Nothing but the money of each year. */
    public static final Policy NONE = new Policy(List.of(), new TreeMap<>());

    public Policy {
        limits = List.copyOf(limits);
        carry = Collections.unmodifiableSortedMap(new TreeMap<>(carry));
        Set<String> names = new HashSet<>();
        for (Limit limit : limits) {
            if (!names.add(limit.name())) {
                throw new IllegalArgumentException("two rules of policy are called " + limit.name());
            }
        }
    }

    /** Whether there is anything to keep to. */
    public boolean isNone() {
        return limits.isEmpty() && carry.isEmpty();
    }

    /** The same carry-forward with other limits. */
    Policy with(Collection<Limit> others) {
        return new Policy(List.copyOf(others), carry);
    }
}
