package bpv.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in a text that has to be put right before the text can be used.
 *
 * @param file the file as the caller named it
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param pointer the JSON Pointer of the node in question; empty for the whole document
 * @param code what kind of problem it is, such as {@code unknown-key}; stable between versions
 * @param message one sentence that says all of it
 * @param expected what was expected there
 * @param found what was found there
 * @param hint what to write instead, if there is a good guess
 */
public record Problem(
        String file,
        int line,
        int column,
        String pointer,
        String code,
        String message,
        String expected,
        String found,
        @Nullable String hint)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::pointer)
            .thenComparing(Problem::message);

    /** A problem at a place of a file. */
    public static Problem at(
            String file,
            Place place,
            String pointer,
            String code,
            String message,
            String expected,
            String found,
            @Nullable String hint) {
        return new Problem(file, place.line(), place.column(), pointer, code, message, expected, found, hint);
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As a compiler would print it: {@code bid.yaml:14:7: message (hint)}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + sentences();
    }

    /** What is wrong, and what to do. */
    public String sentences() {
        return message + (hint == null ? "" : (message.endsWith(".") ? " " : ". ") + hint);
    }
}
