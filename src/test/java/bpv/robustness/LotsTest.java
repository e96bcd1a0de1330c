package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LotsTest {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** The JDK's generator, which is specified to be the same, begun where a draw begins. */
    static SplittableRandom jdk(long seed, long draw) {
        return new SplittableRandom(mix(mix(seed) + draw));
    }

    private static long mix(long bits) {
        return new SplittableRandom(bits - STEP).nextLong();
    }

    /** From 0 to one less than the bound, by drawing again what would make some likelier. */
    static long below(SplittableRandom jdk, long bound) {
        long all = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        while (true) {
            long bits = jdk.nextLong() >>> 1;
            if (bits < all || Long.MAX_VALUE % bound == bound - 1) {
                return bits % bound;
            }
        }
    }

    @Test
    void lots_are_those_of_the_generator_that_results_name() {
        for (long seed : new long[] {0, 1, -1, 2017, Long.MIN_VALUE}) {
            for (long draw = 1; draw < 50; draw++) {
                Lots lots = Lots.of(seed, draw);
                SplittableRandom jdk = jdk(seed, draw);
                for (int i = 0; i < 20; i++) {
                    assertThat(lots.below(1L << 40)).isEqualTo((jdk.nextLong() >>> 1) % (1L << 40));
                }
            }
        }
    }

    @Test
    void every_number_below_the_bound_is_as_likely() {
        Lots lots = Lots.of(7, 1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[(int) lots.below(7)]++;
        }
        for (int count : counts) {
            // Four standard errors of 10,000: the root of 70,000 times 1/7 times 6/7 is 93.
            assertThat(count).isBetween(10_000 - 372, 10_000 + 372);
        }
    }

    @Test
    void what_would_make_small_numbers_likelier_is_drawn_again() {
        // Two thirds of all 63-bit numbers: without drawing again, the lower half would come twice as often.
        long bound = (1L << 62) / 3 * 4;
        Lots lots = Lots.of(11, 1);
        int low = 0;
        for (int i = 0; i < 10_000; i++) {
            low += lots.below(bound) < bound / 2 ? 1 : 0;
        }
        assertThat(low).isBetween(4_800, 5_200);
    }
}
