/**
 * How fast the engine is, and against what: generated bids, and the same decision written by hand without rules. The
 * measurements themselves are in {@code src/benchmark}.
 */
@NullMarked
package bpv.benchmark;

import org.jspecify.annotations.NullMarked;
