package bpv.rules.safety;

import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not allowed in one rule file, as far as it is told: a file that is no rule file would offend in every line. */
final class Offences {
    static final String CODE = "not-allowed";
    private static final int MOST_TOLD = 40;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Offences(String file) {
        this.file = file;
    }

    void add(Token at, String message, String expected) {
        add(at, message, expected, null);
    }

    void add(Token at, String message, String expected, @Nullable String hint) {
        String shown = at.isEnd() ? "the end of the file" : at.text();
        add(at.line(), at.column(), message, expected, shown, hint);
    }

    void add(int line, int column, String message, String expected, String shown, @Nullable String hint) {
        if (found.size() < MOST_TOLD) {
            found.add(new Problem(file, line, column, "", CODE, message, expected, shown, hint));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
