package bpv.report;

import bpv.allocation.Breach;
import bpv.allocation.Conflict;
import bpv.allocation.CutLine;
import bpv.allocation.Distance;
import bpv.allocation.Envelope;
import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.allocation.Resolve.Change;
import bpv.assessment.Assumption;
import bpv.quantity.FinancialYear;
import java.util.List;
import java.util.Optional;

/**
 * How money may be divided under rules of policy, and what each rule, year and section costs or brings.
 *
 * @param provenance what the result is made from and by
 * @param assumptions numbers and rules in force that no published source says
 * @param documents the documents that were read
 * @param overridden what is not as the rules folder says, such as {@code limits/safetyFloor}
 * @param candidates ids of the sections that may be funded
 * @param envelopes the money of each year
 * @param policy what best value keeps to, overrides included
 * @param stated who says why, by rule
 * @param rankOrder the plain list, with the rules that it breaks
 * @param bestValue the best plan; nothing if there is none
 * @param conflict why there is no plan, or none was found; nothing if there is one
 * @param overrides what the overrides change against the best plan without them; nothing without overrides
 * @param overrideWeights for each override, on which weights best value does the same by itself; empty if not asked
 * @param sections what would be if a section were treated the other way
 * @param distances how far each section that the plan does not fund is from being funded
 * @param cutLine sections by what they bring for what they take; nothing without a plan
 * @param rules what each rule costs
 * @param years what more money in a year would bring
 * @param leftOut how many such questions, about sections, rules and years, were not asked, as they would take too long
 */
public record Divided(
        Provenance provenance,
        List<Assumption> assumptions,
        List<RoundResult.Document> documents,
        List<String> overridden,
        List<String> candidates,
        List<Envelope> envelopes,
        Policy policy,
        List<Stated> stated,
        Proposal rankOrder,
        Optional<Proposal> bestValue,
        Optional<Conflict> conflict,
        Optional<Change> overrides,
        List<OverrideWeights> overrideWeights,
        List<Otherwise> sections,
        List<Distance> distances,
        Optional<CutLine> cutLine,
        List<PriceOfRule> rules,
        List<PriceOfYear> years,
        int leftOut) {
    public Divided {
        assumptions = List.copyOf(assumptions);
        documents = List.copyOf(documents);
        overridden = List.copyOf(overridden);
        candidates = List.copyOf(candidates);
        envelopes = List.copyOf(envelopes);
        stated = List.copyOf(stated);
        overrideWeights = List.copyOf(overrideWeights);
        sections = List.copyOf(sections);
        distances = List.copyOf(distances);
        rules = List.copyOf(rules);
        years = List.copyOf(years);
    }

    /**
     * Why there is a rule.
     *
     * @param rule its name
     * @param because the reason
     * @param by who decided it
     * @param override whether it was given for this allocation alone
     */
    public record Stated(String rule, String because, String by, boolean override) {}

    /**
     * A section treated the other way.
     *
     * @param section its id
     * @param funded whether the plan funds it, so that the change is what there would be without it
     * @param change what changes; nothing if no plan could then keep to the rules
     */
    public record Otherwise(String section, boolean funded, Optional<Change> change) {}

    /** What there would be without a rule. */
    public record PriceOfRule(Limit rule, Optional<Change> change) {}

    /** What there would be with a million pounds more in a year. */
    public record PriceOfYear(FinancialYear year, Optional<Change> change) {}

    /** The same with weights for its overrides. */
    public Divided with(List<OverrideWeights> weights) {
        return new Divided(
                provenance,
                assumptions,
                documents,
                overridden,
                candidates,
                envelopes,
                policy,
                stated,
                rankOrder,
                bestValue,
                conflict,
                overrides,
                weights,
                sections,
                distances,
                cutLine,
                rules,
                years,
                leftOut);
    }

    /** Rules that rank order does not keep. */
    public List<Breach> brokenByRankOrder() {
        return rankOrder.broken();
    }
}
