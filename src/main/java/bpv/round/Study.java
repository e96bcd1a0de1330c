package bpv.round;

import bpv.allocation.BestValue;
import bpv.allocation.BestValue.Answer;
import bpv.allocation.Candidate;
import bpv.allocation.Certificate;
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
import java.util.stream.Stream;

/**
 * Divides money under rules of policy, and asks for each section, rule and year what would be otherwise. No answer depends on
 * another.
 */
public final class Study {
    private static final Money MILLION = Money.ofPounds(1_000_000);

    private final Question question;
    private final List<Envelope> envelopes;
    private final long nodeLimit;
    private final long most;

    public Study(Question question) {
        this(question, Long.MAX_VALUE);
    }

    /**
     * @param most after so many nodes in all, no further question of what would be otherwise is asked: those of years come
     *     first, then those of rules, then those of sections, and last how far these are from being funded. What is answered is answered as without it
     */
    public Study(Question question, long most) {
        this.question = question;
        this.most = most;
        this.envelopes = question.money().yearly();
        this.nodeLimit = question.money().nodeLimit();
    }

    /**
     * An order that is given for this allocation alone.
     *
     * @param fund whether the section is to be funded, or not to be
     * @param because the reason: one line of at most 1000 characters
     * @param by who decided it: one line of at most 200 characters
     */
    public record PanelOverride(String section, boolean fund, String because, String by) {
        /** @throws IllegalArgumentException if section, reason or name is missing, too long, or cannot be shown */
        public PanelOverride {
            require("a section", Wording.wrong(section, Wording.NAME));
            require("a reason", Wording.wrong(because, Wording.REASON));
            require("a name", Wording.wrong(by, Wording.NAME));
        }

        private static void require(String what, Optional<String> wrong) {
            if (wrong.isPresent()) {
                throw new IllegalArgumentException("an override needs " + what + ": " + wrong.get());
            }
        }

        Limit rule() {
            String name = LimitsFile.OVERRIDE + (fund ? "fund " : "do not fund ") + section;
            return fund ? new Limit.MustFund(name, Set.of(section)) : new Limit.MustNotFund(name, Set.of(section));
        }
    }

    /**
     * All of it.
     *
     * @param limits rules of policy as read
     * @param overrides orders beside them
     * @throws IllegalArgumentException if two orders are the same
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
        List<PriceOfYear> years = resolve.map(this::years).orElse(List.of());
        List<PriceOfRule> rules = resolve.map(by -> rules(by, policy.limits())).orElse(List.of());
        List<Otherwise> sections = resolve.map(this::sections).orElse(List.of());
        List<Distance> distances = resolve.map(by -> distances(by, sections)).orElse(List.of());
        int asked = envelopes.size() + policy.limits().size() + mayGetMoney().size();
        int unfunded = (int) sections.stream().filter(each -> !each.funded()).count();
        int answered = years.size() + rules.size() + sections.size() - unfunded + distances.size();
        return new Divided(
                provenance,
                assumptions,
                documents,
                question.overridden(limits),
                question.candidates().stream().map(Candidate::section).toList(),
                envelopes,
                policy,
                stated(limits, overrides),
                RankOrder.propose(question.candidates(), envelopes, policy),
                best,
                answer instanceof Answer.NoPlan none ? Optional.of(none.conflict()) : Optional.empty(),
                overrides.isEmpty() ? Optional.empty() : best.flatMap(plan -> ofOverrides(limits.policy(), plan)),
                List.of(),
                sections,
                distances,
                best.map(plan -> CutLine.of(question.candidates(), envelopes, policy, plan)),
                rules,
                years,
                best.isEmpty() ? 0 : asked - answered);
    }

    /**
     * Why no plan has more benefit than the one for best value.
     *
     * @param divided what this study found
     * @param most how many nodes the proof may have
     * @return nothing if there is no plan, or its proof would have more nodes
     */
    public Optional<Certificate> certificate(Divided divided, long most) {
        return divided.bestValue()
                .flatMap(plan -> Certificate.of(
                        plan, question.candidates(), envelopes, divided.policy(), Math.min(most, nodeLimit)));
    }

    private List<PriceOfYear> years(Resolve resolve) {
        return asking(envelopes)
                .filter(any -> resolve.nodes() < most)
                .map(each -> new PriceOfYear(each.year(), resolve.withMore(each.year(), MILLION)))
                .toList();
    }

    private List<PriceOfRule> rules(Resolve resolve, List<Limit> limits) {
        return asking(limits)
                .filter(any -> resolve.nodes() < most)
                .map(rule -> new PriceOfRule(rule, resolve.without(rule)))
                .toList();
    }

    /** Side by side where every question is asked; one after the other where the nodes of those before decide. */
    private <T> Stream<T> asking(List<T> about) {
        return most == Long.MAX_VALUE ? about.parallelStream() : about.stream();
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
        return asking(mayGetMoney())
                .filter(any -> resolve.nodes() < most)
                .map(candidate -> otherwise(candidate.section(), resolve))
                .toList();
    }

    private static Otherwise otherwise(String section, Resolve resolve) {
        boolean funded = resolve.base().award(section).isPresent();
        return new Otherwise(section, funded, funded ? resolve.withoutFunding(section) : resolve.funding(section));
    }

    private List<Distance> distances(Resolve resolve, List<Otherwise> sections) {
        Distances distances = new Distances(resolve);
        Map<String, Candidate> byId = new HashMap<>();
        question.candidates().forEach(candidate -> byId.put(candidate.section(), candidate));
        // Taken out first: most stand near the end of the list, and one processor would get them all.
        List<Otherwise> unfunded =
                sections.stream().filter(each -> !each.funded()).toList();
        return asking(unfunded)
                .filter(any -> resolve.nodes() + distances.nodes() < most)
                .map(each -> distances.of(Objects.requireNonNull(byId.get(each.section())), each.change()))
                .toList();
    }

    private List<Candidate> mayGetMoney() {
        return RankOrder.order(question.candidates()).stream()
                .filter(candidate -> !candidate.menu().isEmpty())
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
