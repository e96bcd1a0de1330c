package bpv.document;

import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a value of the form may be. The reader and the JSON Schema both come from it, so that they cannot drift apart.
 *
 * @param <T> what the value becomes
 */
interface Shape<T> {
    /** The value of this node; empty if it cannot be used, and then the reading has been told why. */
    Optional<T> read(Node node, Reading reading);

    /** The same as a phrase, such as "a number from 0 to 100". */
    String expected();

    /** The same in JSON Schema. */
    ObjectNode schema();

    /** The key of the form that these steps lead to from here, the numbers of items left out; empty if there is none. */
    default Optional<Field<?>> field(List<String> steps) {
        return Optional.empty();
    }
}
