package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NodesTest {
    @Test
    void nodes_end_at_their_limit() {
        Nodes nodes = new Nodes(1);

        assertThat(nodes.next()).isTrue();
        assertThat(nodes.next()).isFalse();
        assertThat(nodes.used()).isEqualTo(1);
    }

    @Test
    void a_search_ends_when_whoever_asked_has_given_up() {
        PolicyRound round = PolicyRound.of(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> BestValue.propose(
                        round.instance().candidates(), round.instance().envelopes(), round.policy(), 1000))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
