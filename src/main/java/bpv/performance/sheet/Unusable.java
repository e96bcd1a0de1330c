package bpv.performance.sheet;

import bpv.source.Place;
import bpv.source.Problem;

/** A file is given up: it is of another kind, damaged, protected or too large. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Unusable(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    static Unusable at(String file, int line, String code, String message, String expected, String found, String hint) {
        return new Unusable(Problem.at(file, new Place(line, 1), "", code, message, expected, found, hint));
    }

    static Unusable of(String file, String code, String message, String expected, String found, String hint) {
        return at(file, 1, code, message, expected, found, hint);
    }

    static Unusable tooLarge(String file, String what, String most) {
        return of(
                file,
                "sheet-too-large",
                "it holds " + what + ", and a published table does not.",
                most,
                what,
                "Check that this is the file as it was published.");
    }

    static Unusable damaged(String file, String why) {
        return of(
                file,
                "sheet-damaged",
                "the workbook is damaged: " + why + ".",
                "a whole workbook",
                why,
                "Download it again, and give it as it was published.");
    }

    Problem problem() {
        return problem;
    }
}
