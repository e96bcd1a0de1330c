package bpv.document;

import bpv.bid.Bid;
import bpv.bid.BidForm;
import bpv.source.Node;
import bpv.source.PackedFiles;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Places;
import bpv.source.Problem;
import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import bpv.source.TextParser;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads bid documents; whatever the bytes, the answer is a bid or what is wrong, and never an exception. */
public final class BidReader {
    /** Of these the person hears that the value has to be written otherwise; what it would be is not known. */
    private static final Set<String> SAY_NOTHING =
            Set.of("alias", "explicit-tag", "control-character", "comma-in-number");

    private static final int MOST = 1000;

    private final Shape<Bid> shape;
    private final Shape<String> alliance;

    /** A reader for the documents of one round. */
    public BidReader(BidForm form) {
        shape = new BidFields(form).shape();
        alliance = new AllianceId(form.alliances());
    }

    /** What becomes of one document, YAML unless its name ends in {@code .json}. */
    public static ReadBid read(String file, byte[] bytes, BidForm form) {
        return new BidReader(form).read(file, bytes);
    }

    /** What becomes of all the documents that some paths lead to. */
    public static ReadBids readAll(SourceFiles found, BidForm form) {
        BidReader reader = new BidReader(form);
        Gathered gathered = new Gathered();
        List<Problem> problems = new ArrayList<>(found.problems());
        for (SourceFile file : found.files()) {
            try {
                gathered.add(reader.read(file.name(), file.read()));
            } catch (IOException fault) {
                problems.add(file.unreadable());
            }
        }
        return ReadBids.of(gathered.documents(), problems, found.passedOver());
    }

    /** What becomes of documents that came together. */
    public ReadBids readAll(PackedFiles packed) {
        Gathered gathered = new Gathered();
        packed.files().forEach((name, bytes) -> gathered.add(read(name, bytes)));
        return ReadBids.of(gathered.documents(), List.of(), packed.passedOver());
    }

    /** What becomes of one document, YAML unless its name ends in {@code .json}. */
    public ReadBid read(String file, byte[] bytes) {
        return read(TextParser.parse(file, bytes), sha256(bytes), Places::of);
    }

    /**
     * What becomes of a document that is parsed already, and not kept: with its places the whole tree would be.
     *
     * @param bytes those that it was parsed from
     */
    public ReadBid read(ParsedText parsed, byte[] bytes) {
        return read(parsed, sha256(bytes), Places::whenAsked);
    }

    /** What becomes of a tree that was never a text, and so has no digest: it is the empty text. Likewise not kept. */
    public ReadBid read(String file, Node root) {
        return read(new ParsedText(file, Optional.of(root), List.of()), "", Places::whenAsked);
    }

    private ReadBid read(ParsedText parsed, String digest, Function<Node, Places> placesOf) {
        String file = parsed.file();
        if (parsed.root().isEmpty()) {
            return new ReadBid(file, Optional.empty(), most(parsed.problems()), Places.NONE, Optional.empty(), digest);
        }
        Node root = parsed.root().get();
        Places places = placesOf.apply(root);
        Reading reading = new Reading(file, places, unreadable(parsed));
        Optional<Bid> bid = shape.read(root, reading);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(reading.problems());
        Optional<String> from = Lookup.child(root, "alliance").flatMap(node -> reading.quietly(alliance, node));
        return new ReadBid(file, bid.filter(any -> problems.isEmpty()), most(problems), places, from, digest);
    }

    /** What the form asks for at a JSON Pointer, whether or not a document has it; an item may be {@code -}. */
    public Optional<Asked> asked(String pointer) {
        List<String> steps = Stream.of(pointer.split("/", -1))
                .filter(step -> !step.matches("|-|\\d{1,6}"))
                .toList();
        return steps.isEmpty() ? Optional.empty() : shape.field(steps).map(Asked::of);
    }

    /** The first thousand, and how many there are: a bid that somebody wrote has no more, and a report has to end. */
    private static List<Problem> most(List<Problem> problems) {
        if (problems.size() <= MOST) {
            return problems;
        }
        List<Problem> first =
                new ArrayList<>(problems.stream().sorted().limit(MOST).toList());
        Problem last = first.get(MOST - 1);
        first.add(Problem.at(
                last.file(),
                new Place(last.line(), last.column()),
                "",
                "too-many-problems",
                "The document has " + problems.size() + " problems; those after the first " + MOST + " are left out.",
                "a bid",
                problems.size() + " problems",
                null));
        return first;
    }

    private static Set<String> unreadable(ParsedText parsed) {
        return parsed.problems().stream()
                .filter(problem -> SAY_NOTHING.contains(problem.code()))
                .map(Problem::pointer)
                .collect(Collectors.toSet());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
