package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The envelopes by year, and what is left of each while awards are made. */
final class Ledger {
    private final SortedMap<FinancialYear, Envelope> envelopes = new TreeMap<>();
    private final SortedMap<FinancialYear, Money> left = new TreeMap<>();

    /** A year that appears twice is refused. */
    Ledger(Collection<Envelope> envelopes) {
        for (Envelope envelope : envelopes) {
            if (this.envelopes.put(envelope.year(), envelope) != null) {
                throw new IllegalArgumentException("a year has one envelope, but " + envelope.year() + " has two");
            }
            left.put(envelope.year(), envelope.available());
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

    Money left(FinancialYear year) {
        return left.getOrDefault(year, Money.NOTHING);
    }

    boolean fits(Option option) {
        return option.years().entrySet().stream()
                .allMatch(year -> year.getValue().compareTo(left(year.getKey())) <= 0);
    }

    /** Takes the money of an option that fits. */
    void take(Option option) {
        for (Map.Entry<FinancialYear, Money> year : option.years().entrySet()) {
            left.put(year.getKey(), left(year.getKey()).minus(year.getValue()));
        }
    }

    List<YearLine> lines() {
        List<YearLine> lines = new ArrayList<>();
        for (Envelope envelope : envelopes.values()) {
            Money unspent = left(envelope.year());
            Money available = envelope.available();
            lines.add(new YearLine(envelope.year(), envelope.envelope(), available, available.minus(unspent), unspent));
        }
        lines.sort(Comparator.comparing(YearLine::year));
        return List.copyOf(lines);
    }
}
