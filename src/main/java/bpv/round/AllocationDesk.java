package bpv.round;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Award;
import bpv.allocation.BestValue;
import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.allocation.RankOrder;
import bpv.assessment.Assumption;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.release.ReleaseRow;
import bpv.report.Allocation;
import bpv.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides the money of a round among sections that may be funded: in rank order, and for best value. */
final class AllocationDesk {
    private final AllocationParameters money;
    private final List<String> overridden;
    private final ReleaseDesk desk;

    /** @param overridden which of the numbers are not those of the rules folder */
    AllocationDesk(RuleBook book, AllocationParameters money, List<String> overridden) {
        this.money = money;
        this.overridden = overridden;
        this.desk = new ReleaseDesk(book, money.years(), book.footprints().ids());
    }

    /** Down the list by score, with what it breaks of the rules of policy. */
    static Proposal rankOrder(Question question) {
        return RankOrder.propose(
                question.candidates(),
                question.money().yearly(),
                question.inForce().policy());
    }

    /** @throws NoPlan if no plan keeps to the rules of policy */
    static Proposal bestValue(Question question) {
        BestValue.Answer answer = BestValue.propose(
                question.candidates(),
                question.money().yearly(),
                question.inForce().policy(),
                question.money().nodeLimit());
        if (answer instanceof BestValue.Answer.NoPlan none) {
            throw NoPlan.of(none.conflict(), question.candidates());
        }
        return ((BestValue.Answer.Found) answer).proposal();
    }

    /** @throws NoPlan if no plan keeps to the rules of policy */
    Allocation divide(Question question) {
        List<Candidate> candidates = question.candidates();
        Proposal rankOrder = rankOrder(question);
        Proposal bestValue = bestValue(question);
        List<ReleaseRow> release = new ArrayList<>(release("rankOrder", rankOrder));
        release.addAll(release("bestValue", bestValue));
        return new Allocation(
                money,
                overridden,
                RankOrder.order(candidates),
                RankOrder.ranks(candidates),
                rankOrder,
                bestValue,
                question.inForce().policy(),
                release);
    }

    /** The numbers of the release that no source says. */
    List<Assumption> ofRelease() {
        return desk.assumptions();
    }

    /** What performance would release of a proposal. */
    List<ReleaseRow> release(String name, Proposal proposal) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (FinancialYear year : desk.linkedYears()) {
            SortedMap<String, Money> awards = new TreeMap<>();
            for (Award award : proposal.awards()) {
                String alliance = award.section().substring(0, award.section().indexOf('/'));
                awards.merge(alliance, award.option().in(year), Money::plus);
            }
            rows.addAll(desk.schedule(name, year, awards));
        }
        return rows;
    }
}
