package bpv.http;

import bpv.source.TextParser;

/**
 * How much one request may hold. A bid takes some 10 kB, a round of 19 Alliances some 200 kB as documents and 2 MB as a
 * result; whatever is far beyond that is refused before it costs time or memory.
 */
final class RequestLimits {
    /** Bytes of one draft, however it is sent. */
    static final int DRAFT = TextParser.MOST_BYTES;

    /** Bytes of a body with one draft: around a draft as form data or in a JSON text stands more than the draft. */
    static final int DRAFT_BODY = 2 * DRAFT;

    /** Bytes of a body with two drafts. */
    static final int COMPARISON_BODY = 4 * DRAFT;

    /** Bytes of a body with many bids, packed or not. */
    static final int ROUND_BODY = 8 * 1024 * 1024;

    /** Bytes of a body in which a page carries a round back: the same in Base64, and the fields around it. */
    static final int CARRIED_ROUND_BODY = 12 * 1024 * 1024;

    /** Documents in a body with many bids. */
    static final int DOCUMENTS = 200;

    /** Files of any kind in a body with many bids, those that are passed over included. */
    static final int FILES = 1000;

    /** Bytes of all files of an archive, unpacked. */
    static final int UNPACKED = 16 * 1024 * 1024;

    /** So many times its size an archive may unpack to; text packs to a tenth. */
    static final int RATIO = 100;

    /** Characters in the name of a document. */
    static final int NAME = 255;

    /** Bytes of a body with an assessment. */
    static final int ASSESSMENT_BODY = TextParser.MOST_BYTES_OF_RESULT;

    private RequestLimits() {}
}
