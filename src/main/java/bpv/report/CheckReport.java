package bpv.report;

import bpv.source.Problem;
import java.util.List;

/** A report on single bids, written as they come. */
public interface CheckReport extends AutoCloseable {
    /** One bid, complete. */
    void bid(AssessedDocument document);

    /** After the last bid: what is wrong with documents that could not be assessed. */
    void end(List<Problem> problems);

    @Override
    void close();
}
