package bpv.report;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.release.ReleaseRow;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the money of a round may be divided.
 *
 * @param money the round and its money
 * @param overridden which of its numbers are not those of the rules folder, such as {@code envelopes/2018/19}
 * @param candidates the sections that may be funded, in rank order
 * @param ranks the rank of each section that may be funded, by score
 * @param rankOrder the proposal that goes down the list
 * @param bestValue the proposal of greatest benefit
 * @param policy the rules of policy that best value keeps to, beside the money of each year
 * @param release the release schedule of both proposals
 */
public record Allocation(
        AllocationParameters money,
        List<String> overridden,
        List<Candidate> candidates,
        SortedMap<String, Integer> ranks,
        Proposal rankOrder,
        Proposal bestValue,
        Policy policy,
        List<ReleaseRow> release) {
    public Allocation {
        overridden = List.copyOf(overridden);
        candidates = List.copyOf(candidates);
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
        release = List.copyOf(release);
    }
}
