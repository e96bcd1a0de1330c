package bpv.http;

import bpv.source.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a request that has to be put right: an item of {@code errors} in a problem document.
 *
 * @param pointer the JSON Pointer of the place in the body; empty for the whole of it
 * @param code what kind of objection it is, such as {@code unknown-key}; stable between versions
 * @param detail one sentence that says all of it
 * @param expected what was expected there, if that can be said
 * @param found what was found there, if that can be said
 * @param hint what to do, if there is a good guess
 */
record Objection(
        String pointer,
        String code,
        String detail,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String hint) {

    static Objection to(String pointer, String code, String detail) {
        return new Objection(pointer, code, detail, null, null, null);
    }

    static Objection to(Problem problem) {
        return new Objection(
                problem.pointer(),
                problem.code(),
                problem.message(),
                problem.expected(),
                problem.found(),
                problem.hint());
    }
}
