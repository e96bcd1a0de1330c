package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who would get more if there were more, in what order, and what stands in the way, for the awards of one plan. */
final class WaitingList {
    private final List<Candidate> candidates;
    private final Map<String, Option> awarded = new TreeMap<>();
    private final Ledger ledger;
    private final LimitTally tally;
    private final Map<FinancialYear, List<Shortfall.Taker>> takers = new TreeMap<>();

    /**
     * @param ledger from which the awards were taken
     * @param tally in which they were counted
     */
    WaitingList(Collection<Candidate> candidates, List<Award> awards, Ledger ledger, LimitTally tally) {
        this.tally = tally;
        this.candidates = RankOrder.order(candidates);
        this.ledger = ledger;
        awards.forEach(award -> awarded.put(award.section(), award.option()));
        for (FinancialYear year : ledger.years()) {
            takers.put(year, takers(awards, year));
        }
    }

    private static List<Shortfall.Taker> takers(List<Award> awards, FinancialYear year) {
        return awards.stream()
                .filter(award -> award.years().containsKey(year))
                .map(award ->
                        new Shortfall.Taker(award.section(), award.option().in(year)))
                .sorted(Comparator.comparing(Shortfall.Taker::awarded)
                        .reversed()
                        .thenComparing(Shortfall.Taker::section))
                .toList();
    }

    /** Candidates with a menu and no money. */
    List<Waiting> unfunded() {
        return candidates.stream()
                .filter(candidate -> !awarded.containsKey(candidate.section()))
                .flatMap(candidate -> nearest(candidate, null).stream())
                .toList();
    }

    /** Candidates with money whose menu holds an option of more. */
    List<Waiting> fundedInPart() {
        return candidates.stream()
                .filter(candidate -> awarded.containsKey(candidate.section()))
                .flatMap(candidate -> nearest(candidate, awarded.get(candidate.section())).stream())
                .toList();
    }

    private Optional<Waiting> nearest(Candidate candidate, @Nullable Option present) {
        return candidate.menu().stream()
                .filter(option -> present == null || option.total().compareTo(present.total()) > 0)
                .map(option -> waiting(candidate, option, present))
                .min(Comparator.comparing(Waiting::leastExtra)
                        .thenComparing(waiting -> waiting.option().number()));
    }

    private Waiting waiting(Candidate candidate, Option option, @Nullable Option present) {
        if (present != null) {
            ledger.giveBack(present);
        }
        List<Shortfall> shortfalls = new ArrayList<>();
        Money sum = Money.NOTHING;
        for (Map.Entry<FinancialYear, Money> year :
                ledger.missing(option.years()).entrySet()) {
            Money asked = option.in(year.getKey());
            Money missing = year.getValue();
            sum = sum.plus(missing);
            Money room = asked.compareTo(missing) > 0 ? asked.minus(missing) : Money.NOTHING;
            shortfalls.add(
                    new Shortfall(year.getKey(), asked, room, missing, others(candidate, present, year.getKey())));
        }
        if (present != null) {
            ledger.take(present);
        }
        return new Waiting(
                candidate.section(), option, sum, shortfalls, tally.forbidding(candidate.section(), present, option));
    }

    /** The list of a year is shared by all who take nothing in it, which keeps a long reserve list small. */
    private List<Shortfall.Taker> others(Candidate candidate, @Nullable Option present, FinancialYear year) {
        List<Shortfall.Taker> all = takers.getOrDefault(year, List.of());
        return present == null || !present.years().containsKey(year)
                ? all
                : all.stream()
                        .filter(taker -> !taker.section().equals(candidate.section()))
                        .toList();
    }
}
