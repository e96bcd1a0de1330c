package bpv.source;

import java.util.List;
import java.util.Optional;

/**
 * What became of a text: its tree, or the problems that stopped it from having one.
 *
 * @param file the file as the caller named it
 * @param root the tree; empty if the text could not be parsed
 * @param problems what is wrong with the text itself; a text with duplicate keys or aliases has both a tree and problems
 */
public record ParsedText(String file, Optional<Node> root, List<Problem> problems) {
    public ParsedText {
        problems = List.copyOf(problems);
    }
}
