package bpv.cli;

import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.report.AssessedDocument;
import bpv.report.RoundResult;
import bpv.round.Round;
import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.util.List;

/**
 * The bids of a round whose money is to be divided.
 *
 * @param read every document
 * @param assessed those that could be
 */
record RoundBids(ReadBids read, List<AssessedDocument> assessed) {
    /** Reads and assesses them, and tells what was passed over and what is wrong. */
    static RoundBids of(SourceFiles found, Round round, PrintWriter err) {
        ReadBids read = BidReader.readAll(found, round.form());
        Talk.passedOver(read.passedOver(), err);
        Talk.problems(read.problems(), err);
        return new RoundBids(
                read,
                read.documents().stream()
                        .filter(document -> document.bid().isPresent())
                        .map(round::assess)
                        .toList());
    }

    /** What a result says of the documents that it is made from. */
    List<RoundResult.Document> documents() {
        return read.documents().stream()
                .map(document -> new RoundResult.Document(
                        document.file(), document.sha256(), document.bid().isPresent()))
                .toList();
    }

    /** What a command ends with that did its work. */
    int exit() {
        return Exit.of(assessed.size(), !read.problems().isEmpty());
    }
}
