package bpv.document;

import bpv.bid.Bid;
import bpv.source.Places;
import bpv.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one document.
 *
 * @param file the file as the caller named it
 * @param bid the bid; there exactly when there is no problem
 * @param problems what is wrong with the document, in the order of its lines
 * @param places where its keys and values stand
 * @param alliance the Alliance that it is from, if that much could be read
 * @param sha256 the digest of its bytes, in hexadecimal digits; empty if it was never a text
 */
public record ReadBid(
        String file,
        Optional<Bid> bid,
        List<Problem> problems,
        Places places,
        Optional<String> alliance,
        String sha256) {
    public ReadBid {
        problems = problems.stream().sorted().toList();
        if (bid.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "a document has a bid or problems, but " + file + " has both or neither");
        }
    }

    /** The same document without what only a bid that is used needs, so that any number of them can be kept. */
    ReadBid withoutPlaces() {
        return new ReadBid(file, bid, problems, places.only("alliance"), alliance, sha256);
    }

    /** The same document with one more problem, instead of any of the same code, and so without a bid. */
    ReadBid with(Problem problem) {
        List<Problem> all = Stream.concat(
                        problems.stream().filter(other -> !other.code().equals(problem.code())), Stream.of(problem))
                .toList();
        return new ReadBid(file, Optional.empty(), all, places, alliance, sha256);
    }
}
