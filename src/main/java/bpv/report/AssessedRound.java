package bpv.report;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.allocation.RankOrder;
import bpv.assessment.Assumption;
import bpv.release.ReleaseRow;
import bpv.report.RoundResult.SectionOf;
import bpv.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is found of a round, however its money is divided.
 *
 * @param provenance what it was made from and by
 * @param assumptions numbers and rules in force that no published source says
 * @param documents every document that was read, assessed or not, in the order of files
 * @param problems every problem of every document, by file and line
 * @param bids the documents assessed, in the order of Alliance ids
 * @param money the round and its money
 * @param candidates the sections that may be funded, in rank order
 * @param release the release schedule of the proposals that there are
 */
public record AssessedRound(
        Provenance provenance,
        List<Assumption> assumptions,
        List<RoundResult.Document> documents,
        List<Problem> problems,
        List<AssessedDocument> bids,
        AllocationParameters money,
        List<Candidate> candidates,
        List<ReleaseRow> release) {
    public AssessedRound {
        assumptions = List.copyOf(assumptions);
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        bids = List.copyOf(bids);
        candidates = List.copyOf(candidates);
        release = List.copyOf(release);
    }

    /** The rank of each section that may be funded, by score. */
    public SortedMap<String, Integer> ranks() {
        return RankOrder.ranks(candidates);
    }

    /** The section with the given id, if it was assessed. */
    public Optional<SectionOf> section(String id) {
        return sections().stream()
                .filter(section -> section.section().id().equals(id))
                .findFirst();
    }

    /** Every section assessed, in the order of Alliance ids and of the form. */
    public List<SectionOf> sections() {
        return bids.stream()
                .flatMap(document ->
                        document.assessed().sections().stream().map(section -> new SectionOf(document, section)))
                .toList();
    }
}
