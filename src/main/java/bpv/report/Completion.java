package bpv.report;

import bpv.source.Node;
import java.util.List;

/**
 * One way to complete a draft.
 *
 * @param name how the range refers to it
 * @param fills what is put into the blanks; those that are not named stay empty
 * @param document the completed document, in the format of the draft
 */
public record Completion(String name, List<Fill> fills, String document) {
    public Completion {
        fills = List.copyOf(fills);
    }

    /**
     * A value put into a blank.
     *
     * @param pointer where, as a JSON Pointer into the completed document
     */
    public record Fill(String pointer, Node value) {}
}
