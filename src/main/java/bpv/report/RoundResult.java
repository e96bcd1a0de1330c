package bpv.report;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.release.ReleaseRow;
import bpv.source.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of one funding round: every command and format is written from this.
 *
 * @param provenance what it was made from and by
 * @param assumptions numbers and rules in force that no published source says
 * @param documents every document that was read, assessed or not, in the order of files
 * @param problems every problem of every document, by file and line
 * @param passedOver files and folders that were found and not read
 * @param bids the documents assessed, in the order of Alliance ids
 * @param money the round and its money
 * @param candidates the sections that may be funded, in rank order
 * @param ranks the rank of each section that may be funded, by score
 * @param rankOrder the proposal that goes down the list
 * @param bestValue the proposal of greatest benefit
 * @param release the release schedule of both proposals
 */
public record RoundResult(
        Provenance provenance,
        List<Assumption> assumptions,
        List<Document> documents,
        List<Problem> problems,
        List<String> passedOver,
        List<AssessedDocument> bids,
        AllocationParameters money,
        List<Candidate> candidates,
        SortedMap<String, Integer> ranks,
        Proposal rankOrder,
        Proposal bestValue,
        List<ReleaseRow> release) {
    public RoundResult {
        assumptions = List.copyOf(assumptions);
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        passedOver = List.copyOf(passedOver);
        bids = List.copyOf(bids);
        candidates = List.copyOf(candidates);
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
        release = List.copyOf(release);
    }

    /**
     * A document that was read.
     *
     * @param file the file as the caller named it
     * @param sha256 the digest of its bytes
     * @param assessed whether it had no problem and was assessed
     */
    public record Document(String file, String sha256, boolean assessed) {}

    /** A section of a bid that was assessed, with its document. */
    public record SectionOf(AssessedDocument document, AssessedSection section) {}

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

    /** The ids of every section assessed. */
    public List<String> sectionIds() {
        return sections().stream().map(section -> section.section().id()).toList();
    }

    /** How the money may be divided. */
    public Allocation allocation() {
        return new Allocation(money, List.of(), candidates, ranks, rankOrder, bestValue, release);
    }

    /** What is found of the round, however its money is divided. */
    public AssessedRound assessed() {
        return new AssessedRound(provenance, assumptions, documents, problems, bids, money, candidates, release);
    }

    /** Both proposals, rank order first. */
    public List<Proposal> proposals() {
        return List.of(rankOrder, bestValue);
    }
}
