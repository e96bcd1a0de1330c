package bpv.impact;

import bpv.allocation.Award;
import bpv.allocation.Proposal;
import bpv.impact.MovedPayments.Move;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import bpv.release.ReleaseRow;
import bpv.report.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the payments of one proposal from those of another: quarter by quarter, Alliance by Alliance. */
final class PaymentMoves {
    private static final int QUARTERS = 4;

    /** How the schedule names the proposals, in their order. */
    private static final List<String> KEYS = List.of("rankOrder", "bestValue");

    private final Set<FinancialYear> linked;

    private PaymentMoves(Set<FinancialYear> linked) {
        this.linked = linked;
    }

    /** Of each proposal, in their order. */
    static List<MovedPayments> between(RoundResult before, RoundResult now) {
        Set<FinancialYear> linked = scheduled(before);
        linked.addAll(scheduled(now));
        PaymentMoves moves = new PaymentMoves(linked);
        List<MovedPayments> payments = new ArrayList<>();
        for (int i = 0; i < before.proposals().size(); i++) {
            String key = KEYS.get(i);
            payments.add(moves.of(
                    before.proposals().get(i),
                    rows(before, key),
                    scheduled(before),
                    now.proposals().get(i),
                    rows(now, key),
                    scheduled(now)));
        }
        return payments;
    }

    private static List<ReleaseRow> rows(RoundResult result, String key) {
        return result.release().stream()
                .filter(row -> row.proposal().equals(key))
                .toList();
    }

    private static Set<FinancialYear> scheduled(RoundResult result) {
        return result.release().stream()
                .map(row -> row.instalment().quarter().year())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MovedPayments of(
            Proposal first,
            List<ReleaseRow> was,
            Set<FinancialYear> linkedBefore,
            Proposal second,
            List<ReleaseRow> is,
            Set<FinancialYear> linkedNow) {
        SortedMap<String, SortedMap<Quarter, Long>> before = paid(first, was, linkedBefore);
        SortedMap<String, SortedMap<Quarter, Long>> now = paid(second, is, linkedNow);
        SortedMap<String, SortedMap<Quarter, Long>> sums = new TreeMap<>();
        add(before, -1, sums);
        add(now, 1, sums);
        List<Move> moves = new ArrayList<>();
        sums.forEach((alliance, quarters) -> {
            quarters.values().removeIf(pence -> pence == 0);
            if (!quarters.isEmpty()) {
                moves.add(new Move(alliance, quarters));
            }
        });
        return new MovedPayments(second.name(), total(before), total(now), held(was), held(is), moves);
    }

    /** By Alliance and quarter of linked years; a year that these rules do not link is paid in equal quarters. */
    private SortedMap<String, SortedMap<Quarter, Long>> paid(
            Proposal proposal, List<ReleaseRow> rows, Set<FinancialYear> scheduled) {
        SortedMap<String, SortedMap<Quarter, Long>> paid = new TreeMap<>();
        for (ReleaseRow row : rows) {
            add(
                    paid,
                    row.alliance(),
                    row.instalment().quarter(),
                    row.instalment().cashNeed().pence());
        }
        for (FinancialYear year : linked) {
            if (!scheduled.contains(year)) {
                awards(proposal, year).forEach((alliance, award) -> {
                    List<Money> parts = award.instalments(QUARTERS);
                    for (int i = 0; i < QUARTERS; i++) {
                        add(
                                paid,
                                alliance,
                                new Quarter(year, i + 1),
                                parts.get(i).pence());
                    }
                });
            }
        }
        return paid;
    }

    private static SortedMap<String, Money> awards(Proposal proposal, FinancialYear year) {
        SortedMap<String, Money> awards = new TreeMap<>();
        for (Award award : proposal.awards()) {
            Money money = award.years().getOrDefault(year, Money.NOTHING);
            awards.merge(award.section().substring(0, award.section().indexOf('/')), money, Money::plus);
        }
        return awards;
    }

    private static Money held(List<ReleaseRow> rows) {
        return rows.stream()
                .filter(row -> row.instalment().quarter().number() == QUARTERS)
                .map(row -> row.instalment().stillHeld())
                .reduce(Money.NOTHING, Money::plus);
    }

    private static Money total(SortedMap<String, SortedMap<Quarter, Long>> paid) {
        return new Money(paid.values().stream()
                .flatMap(quarters -> quarters.values().stream())
                .mapToLong(Long::longValue)
                .sum());
    }

    private static void add(
            SortedMap<String, SortedMap<Quarter, Long>> from,
            long sign,
            SortedMap<String, SortedMap<Quarter, Long>> sums) {
        from.forEach((alliance, quarters) ->
                quarters.forEach((quarter, pence) -> add(sums, alliance, quarter, sign * pence)));
    }

    private static void add(
            SortedMap<String, SortedMap<Quarter, Long>> sums, String alliance, Quarter quarter, long pence) {
        sums.computeIfAbsent(alliance, any -> new TreeMap<>()).merge(quarter, pence, Long::sum);
    }
}
