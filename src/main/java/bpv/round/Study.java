package bpv.round;

import bpv.allocation.BestValue;
import bpv.allocation.BestValue.Answer;
import bpv.allocation.Candidate;
import bpv.allocation.CutLine;
import bpv.allocation.Distance;
import bpv.allocation.Distances;
import bpv.allocation.Envelope;
import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.allocation.RankOrder;
import bpv.allocation.Resolve;
import bpv.allocation.Resolve.Change;
import bpv.assessment.Assumption;
import bpv.quantity.Money;
import bpv.report.Divided;
import bpv.report.Divided.Otherwise;
import bpv.report.Divided.PriceOfRule;
import bpv.report.Divided.PriceOfYear;
import bpv.report.Divided.Stated;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Divides money under rules of policy, and asks for each section, rule and year what would be otherwise. The questions are
 * independent of each other and are answered side by side; which answer comes first changes nothing.
 */
public final class Study {
    private static final Money MILLION = Money.ofPounds(1_000_000);

    private final Question question;
    private final List<Envelope> envelopes;
    private final long nodeLimit;

    public Study(Question question) {
        this.question = question;
        this.envelopes = question.money().yearly();
        this.nodeLimit = question.money().nodeLimit();
    }

    /**
     * An order that is given for this allocation alone.
     *
     * @param fund whether the section is to be funded, or not to be
     */
    public record PanelOverride(String section, boolean fund, String because, String by) {
        Limit rule() {
            String name = "override: " + (fund ? "fund " : "do not fund ") + section;
            return fund ? new Limit.MustFund(name, Set.of(section)) : new Limit.MustNotFund(name, Set.of(section));
        }
    }

    /**
     * All of it.
     *
     * @param limits rules of policy as read
     * @param overrides orders beside them
     */
    public Divided divide(
            LimitsFile.Read limits,
            List<PanelOverride> overrides,
            Provenance provenance,
            List<Assumption> assumptions,
            List<RoundResult.Document> documents) {
        Policy policy = policy(limits, overrides);
        Answer answer = plan(limits, overrides);
        Optional<Proposal> best =
                answer instanceof Answer.Found found ? Optional.of(found.proposal()) : Optional.empty();
        Optional<Resolve> resolve =
                best.map(plan -> new Resolve(question.candidates(), envelopes, policy, plan, nodeLimit));
        List<Otherwise> sections = resolve.map(this::sections).orElse(List.of());
        return new Divided(
                provenance,
                assumptions,
                documents,
                question.candidates().stream().map(Candidate::section).toList(),
                envelopes,
                policy,
                stated(limits, overrides),
                RankOrder.propose(question.candidates(), envelopes, policy),
                best,
                answer instanceof Answer.NoPlan none ? Optional.of(none.conflict()) : Optional.empty(),
                overrides.isEmpty() ? Optional.empty() : best.flatMap(plan -> ofOverrides(limits.policy(), plan)),
                sections,
                best.map(plan -> distances(policy, plan, sections)).orElse(List.of()),
                best.map(plan -> CutLine.of(question.candidates(), envelopes, policy, plan)),
                resolve.map(by -> policy.limits().parallelStream()
                                .map(rule -> new PriceOfRule(rule, by.without(rule)))
                                .toList())
                        .orElse(List.of()),
                resolve.map(by -> envelopes.parallelStream()
                                .map(each -> new PriceOfYear(each.year(), by.withMore(each.year(), MILLION)))
                                .toList())
                        .orElse(List.of()));
    }

    /** The best plan, and nothing of what would be otherwise. */
    public Answer plan(LimitsFile.Read limits, List<PanelOverride> overrides) {
        return BestValue.propose(question.candidates(), envelopes, policy(limits, overrides), nodeLimit);
    }

    /** The list from the top, without rules of policy. */
    public Proposal rankOrder() {
        return RankOrder.propose(question.candidates(), envelopes);
    }

    private static Policy policy(LimitsFile.Read limits, List<PanelOverride> overrides) {
        List<Limit> all = new ArrayList<>(limits.policy().limits());
        overrides.forEach(override -> all.add(override.rule()));
        return new Policy(all, limits.policy().carry());
    }

    private List<Otherwise> sections(Resolve resolve) {
        return RankOrder.order(question.candidates()).parallelStream()
                .filter(candidate -> !candidate.menu().isEmpty())
                .map(candidate -> otherwise(candidate.section(), resolve))
                .toList();
    }

    private static Otherwise otherwise(String section, Resolve resolve) {
        boolean funded = resolve.base().award(section).isPresent();
        return new Otherwise(section, funded, funded ? resolve.withoutFunding(section) : resolve.funding(section));
    }

    private List<Distance> distances(Policy policy, Proposal best, List<Otherwise> sections) {
        Distances distances = new Distances(question.candidates(), envelopes, policy, best, nodeLimit);
        Map<String, Candidate> byId = new HashMap<>();
        question.candidates().forEach(candidate -> byId.put(candidate.section(), candidate));
        return sections.parallelStream()
                .filter(each -> !each.funded())
                .map(each -> distances.of(Objects.requireNonNull(byId.get(each.section())), each.change()))
                .toList();
    }

    /** Against the best plan without them, if there is one. */
    private Optional<Change> ofOverrides(Policy without, Proposal with) {
        if (BestValue.propose(question.candidates(), envelopes, without, nodeLimit) instanceof Answer.Found found) {
            return Optional.of(Resolve.between(found.proposal(), with));
        }
        return Optional.empty();
    }

    /** Who says why, for each rule that says so and for each override. */
    public static List<Stated> stated(LimitsFile.Read limits, List<PanelOverride> overrides) {
        List<Stated> stated = new ArrayList<>();
        limits.stated().forEach(each -> stated.add(new Stated(each.rule(), each.because(), each.by(), false)));
        overrides.forEach(each -> stated.add(new Stated(each.rule().name(), each.because(), each.by(), true)));
        return stated;
    }
}
