package bpv.rules;

import bpv.source.Node;
import bpv.source.Node.Scalar;
import bpv.source.Place;

/**
 * A limit of policy as {@code limits/parameters.yaml} words it. What its words come to is read where the round is known.
 *
 * @param name by which people and rules know it
 * @param source the document that it is taken from
 * @param body the limit itself, or {@code none} where there is none
 * @param namePlace where the name stands in the file
 */
public record WrittenLimit(String name, String source, Node body, Place namePlace) {
    /** The name under which stands what may be carried forward, which is no limit on sections. */
    public static final String CARRY_FORWARD = "carryForward";

    /** Whether it is not in force. */
    public boolean isNone() {
        return isNone(body);
    }

    /** Whether words stand for no limit at all. */
    public static boolean isNone(Node body) {
        return body instanceof Scalar scalar && scalar.text().equals("none");
    }
}
