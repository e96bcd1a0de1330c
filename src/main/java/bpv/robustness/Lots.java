package bpv.robustness;

/**
 * Lots that are the same for the same seed and draw on every machine, however many draws are made at once: SplitMix64, whose
 * state begins at {@code mix(mix(seed) + draw)}. Published with its constants, so that anybody can draw them again.
 */
final class Lots {
    /** How results name what they are drawn by. */
    static final String NAME = "SplitMix64, the state of a draw beginning at mix(mix(seed) + draw)";

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Lots(long state) {
        this.state = state;
    }

    /** The lots of one draw; draws differ from each other, because the mixing has an inverse. */
    static Lots of(long seed, long draw) {
        return new Lots(mix(mix(seed) + draw));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    /**
     * From 0 to one less than the bound, each as likely as the others: numbers of the last, incomplete run are drawn again.
     *
     * @param bound 1 or more
     */
    long below(long bound) {
        long last = Long.MAX_VALUE - (Long.MAX_VALUE % bound + 1) % bound;
        long drawn = next() >>> 1;
        while (drawn > last) {
            drawn = next() >>> 1;
        }
        return drawn % bound;
    }
}
