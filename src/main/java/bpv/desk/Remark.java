package bpv.desk;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a command of the policy desk has to say about a file of a rules folder.
 *
 * @param id what kind of remark it is, such as {@code unknown-field}; each has a page of help; stable between versions
 * @param level how much it matters
 * @param file the file as the caller named the folder
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param message one sentence in the words of policy staff that says all of it
 * @param suggestion what to write instead, or what to do; null if there is no good guess
 * @param witness a scenario, as the text of a scenario file, in which the rules show what is said; null if there is none
 */
public record Remark(
        String id,
        Level level,
        String file,
        int line,
        int column,
        String message,
        @Nullable String suggestion,
        @Nullable String witness)
        implements Comparable<Remark> {
    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::file)
            .thenComparingInt(Remark::line)
            .thenComparingInt(Remark::column)
            .thenComparing(Remark::id)
            .thenComparing(Remark::message);

    /** A kind without help is a fault of the program, told wherever tests run; a reader gets the remark all the same. */
    public Remark {
        assert Help.of(id).isPresent() : "there is no page of help on " + id;
    }

    /** A remark that needs no witness. */
    public static Remark of(
            String id, Level level, String file, int line, int column, String message, @Nullable String suggestion) {
        return new Remark(id, level, file, line, column, message, suggestion, null);
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }
}
