package bpv.round;

import bpv.allocation.Candidate;
import bpv.allocation.Conflict;
import bpv.report.ConflictText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rules of policy in force cannot all hold, or it is not known whether they can, so that there is no proposal for best
 * value: nothing is divided, and people decide which rule gives way. What is found of the bids stands.
 */
public final class NoPlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    private NoPlan(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    static NoPlan of(Conflict conflict, Collection<Candidate> candidates) {
        return new NoPlan(ConflictText.lines(
                conflict, candidates.stream().map(Candidate::section).toList()));
    }

    /** The same, where several rules folders are in use and one has to be named. */
    public NoPlan in(String folder) {
        List<String> named = new ArrayList<>(lines);
        named.set(0, folder + ": " + lines.get(0));
        return new NoPlan(named);
    }

    /** Which rules cannot hold together, and what the least changes are, in words. */
    public List<String> lines() {
        return lines;
    }
}
