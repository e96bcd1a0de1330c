package bpv.document;

import bpv.bid.Bid;
import bpv.source.Place;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the documents of one run.
 *
 * @param documents each document, in the order of file names
 * @param fileProblems paths that lead nowhere and files that cannot be read
 * @param passedOver files and folders that were found and not read
 */
public record ReadBids(List<ReadBid> documents, List<Problem> fileProblems, List<String> passedOver) {
    /** The code of the problem that two documents from one Alliance have. */
    static final String DUPLICATE = "duplicate-alliance";

    private static final Comparator<ReadBid> BY_FILE =
            Comparator.comparing(ReadBid::file).thenComparing(ReadBid::sha256);

    /** So many of the other documents are named; of more, the number is. */
    private static final int MOST_NAMED = 5;

    public ReadBids {
        documents = List.copyOf(documents);
        fileProblems = List.copyOf(fileProblems);
        passedOver = List.copyOf(passedOver);
    }

    /** The documents of one run: two from one Alliance are a problem of each. */
    public static ReadBids of(
            Collection<ReadBid> documents, Collection<Problem> fileProblems, Collection<String> passedOver) {
        Map<String, List<ReadBid>> byAlliance = new TreeMap<>();
        documents.forEach(document -> document.alliance()
                .ifPresent(id ->
                        byAlliance.computeIfAbsent(id, any -> new ArrayList<>()).add(document)));
        byAlliance.values().forEach(same -> same.sort(BY_FILE));
        List<ReadBid> checked = documents.stream()
                .map(document -> document.alliance()
                        .map(id -> alone(document, byAlliance.getOrDefault(id, List.of())))
                        .orElse(document))
                .sorted(BY_FILE)
                .toList();
        return new ReadBids(checked, fileProblems.stream().sorted().toList(), List.copyOf(passedOver));
    }

    /** The bids that can be assessed. */
    public List<Bid> bids() {
        return documents.stream().flatMap(document -> document.bid().stream()).toList();
    }

    /** Every problem, by file, line and column. */
    public List<Problem> problems() {
        return Stream.concat(
                        fileProblems.stream(), documents.stream().flatMap(document -> document.problems().stream()))
                .sorted()
                .toList();
    }

    private static ReadBid alone(ReadBid document, List<ReadBid> ofAlliance) {
        return ofAlliance.size() < 2 ? document : document.with(duplicate(document, ofAlliance));
    }

    private static Problem duplicate(ReadBid document, List<ReadBid> ofAlliance) {
        String alliance = document.alliance().orElseThrow();
        int others = ofAlliance.size() - 1;
        String shown = ofAlliance.stream()
                        .filter(other -> other != document)
                        .limit(MOST_NAMED)
                        .map(other -> other.file() + ":" + place(other).line())
                        .collect(Collectors.joining(", "))
                + (others > MOST_NAMED ? " and " + (others - MOST_NAMED) + " more" : "");
        return Problem.at(
                document.file(),
                place(document),
                "/alliance",
                DUPLICATE,
                "There is another bid from " + alliance + ": " + shown + ".",
                "one document for each Alliance",
                alliance,
                "Keep one of them, or correct the alliance.");
    }

    private static Place place(ReadBid document) {
        return document.places().value("/alliance").orElse(Place.START);
    }
}
