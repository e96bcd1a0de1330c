package bpv.report;

import bpv.source.Problem;
import java.util.List;

/** A report on single bids, written as they come. */
public interface CheckReport extends AutoCloseable {
    /** One bid, complete. */
    void bid(AssessedDocument document);

    /**
     * After the last bid.
     *
     * @param problems what is wrong with documents that could not be assessed
     * @param documents every document that was read
     * @param passedOver files and folders that were found and not read
     */
    void end(List<Problem> problems, List<RoundResult.Document> documents, List<String> passedOver);

    @Override
    void close();
}
