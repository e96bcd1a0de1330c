package bpv.fairness;

import java.util.List;

/** Numbers that look like chance and are the same for the same seed on every machine (SplitMix64). */
final class Chance {
    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
