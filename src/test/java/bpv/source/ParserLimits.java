package bpv.source;

/** The limits within which documents are parsed, for tests that compare what is said of them. */
public final class ParserLimits {
    public static final int LINE = Limits.LINE;
    public static final int DEPTH = Limits.DEPTH;
    public static final int NODES = Limits.DOCUMENT.nodes();

    private ParserLimits() {}
}
