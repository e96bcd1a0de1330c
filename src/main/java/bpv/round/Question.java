package bpv.round;

import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import java.util.List;

/**
 * Among whom money is to be divided, and how much.
 *
 * @param candidates the sections that may be funded
 * @param money the round and its money
 * @param footprints the Alliances of the round
 */
public record Question(List<Candidate> candidates, AllocationParameters money, Footprints footprints) {
    public Question {
        candidates = List.copyOf(candidates);
    }
}
