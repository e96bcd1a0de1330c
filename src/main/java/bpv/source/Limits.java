package bpv.source;

/**
 * How large a text may be. A bid takes some 10 kB and 400 nodes in 8 levels; what is far beyond that is refused before it
 * can cost time or memory. A single token takes the YAML scanner time that grows with the square of its length, hence the
 * limit on lines.
 */
final class Limits {
    static final int BYTES = 512 * 1024;
    static final int LINE = 20_000;
    static final int DEPTH = 40;
    static final int NODES = 50_000;
    static final int ALIASES = 10;

    private Limits() {}
}
