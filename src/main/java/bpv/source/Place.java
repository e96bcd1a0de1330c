package bpv.source;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Place(int line, int column) {
    public static final Place START = new Place(1, 1);
}
