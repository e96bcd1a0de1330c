package bpv.allocation;

import bpv.allocation.Distance.Extra;
import bpv.allocation.Reach.Thrifty;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the least money that one year would have to have more for a section to be funded. */
final class MoreMoney {
    private final Resolve resolve;
    private final Candidate candidate;
    private final Reach reach;

    /** @param reach of the candidate's section */
    MoreMoney(Resolve resolve, Candidate candidate, Reach reach) {
        this.resolve = resolve;
        this.candidate = candidate;
        this.reach = reach;
    }

    /** The least in any one of its years; of equal sums, in the earliest. */
    Optional<Extra> extra() {
        SortedMap<FinancialYear, Money> most = new TreeMap<>();
        candidate
                .menu()
                .forEach(
                        option -> option.years().forEach((year, money) -> most.merge(year, money, MoreMoney::greater)));
        if (reach.with(
                        candidate.menu(),
                        new Ledger(withAll(most), resolve.policy().carry()))
                .isEmpty()) {
            return Optional.empty();
        }
        Optional<Extra> least = Optional.empty();
        for (Map.Entry<FinancialYear, Money> year : most.entrySet()) {
            long below = least.map(extra -> extra.money().pounds()).orElse(Long.MAX_VALUE);
            if (below > 0) {
                Money limit = Money.ofPounds(Math.min(year.getValue().pounds(), below - 1));
                Optional<Extra> here = least(year.getKey(), limit);
                least = here.isPresent() ? here : least;
            }
        }
        return least;
    }

    /** Where more money in all these years is not enough, none of them alone is. */
    private Collection<Envelope> withAll(SortedMap<FinancialYear, Money> more) {
        Collection<Envelope> all = resolve.envelopes();
        for (Map.Entry<FinancialYear, Money> year : more.entrySet()) {
            all = Envelope.withMore(all, year.getKey(), year.getValue());
        }
        return all;
    }

    private static Money greater(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * More money serves the others, too: with so much more, the best plan without the section may be better than the best plan
     * is now. Then that is what a plan with the section has to reach, and it needs no less money than before.
     */
    private Optional<Extra> least(FinancialYear year, Money limit) {
        Fraction aim = resolve.base().benefit();
        Optional<Extra> found = least(year, limit, aim);
        while (found.isPresent()) {
            Optional<Resolve.Change> without =
                    resolve.without(candidate.section(), year, found.get().money());
            without.filter(change -> !change.proved()).ifPresent(change -> reach.doubt());
            Fraction others = without.map(change -> resolve.base().benefit().plus(change.gain()))
                    .orElse(aim);
            if (others.atMost(aim)) {
                break;
            }
            aim = others;
            found = least(year, limit, aim);
        }
        return found;
    }

    /** Each plan found needs so much; the next has to need less, until there is none. */
    private Optional<Extra> least(FinancialYear year, Money limit, Fraction aim) {
        Optional<Extra> least = Optional.empty();
        Thrifty found = reach.thrifty(candidate.menu(), resolve.envelopes(), year, limit, aim);
        while (found.awards().isPresent()) {
            Money needs = needs(year, limit, found.awards().get());
            least = Optional.of(new Extra(year, needs));
            if (found.isLeast() || needs.isNothing()) {
                break;
            }
            found = reach.thrifty(candidate.menu(), resolve.envelopes(), year, needs.minus(Money.ofPounds(1)), aim);
        }
        return least;
    }

    /** The least with which these awards can be paid, given that so much is enough. */
    private Money needs(FinancialYear year, Money enough, List<Award> awards) {
        long notEnough = -1;
        long most = enough.pounds();
        while (most - notEnough > 1) {
            long middle = (notEnough + most) / 2;
            if (resolve.holds(Envelope.withMore(resolve.envelopes(), year, Money.ofPounds(middle)), awards)) {
                most = middle;
            } else {
                notEnough = middle;
            }
        }
        return Money.ofPounds(most);
    }
}
