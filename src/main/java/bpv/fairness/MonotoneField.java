package bpv.fairness;

import bpv.document.FormPart.Kind;
import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A field of the bid form that has a better direction.
 *
 * @param path its names from the top of the form, joined by full stops, with {@code *} for any item or intervention
 * @param kind what may stand in it
 * @param better which way it gets better
 * @param order for a list of words, the words from the worst to the best, equals together; none otherwise
 * @param neverFalls what must not fall when it gets better
 * @param reason why that is so
 * @param place where the file says so
 */
record MonotoneField(
        String path,
        Kind kind,
        Better better,
        List<List<String>> order,
        Set<Aspect> neverFalls,
        String reason,
        Place place) {
    MonotoneField {
        order = List.copyOf(order);
        neverFalls = Set.copyOf(neverFalls);
    }

    private List<String> steps() {
        return Arrays.asList(path.split("\\."));
    }

    boolean matches(String pointer) {
        String[] own = pointer.substring(1).split("/");
        List<String> steps = steps();
        if (own.length != steps.size()) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            if (!steps.get(i).equals("*") && !steps.get(i).equals(own[i])) {
                return false;
            }
        }
        return true;
    }

    /** The places of a document where the field is, or could be written: where the group around it is there. */
    List<String> places(Node root) {
        List<String> found = new ArrayList<>();
        walk(root, "", 0, found);
        return found;
    }

    private void walk(Node node, String pointer, int depth, List<String> found) {
        List<String> steps = steps();
        String step = steps.get(depth);
        boolean last = depth == steps.size() - 1;
        if (node instanceof Sequence list && step.equals("*")) {
            for (int i = 0; i < list.items().size(); i++) {
                onward(list.items().get(i), pointer + "/" + i, depth, last, found);
            }
        } else if (node instanceof Mapping group && step.equals("*")) {
            group.entries()
                    .forEach(entry -> onward(entry.value(), Node.child(pointer, entry.key()), depth, last, found));
        } else if (node instanceof Mapping group && last) {
            found.add(Node.child(pointer, step));
        } else if (node instanceof Mapping group && group.get(step).isPresent()) {
            walk(group.get(step).get(), Node.child(pointer, step), depth + 1, found);
        }
    }

    private void onward(Node node, String pointer, int depth, boolean last, List<String> found) {
        if (last) {
            found.add(pointer);
        } else {
            walk(node, pointer, depth + 1, found);
        }
    }
}
