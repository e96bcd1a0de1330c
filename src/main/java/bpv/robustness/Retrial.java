package bpv.robustness;

import bpv.allocation.BestValue;
import bpv.allocation.Candidate;
import bpv.allocation.Envelope;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.allocation.RankOrder;
import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.SectionMeans;
import bpv.report.AssessedDocument;
import bpv.round.Decision;
import bpv.round.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides again, by the rules in force, what may be funded on other weights and points, and divides the money again. What the
 * rules find beside scores stays as it was found: gateway, concerns and readiness. Several threads may ask at once.
 */
final class Retrial {
    private final Round round;
    private final List<AssessedBid> bids;
    private final Policy policy;
    private final List<Envelope> envelopes;
    private final long nodeLimit;

    Retrial(Round round, Collection<AssessedDocument> documents, Policy policy) {
        this.round = round;
        this.bids = documents.stream()
                .map(AssessedDocument::assessed)
                .sorted(Comparator.comparing(bid -> bid.alliance().id()))
                .toList();
        this.policy = policy;
        this.envelopes = round.money().yearly();
        this.nodeLimit = round.money().nodeLimit();
    }

    List<AssessedBid> bids() {
        return bids;
    }

    List<Envelope> envelopes() {
        return envelopes;
    }

    Policy policy() {
        return policy;
    }

    /** The weights in force. */
    Weights inForce() {
        return Weights.of(round.assessor().numbers().outcomes());
    }

    /** The points of every section as they were found, by id. */
    SortedMap<String, SectionPoints> assessed() {
        SortedMap<String, SectionPoints> points = new TreeMap<>();
        for (AssessedBid bid : bids) {
            for (AssessedSection section : bid.sections()) {
                points.put(section.id(), SectionPoints.of(section));
            }
        }
        return points;
    }

    /** What is decided of all sections. */
    List<Decision> decide(Weights weights, Map<String, SectionPoints> points) {
        List<Decision> decisions = new ArrayList<>();
        bids.forEach(bid -> decisions.addAll(decide(bid, weights, points)));
        return decisions;
    }

    /** What is decided of the sections of one bid. */
    List<Decision> decide(AssessedBid bid, Weights weights, Map<String, SectionPoints> points) {
        Map<String, SectionMeans> means = new HashMap<>();
        bid.sections()
                .forEach(section -> means.put(
                        section.id(),
                        Objects.requireNonNull(points.get(section.id())).means(weights)));
        return round.assessor().decide(bid, means);
    }

    /** Those that may be funded. */
    List<Candidate> candidates(Collection<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> round.candidate(decision).stream())
                .toList();
    }

    Division divide(List<Candidate> candidates) {
        return new Division(
                bestValue(candidates, envelopes),
                RankOrder.propose(candidates, envelopes, policy),
                RankOrder.ranks(candidates));
    }

    /** Best value alone, with the money of given years. */
    Optional<Proposal> bestValue(List<Candidate> candidates, List<Envelope> money) {
        return BestValue.attempt(candidates, money, policy, nodeLimit);
    }

    Division divide(Weights weights, Map<String, SectionPoints> points) {
        return divide(candidates(decide(weights, points)));
    }
}
