package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A named rule of policy that every plan keeps to. Each says the same in the end: what it counts, added up over all sections,
 * is no more than {@link #most()}. So one search, one check and one explanation serve them all.
 */
public sealed interface Limit {
    /** By which people know it; no two limits of a policy have the same. */
    String name();

    /** Ids of the sections that it bears on. */
    Set<String> sections();

    /**
     * What one of its sections counts with one of its options.
     *
     * @param option null if the section gets nothing
     */
    long count(@Nullable Option option, String section);

    /** No plan counts more. */
    long most();

    /** What one unit of the count is: pounds, or sections. */
    default boolean inPounds() {
        return false;
    }

    /** A cap: together the sections get at most so much in these years together. */
    record AtMost(String name, Money amount, Set<String> sections, Set<FinancialYear> years) implements Limit {
        public AtMost {
            sections = sorted(sections);
            years = sorted(years);
        }

        @Override
        public long count(@Nullable Option option, String section) {
            return pounds(option, years);
        }

        @Override
        public long most() {
            return amount.pounds();
        }

        @Override
        public boolean inPounds() {
            return true;
        }
    }

    /** A floor: together the sections get at least so much in these years together. */
    record AtLeast(String name, Money amount, Set<String> sections, Set<FinancialYear> years) implements Limit {
        public AtLeast {
            sections = sorted(sections);
            years = sorted(years);
        }

        @Override
        public long count(@Nullable Option option, String section) {
            return -pounds(option, years);
        }

        @Override
        public long most() {
            return -amount.pounds();
        }

        @Override
        public boolean inPounds() {
            return true;
        }
    }

    /** Each of these sections gets some of its options. */
    record MustFund(String name, Set<String> sections) implements Limit {
        public MustFund {
            sections = sorted(sections);
        }

        @Override
        public long count(@Nullable Option option, String section) {
            return option == null ? 1 : 0;
        }

        @Override
        public long most() {
            return 0;
        }
    }

    /** None of these sections gets anything. */
    record MustNotFund(String name, Set<String> sections) implements Limit {
        public MustNotFund {
            sections = sorted(sections);
        }

        @Override
        public long count(@Nullable Option option, String section) {
            return option == null ? 0 : 1;
        }

        @Override
        public long most() {
            return 0;
        }
    }

    /** One section gets something only if the other does. */
    record Needs(String name, String section, String needed) implements Limit {
        public Needs {
            if (section.equals(needed)) {
                throw new IllegalArgumentException(name + ": " + section + " cannot need itself");
            }
        }

        @Override
        public Set<String> sections() {
            return sorted(Set.of(section, needed));
        }

        @Override
        public long count(@Nullable Option option, String counted) {
            if (option == null) {
                return 0;
            }
            return counted.equals(section) ? 1 : -1;
        }

        @Override
        public long most() {
            return 0;
        }
    }

    /** At most so many of these sections get something, such as one of two that exclude each other. */
    record AtMostFunded(String name, int number, Set<String> sections) implements Limit {
        public AtMostFunded {
            sections = sorted(sections);
            if (number < 0) {
                throw new IllegalArgumentException(name + " lets " + number + " sections be funded; 0 or more are");
            }
        }

        @Override
        public long count(@Nullable Option option, String section) {
            return option == null ? 0 : 1;
        }

        @Override
        public long most() {
            return number;
        }
    }

    /** A limit that gives way by so much: what people may choose where not all can hold. */
    record GivenWay(Limit limit, long by) implements Limit {
        @Override
        public String name() {
            return limit.name();
        }

        @Override
        public Set<String> sections() {
            return limit.sections();
        }

        @Override
        public long count(@Nullable Option option, String section) {
            return limit.count(option, section);
        }

        @Override
        public long most() {
            return Math.addExact(limit.most(), by);
        }

        @Override
        public boolean inPounds() {
            return limit.inPounds();
        }
    }

    private static long pounds(@Nullable Option option, Set<FinancialYear> years) {
        return option == null
                ? 0
                : years.stream().mapToLong(year -> option.in(year).pounds()).reduce(0, Math::addExact);
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> these) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(these));
    }
}
