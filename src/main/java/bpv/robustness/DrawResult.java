package bpv.robustness;

import bpv.allocation.Award;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept of one draw.
 *
 * @param draw its number
 * @param bestValue the sections that best value funds; none where there is no plan
 * @param rankOrder the sections that rank order funds
 * @param ranks of those that may be funded
 * @param planned whether some plan keeps to the rules of policy
 * @param proved whether best value is proved
 * @param distance of the weights from those in force
 */
record DrawResult(
        long draw,
        Set<String> bestValue,
        Set<String> rankOrder,
        Map<String, Integer> ranks,
        boolean planned,
        boolean proved,
        Fraction distance) {
    static DrawResult of(Draw draw, Division division, Weights inForce) {
        return new DrawResult(
                draw.number(),
                funded(division.bestValue().stream().toList()),
                funded(List.of(division.rankOrder())),
                Map.copyOf(division.ranks()),
                division.bestValue().isPresent(),
                division.isProved(),
                inForce.distance(draw.weights()));
    }

    private static Set<String> funded(List<Proposal> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.awards().stream())
                .map(Award::section)
                .collect(Collectors.toUnmodifiableSet());
    }
}
