package bpv.report;

import bpv.assessment.AssessedBid;
import bpv.source.Places;

/**
 * One bid document with everything that is found of it.
 *
 * @param file the file as the caller named it
 * @param sha256 the digest of its bytes
 * @param places where its keys and values stand
 * @param assessed what is found and concluded
 */
public record AssessedDocument(String file, String sha256, Places places, AssessedBid assessed) {
    /** Where a pointer leads: {@code file:line}, of the nearest place that the document has. */
    public String place(String pointer) {
        return file + ":" + line(pointer);
    }

    /** The line of the nearest place that the document has, from 1. */
    public int line(String pointer) {
        return places.nearest(pointer).line();
    }
}
