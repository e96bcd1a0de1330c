package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the least whole per cent that a section has to ask less, in each year alike, to be funded. */
final class LowerAsk {
    private static final int MOST_OFF = 99;

    private final Resolve resolve;
    private final Candidate candidate;
    private final Reach reach;

    /** @param reach of the candidate's section */
    LowerAsk(Resolve resolve, Candidate candidate, Reach reach) {
        this.resolve = resolve;
        this.candidate = candidate;
        this.reach = reach;
    }

    /**
     * If less off is enough, so is more, unless a floor counts the section's money. What the prices do not forbid is tried
     * from below, in steps that double, and then by halves: the answer is mostly near. A plan that is found may be payable
     * with less off than was asked about.
     *
     * @param loses whether it is known that nothing off is not enough
     */
    Optional<Integer> percentOff(boolean loses) {
        int notEnough = Math.max(forbidden(), loses ? 0 : -1);
        int enough = MOST_OFF + 1;
        int step = 1;
        while (enough - notEnough > 1) {
            int off = enough > MOST_OFF ? Math.min(MOST_OFF, notEnough + step) : (notEnough + enough) / 2;
            Optional<List<Award>> plan = reach.with(cheaper(off), resolve.ledger());
            if (plan.isPresent()) {
                enough = leastOff(plan.get(), notEnough, off);
            } else {
                notEnough = off;
                step *= 2;
            }
        }
        return enough > MOST_OFF ? Optional.empty() : Optional.of(enough);
    }

    /** The most off with which the prices show that no plan is good enough; -1 if there is none. */
    private int forbidden() {
        int not = -1;
        int may = MOST_OFF + 1;
        while (may - not > 1) {
            int off = (not + may) / 2;
            if (reach.mayBe(cheaper(off), resolve.ledger())) {
                may = off;
            } else {
                not = off;
            }
        }
        return not;
    }

    /** The least off with which the awards of a plan keep to the money and the rules. */
    private int leastOff(List<Award> plan, int notEnough, int enough) {
        int least = enough;
        for (int below = notEnough; least - below > 1; ) {
            int off = (below + least) / 2;
            if (resolve.holds(resolve.envelopes(), changed(plan, off))) {
                least = off;
            } else {
                below = off;
            }
        }
        return least;
    }

    private List<Award> changed(List<Award> plan, int off) {
        return plan.stream()
                .map(award -> award.section().equals(candidate.section())
                        ? new Award(award.section(), cheaper(candidate.unchanged(award.option()), off))
                        : award)
                .toList();
    }

    private List<Option> cheaper(int percentOff) {
        return candidate.menu().stream()
                .map(option -> cheaper(option, percentOff))
                .toList();
    }

    /** Whole pounds in each year, rounded up, so that no year costs less than was asked about. */
    private static Option cheaper(Option option, int percentOff) {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        option.years()
                .forEach((year, money) -> years.put(
                        year,
                        Money.ofPounds(Math.floorDiv(
                                Math.addExact(Math.multiplyExact(money.pounds(), 100 - percentOff), 99), 100))));
        return new Option(option.number(), option.name(), years, option.benefit());
    }
}
