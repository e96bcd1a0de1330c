package bpv.robustness;

import bpv.allocation.Proposal;
import bpv.assessment.Assumption;
import bpv.assessment.RobustnessParameters;
import bpv.report.Names;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import java.util.List;

/**
 * How robust the proposals of a round are; every format is written from this.
 *
 * @param provenance what it is made from and by
 * @param assumptions numbers and rules in force that no published source says, those of robustness last
 * @param documents every document read
 * @param names how Alliances are called
 * @param numbers among which weights, scores and envelopes it was tried
 * @param draws how many draws were made
 * @param seed what they were made from
 * @param limits names of the rules of policy that every plan had to keep
 * @param inForce the weights as things are
 * @param bestValue the proposal for best value as things are
 * @param rankOrder the proposal in rank order as things are
 * @param sections every section of the bids, by id
 * @param withoutPlan in how many draws no plan kept to the rules of policy, so that best value funded nobody
 * @param notProved in how many draws best value was not proved within the node limit
 * @param borders of borderline sections by best value, by id
 * @param ranges of each weight that can be moved, in the order of the scheme
 * @param breaks of each year, less money before more
 * @param disputes every score that the noise allows to be otherwise: first those that could move most money
 */
public record Robustness(
        Provenance provenance,
        List<Assumption> assumptions,
        List<RoundResult.Document> documents,
        Names names,
        RobustnessParameters numbers,
        int draws,
        long seed,
        List<String> limits,
        Weights inForce,
        Proposal bestValue,
        Proposal rankOrder,
        List<SectionChances> sections,
        int withoutPlan,
        int notProved,
        List<Border> borders,
        List<WeightRange> ranges,
        List<EnvelopeBreak> breaks,
        List<Dispute> disputes) {
    public Robustness {
        assumptions = List.copyOf(assumptions);
        documents = List.copyOf(documents);
        limits = List.copyOf(limits);
        sections = List.copyOf(sections);
        borders = List.copyOf(borders);
        ranges = List.copyOf(ranges);
        breaks = List.copyOf(breaks);
        disputes = List.copyOf(disputes);
    }

    /** The scores that could move money, each alone: those that could move most first. */
    public List<Dispute> moving() {
        return disputes.stream().filter(Dispute::movesMoney).toList();
    }

    /** How many sections are so firm by best value. */
    public int count(Firmness firmness) {
        return (int) sections.stream()
                .filter(section -> section.firmness() == firmness)
                .count();
    }
}
