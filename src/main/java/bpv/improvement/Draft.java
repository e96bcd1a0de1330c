package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A draft with its tree, so that it can be changed and read again. */
final class Draft {
    private final BidReader reader;
    private final Optional<Node> root;
    private final ReadBid read;

    Draft(BidReader reader, String file, byte[] bytes) {
        this.reader = reader;
        ParsedText parsed = TextParser.parse(file, bytes);
        this.root = parsed.root();
        this.read = reader.read(parsed, bytes);
    }

    ReadBid read() {
        return read;
    }

    /** The tree of a draft without problems. */
    Node root() {
        return root.orElseThrow();
    }

    /**
     * The draft with changes made.
     *
     * @param pointers where each change stands, in their order
     * @param text the changed draft in the form of the draft, without its comments
     */
    record Changed(List<Edit> edits, List<String> pointers, String text) {}

    Changed with(Remedy remedy) {
        List<Edit> edits = new ArrayList<>(remedy.edits());
        edits.sort(Comparator.comparing(this::line));
        Node changed = root();
        List<String> pointers = new ArrayList<>();
        for (Edit edit : edits) {
            String pointer = numbered(changed, edit.pointer());
            changed = Edits.set(changed, edit.pointer(), edit.value());
            pointers.add(pointer);
        }
        boolean json = read.file().toLowerCase(Locale.ROOT).endsWith(".json");
        return new Changed(edits, pointers, json ? Edits.json(changed) : Edits.yaml(changed));
    }

    /** The changed draft, read as any other document is. */
    ReadBid again(Changed changed) {
        return reader.read(read.file(), changed.text().getBytes(StandardCharsets.UTF_8));
    }

    /** What is found of the changed draft; refused if it has problems, which would be a fault of the changes. */
    AssessedBid assessed(Changed changed, Judge judge) {
        ReadBid again = again(changed);
        return judge.assess(again.bid()
                .orElseThrow(() -> new IllegalStateException("the changed draft has problems: " + again.problems())));
    }

    int line(Edit edit) {
        return read.places().nearest(edit.pointer()).line();
    }

    private static String numbered(Node root, String pointer) {
        if (!pointer.endsWith("/-")) {
            return pointer;
        }
        String list = pointer.substring(0, pointer.length() - 2);
        int items = Edits.at(root, list).orElse(null) instanceof Node.Sequence sequence
                ? sequence.items().size()
                : 0;
        return list + "/" + items;
    }
}
