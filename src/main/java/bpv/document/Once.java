package bpv.document;

import bpv.source.Node;
import java.util.HashMap;
import java.util.Map;

/**
 * The items of a list differ in the value of one key.
 *
 * @param key the key
 * @param code the code of the problem when two items have the same value
 */
record Once(String key, String code) implements Checked.Check {
    @Override
    public void check(Node node, Reading reading) {
        Map<String, Node> seen = new HashMap<>();
        for (Node.Scalar value : Lookup.scalars(node, key, reading)) {
            Node first = seen.putIfAbsent(value.text(), value);
            if (first != null) {
                String said = Reading.found(value);
                String message =
                        said + " is listed twice: in line " + first.place().line() + " and again in line "
                                + value.place().line() + ".";
                reading.problem(value, code, message, "each " + key + " once", "Keep one of the two.");
            }
        }
    }
}
