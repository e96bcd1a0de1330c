package bpv.draft;

import bpv.bid.Intervention;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A draft as far as it can be used: what the form does not know is out, and of what cannot be used nothing is written.
 *
 * @param unusable the pointers of values that cannot be used
 * @param leftOut the pointers of what the form does not know
 */
record DraftTree(Node tree, Set<String> unusable, List<String> leftOut) {
    /** Problems that leave a usable value behind, or speak of a key that is not there. */
    private static final Set<String> HARMLESS = Set.of(
            "missing-key",
            "duplicate-key",
            "several-documents",
            "merge-key",
            "key-not-text",
            "too-many-problems",
            "no-interventions");

    static DraftTree of(Node root, List<Problem> problems) {
        return new DraftTree(root, Set.of(), List.of()).without(problems);
    }

    /** The draft with nothing written where these problems are. */
    DraftTree without(List<Problem> problems) {
        Node cleaned = tree;
        Set<String> nowUnusable = new LinkedHashSet<>(unusable);
        List<String> nowLeftOut = new ArrayList<>(leftOut);
        for (Problem problem : problems) {
            String pointer = problem.pointer();
            Optional<Node> node = pointer.isEmpty() ? Optional.empty() : Edits.at(cleaned, pointer);
            if (node.isEmpty()) {
                continue;
            }
            if (problem.code().equals("unknown-key")) {
                cleaned = Edits.remove(cleaned, pointer);
                nowLeftOut.add(pointer);
            } else if (!HARMLESS.contains(problem.code())) {
                boolean item = pointer.matches(".*/\\d+");
                cleaned = Edits.set(cleaned, pointer, item ? Nodes.EMPTY : Nodes.NOTHING);
                nowUnusable.add(pointer);
            }
        }
        return new DraftTree(cleaned, nowUnusable, nowLeftOut);
    }

    DraftTree with(Node changed) {
        return new DraftTree(changed, unusable, leftOut);
    }

    /** Whether something usable is written there. */
    boolean has(String pointer) {
        return Nodes.has(tree, pointer);
    }

    /** The sections of the draft, also those of which only the key is written; all that may be if it has none. */
    List<Intervention> interventions() {
        List<Intervention> written = new ArrayList<>();
        for (Intervention intervention : Intervention.values()) {
            if (Edits.at(tree, "/interventions/" + intervention.key()).isPresent()) {
                written.add(intervention);
            }
        }
        return written.isEmpty() ? List.of(Intervention.values()) : written;
    }

    Optional<String> text(String pointer) {
        return Nodes.text(tree, pointer);
    }

    /** The pointers of the items of a list; none if it is not there. */
    List<String> items(String pointer) {
        return Nodes.items(tree, pointer);
    }
}
