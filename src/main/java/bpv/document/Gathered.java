package bpv.document;

import bpv.source.Place;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of one run as they are read. Of a document that cannot be assessed, because it has problems or because
 * another comes from the same Alliance, little is kept, so that no number of documents fills the memory.
 */
final class Gathered {
    private final List<ReadBid> documents = new ArrayList<>();
    private final Map<String, Integer> firstOf = new HashMap<>();

    void add(ReadBid document) {
        boolean usable = document.bid().isPresent();
        if (document.alliance().isPresent()) {
            Integer first = firstOf.putIfAbsent(document.alliance().get(), documents.size());
            if (first != null) {
                documents.set(first, unusable(documents.get(first)));
                usable = false;
            }
        }
        documents.add(usable ? document : unusable(document));
    }

    List<ReadBid> documents() {
        return documents;
    }

    private static ReadBid unusable(ReadBid document) {
        ReadBid small = document.withoutPlaces();
        return small.bid().isEmpty() ? small : small.with(duplicate(small));
    }

    /** Stands for the problem that names the other documents, which are not all read yet. */
    private static Problem duplicate(ReadBid document) {
        return Problem.at(
                document.file(),
                document.places().value("/alliance").orElse(Place.START),
                "/alliance",
                ReadBids.DUPLICATE,
                "There is another bid from this Alliance.",
                "one document for each Alliance",
                document.alliance().orElse(""),
                null);
    }
}
