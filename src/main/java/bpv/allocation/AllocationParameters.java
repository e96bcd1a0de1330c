package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.quantity.Within;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The round and its money.
 *
 * @param round the round that bids name
 * @param assessmentDay the day of assessment where no other is given
 * @param envelopes the programme's money by financial year; years follow on, without gaps
 * @param reserves what is kept back of it by financial year; a year that is absent keeps nothing back
 * @param objective what a plan's benefit adds up
 * @param nodeLimit after so many nodes the search for the best plan stops
 */
public record AllocationParameters(
        String round,
        LocalDate assessmentDay,
        SortedMap<FinancialYear, Money> envelopes,
        SortedMap<FinancialYear, Money> reserves,
        Objective objective,
        @Within(least = 1) long nodeLimit) {
    public AllocationParameters {
        envelopes = Collections.unmodifiableSortedMap(new TreeMap<>(envelopes));
        reserves = Collections.unmodifiableSortedMap(new TreeMap<>(reserves));
        if (envelopes.isEmpty()) {
            throw new IllegalArgumentException("a round has an envelope for at least one financial year");
        }
        FinancialYear expected = envelopes.firstKey();
        for (FinancialYear year : envelopes.keySet()) {
            if (!year.equals(expected)) {
                throw new IllegalArgumentException("the envelopes leave out " + expected);
            }
            expected = year.next();
        }
        for (Map.Entry<FinancialYear, Money> reserve : reserves.entrySet()) {
            Money envelope = envelopes.get(reserve.getKey());
            if (envelope == null) {
                throw new IllegalArgumentException(
                        "reserves keep money back for " + reserve.getKey() + ", which has no envelope");
            }
            if (reserve.getValue().compareTo(envelope) > 0) {
                throw new IllegalArgumentException("reserves keep back " + reserve.getValue() + " of "
                        + reserve.getKey() + ", whose envelope is " + envelope);
            }
        }
    }

    /** The financial years of the round, in order. */
    public List<FinancialYear> years() {
        return List.copyOf(envelopes.keySet());
    }

    /** The money of each year, in order. */
    public List<Envelope> yearly() {
        return envelopes.entrySet().stream()
                .map(entry -> new Envelope(
                        entry.getKey(), entry.getValue(), reserves.getOrDefault(entry.getKey(), Money.NOTHING)))
                .toList();
    }

    /** What may be awarded in each year. */
    public SortedMap<FinancialYear, Money> available() {
        SortedMap<FinancialYear, Money> available = new TreeMap<>();
        yearly().forEach(envelope -> available.put(envelope.year(), envelope.available()));
        return available;
    }
}
