package bpv.source;

/**
 * How large a text may be. A bid takes some 10 kB and 400 nodes in 8 levels; what is far beyond that is refused before it
 * can cost time or memory. A single token takes the YAML scanner time that grows with the square of its length, hence the
 * limit on lines.
 *
 * @param bytes the most bytes of a text
 * @param nodes the most keys and values
 */
record Limits(int bytes, int nodes) {
    static final int BYTES = TextParser.MOST_BYTES;
    static final int LINE = 20_000;
    static final int DEPTH = 40;
    static final int ALIASES = 10;

    /** A text that a person writes. */
    static final Limits DOCUMENT = new Limits(BYTES, 50_000);

    /** A result that a program has written: that of the example round takes 2 MB and 80,000 keys and values. */
    static final Limits RESULT = new Limits(TextParser.MOST_BYTES_OF_RESULT, 400_000);

    /** As messages say it. */
    String kilobytes() {
        return bytes / 1024 + " kB";
    }
}
