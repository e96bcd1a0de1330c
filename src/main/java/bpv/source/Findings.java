package bpv.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of one text while it is read, and the count of its nodes. */
final class Findings {
    private final String file;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private int nodes;

    Findings(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    String file() {
        return file;
    }

    Limits limits() {
        return limits;
    }

    List<Problem> problems() {
        return problems;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Takes the last problem back if it is this one, to say it better. */
    void withdraw(String code, String pointer) {
        int last = problems.size() - 1;
        if (last >= 0
                && problems.get(last).code().equals(code)
                && problems.get(last).pointer().equals(pointer)) {
            problems.remove(last);
        }
    }

    void add(Place place, String pointer, String code, String message, String expected, String found, String hint) {
        problems.add(Problem.at(file, place, pointer, code, message, expected, found, hint));
    }

    Refused refused(Place place, String code, String message, String expected, String found, @Nullable String hint) {
        return new Refused(Problem.at(file, place, "", code, message, expected, found, hint));
    }

    /** Counts a node that begins here, inside so many others. */
    void enter(Place place, int depth) {
        if (++nodes > limits.nodes()) {
            String most = limits.nodes() / 1000 + ",000";
            throw refused(
                    place,
                    "too-many-nodes",
                    "The document holds more than " + most + " values; a bid holds a few hundred.",
                    "at most " + most + " keys and values",
                    "more than " + most,
                    null);
        }
        if (depth > Limits.DEPTH) {
            throw refused(
                    place,
                    "too-deep",
                    "Lists and groups are nested more than 40 deep here; a bid takes 8 levels.",
                    "at most 40 levels",
                    "more than 40 levels",
                    null);
        }
    }

    /** A key that its mapping already has. */
    void duplicateKey(String pointer, String key, Place first, Place again) {
        add(
                again,
                pointer,
                "duplicate-key",
                "'" + Shown.of(key) + "' is written twice: in line " + first.line() + " and again in line "
                        + again.line() + ".",
                "each key once",
                Shown.of(key),
                "Keep one of the two.");
    }

    /** Escapes can write what the text itself may not hold. */
    void checkCharacters(String text, Place place, String pointer) {
        int at = Characters.firstUnprintable(text);
        if (at >= 0) {
            add(
                    place,
                    pointer,
                    "control-character",
                    "This value holds the control character U+" + Shown.hex(text.codePointAt(at))
                            + ", written as an escape.",
                    "characters that can be read",
                    Shown.of(text),
                    "Take the escape out.");
        }
    }
}
