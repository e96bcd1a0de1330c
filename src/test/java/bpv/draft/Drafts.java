package bpv.draft;

import bpv.ExampleRound;
import bpv.assessment.AssessedBid;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.report.Completion;
import bpv.report.PrecheckResult;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Drafts made of the example bids by blanking some of what they say; the same for the same seed. */
final class Drafts {
    static final Precheck PRECHECK = new Precheck(ExampleRound.round());
    static final BidReader READER = new BidReader(ExampleRound.round().form());
    private static final List<String> GARBAGE = List.of("n/a", "1,5", "-7", "[x]", "tbc", "2017-13-01");

    private Drafts() {}

    static List<Path> examples() {
        try (Stream<Path> files = Files.list(Path.of(ExampleRound.FOLDER))) {
            return Stream.concat(files.sorted(), Stream.of(Path.of("bids-examples/fails-everything.yaml")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Node tree(Path file) {
        try {
            return TextParser.parse("bid.yaml", Files.readAllBytes(file)).root().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PrecheckResult check(Node tree) {
        return check("bid.yaml", Edits.yaml(tree));
    }

    static PrecheckResult check(String file, String text) {
        return PRECHECK.check(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<AssessedBid> assessed(Node tree) {
        return READER.read("bid.yaml", tree).bid().map(ExampleRound.round().assessor()::assess);
    }

    /** The completions read again from their texts. */
    static Map<String, AssessedBid> completions(PrecheckResult result) {
        Map<String, AssessedBid> completions = new LinkedHashMap<>();
        for (Completion completion : result.completions()) {
            ReadBid read = READER.read(result.file(), completion.document().getBytes(StandardCharsets.UTF_8));
            if (!read.problems().isEmpty()) {
                throw new AssertionError(
                        completion.name() + " has problems: " + read.problems() + "\n" + completion.document());
            }
            completions.put(
                    completion.name(),
                    ExampleRound.round().assessor().assess(read.bid().orElseThrow()));
        }
        return completions;
    }

    /** What may be blanked so that the bid itself stays one of the completions. */
    static List<String> blankable(Node root) {
        List<String> pointers = new ArrayList<>();
        collect(root, pointers);
        return pointers;
    }

    private static void collect(Node node, List<String> pointers) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                pointers.add(entry.value().pointer());
                collect(entry.value(), pointers);
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, pointers));
        }
    }

    /** The tree with something blanked: nothing written, or something that cannot be used. */
    static Node blanked(Node root, int times, Random random) {
        Node tree = root;
        List<String> pointers = blankable(root);
        for (int i = 0; i < times; i++) {
            String pointer = pointers.get(random.nextInt(pointers.size()));
            boolean whole = pointer.matches("/interventions(/\\w+)?|.*/(funding|outcomes|trajectory|approvals)");
            if (Edits.at(tree, pointer).isEmpty() || (whole && random.nextInt(3) > 0)) {
                continue;
            }
            Node scalar = Edits.at(root, pointer).orElseThrow();
            boolean garbage =
                    random.nextInt(4) == 0 && pointer.matches(".*/(value|date|year|likelihood|kind|source|due)");
            tree = Edits.set(
                    tree,
                    pointer,
                    garbage && scalar instanceof Node.Scalar
                            ? Edits.plain(GARBAGE.get(random.nextInt(GARBAGE.size())))
                            : Edits.plain(""));
        }
        return tree;
    }
}
