package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The envelopes by year, and what is left of each while awards are made. */
final class Ledger {
    private final SortedMap<FinancialYear, Envelope> envelopes = new TreeMap<>();
    private final SortedMap<FinancialYear, Money> carry;
    private final SortedMap<FinancialYear, Money> spent = new TreeMap<>();

    /** Nothing is carried forward. A year that appears twice is refused. */
    Ledger(Collection<Envelope> envelopes) {
        this(envelopes, new TreeMap<>());
    }

    /** @param carry how much of a year's money may at most be left for the next year */
    Ledger(Collection<Envelope> envelopes, SortedMap<FinancialYear, Money> carry) {
        this.carry = carry;
        for (Envelope envelope : envelopes) {
            if (this.envelopes.put(envelope.year(), envelope) != null) {
                throw new IllegalArgumentException("a year has one envelope, but " + envelope.year() + " has two");
            }
            spent.put(envelope.year(), Money.NOTHING);
        }
    }

    /** Refuses candidates that ask for money in a year without an envelope: it would be refused for no stated reason. */
    void requireYearsOf(Collection<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            for (Option option : candidate.menu()) {
                for (FinancialYear year : option.years().keySet()) {
                    if (!envelopes.containsKey(year)) {
                        throw new IllegalArgumentException(
                                candidate.section() + " asks for money in " + year + ", which has no envelope");
                    }
                }
            }
        }
    }

    List<FinancialYear> years() {
        return List.copyOf(envelopes.keySet());
    }

    Money available(FinancialYear year) {
        Envelope envelope = envelopes.get(year);
        return envelope == null ? Money.NOTHING : envelope.available();
    }

    /** How much of a year's money may at most be left for the next year. */
    Money carried(FinancialYear year) {
        return carry.getOrDefault(year, Money.NOTHING);
    }

    boolean carries() {
        return carry.values().stream().anyMatch(most -> !most.isNothing());
    }

    /**
     * By year, how much is missing for what was taken and these sums together. A pound is missing once: in the year in which
     * it would be paid.
     */
    SortedMap<FinancialYear, Money> missing(SortedMap<FinancialYear, Money> more) {
        SortedMap<FinancialYear, Money> missing = new TreeMap<>();
        Money carriedIn = Money.NOTHING;
        for (FinancialYear year : envelopes.keySet()) {
            Money there = available(year).plus(carriedIn);
            Money taken = spent.getOrDefault(year, Money.NOTHING).plus(more.getOrDefault(year, Money.NOTHING));
            if (taken.compareTo(there) > 0) {
                missing.put(year, taken.minus(there));
                carriedIn = Money.NOTHING;
            } else {
                carriedIn = least(there.minus(taken), carried(year));
            }
        }
        return missing;
    }

    boolean fits(Option option) {
        return envelopes.keySet().containsAll(option.years().keySet())
                && missing(option.years()).isEmpty();
    }

    /** Takes the money of an option that fits. */
    void take(Option option) {
        option.years().forEach((year, money) -> spent.merge(year, money, Money::plus));
    }

    /** Gives back the money of an option that was taken. */
    void giveBack(Option option) {
        option.years().forEach((year, money) -> spent.computeIfPresent(year, (any, all) -> all.minus(money)));
    }

    List<YearLine> lines() {
        List<YearLine> lines = new ArrayList<>();
        Money carriedIn = Money.NOTHING;
        for (Envelope envelope : envelopes.values()) {
            FinancialYear year = envelope.year();
            Money taken = spent.getOrDefault(year, Money.NOTHING);
            Money unspent = envelope.available().plus(carriedIn).minus(taken);
            Money carriedOut = envelopes.containsKey(year.next()) ? least(unspent, carried(year)) : Money.NOTHING;
            lines.add(new YearLine(
                    year,
                    envelope.envelope(),
                    envelope.available(),
                    carriedIn,
                    taken,
                    carriedOut,
                    unspent.minus(carriedOut)));
            carriedIn = carriedOut;
        }
        return List.copyOf(lines);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
