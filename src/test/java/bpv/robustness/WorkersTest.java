package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void results_are_in_the_order_of_the_pieces_though_later_ones_are_done_first() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> done = new ArrayList<>();
        List<Integer> results = new Workers(2)
                .each(
                        List.of(1, 2),
                        piece -> {
                            if (piece == 1) {
                                await(second);
                            } else {
                                second.countDown();
                            }
                            return piece * 10;
                        },
                        () -> done.add(done.size()));

        assertThat(results).containsExactly(10, 20);
        assertThat(done).containsExactly(0, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void what_a_piece_throws_is_thrown() {
        assertThatThrownBy(() -> new Workers(2)
                        .each(
                                List.of(1, 2, 3),
                                piece -> {
                                    if (piece == 2) {
                                        throw new IllegalArgumentException("two");
                                    }
                                    return piece;
                                },
                                () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
    }
}
