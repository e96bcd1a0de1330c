package bpv.report;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.release.ReleaseRow;
import bpv.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The result of one funding round: every command and format is written from this.
 *
 * @param provenance what it was made from and by
 * @param assumptions numbers and rules in force that no published source says
 * @param documents every document that was read, assessed or not, in the order of files
 * @param problems every problem of every document, by file and line
 * @param passedOver files and folders that were found and not read
 * @param bids the documents assessed, in the order of Alliance ids
 * @param allocation how the money may be divided among them
 */
public record RoundResult(
        Provenance provenance,
        List<Assumption> assumptions,
        List<Document> documents,
        List<Problem> problems,
        List<String> passedOver,
        List<AssessedDocument> bids,
        Allocation allocation) {
    public RoundResult {
        assumptions = List.copyOf(assumptions);
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        passedOver = List.copyOf(passedOver);
        bids = List.copyOf(bids);
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

    /** The round and its money. */
    public AllocationParameters money() {
        return allocation.money();
    }

    /** The sections that may be funded, in rank order. */
    public List<Candidate> candidates() {
        return allocation.candidates();
    }

    /** The rank of each section that may be funded, by score. */
    public SortedMap<String, Integer> ranks() {
        return allocation.ranks();
    }

    /** The proposal that goes down the list. */
    public Proposal rankOrder() {
        return allocation.rankOrder();
    }

    /** The proposal of greatest benefit. */
    public Proposal bestValue() {
        return allocation.bestValue();
    }

    /** The release schedule of both proposals. */
    public List<ReleaseRow> release() {
        return allocation.release();
    }

    /** What is found of the round, however its money is divided. */
    public AssessedRound assessed() {
        return new AssessedRound(provenance, assumptions, documents, problems, bids, money(), candidates(), release());
    }

    /** Both proposals, rank order first. */
    public List<Proposal> proposals() {
        return List.of(rankOrder(), bestValue());
    }
}
