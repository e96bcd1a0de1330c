package bpv.draft;

import bpv.report.DraftRange.End;
import bpv.report.DraftRange.Span;
import java.util.Comparator;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The worst and the best that was seen of one thing, each with the trial in which it was seen first. */
final class Extremes<T> {
    private final Comparator<? super T> order;
    private @Nullable Seen<T> worst;
    private @Nullable Seen<T> best;

    /** @param order from worst to best */
    Extremes(Comparator<? super T> order) {
        this.order = order;
    }

    record Seen<T>(T value, String reason, int trial) {}

    void see(T value, String reason, int trial) {
        Seen<T> seen = new Seen<>(value, reason, trial);
        if (worst == null || order.compare(value, worst.value()) < 0) {
            worst = seen;
        }
        if (best == null || order.compare(value, best.value()) > 0) {
            best = seen;
        }
    }

    Seen<T> worst() {
        return java.util.Objects.requireNonNull(worst);
    }

    Seen<T> best() {
        return java.util.Objects.requireNonNull(best);
    }

    Span<T> span(IntFunction<String> names) {
        return new Span<>(end(worst(), names), end(best(), names));
    }

    private static <T> End<T> end(Seen<T> seen, IntFunction<String> names) {
        return new End<>(seen.value(), seen.reason(), names.apply(seen.trial()));
    }
}
