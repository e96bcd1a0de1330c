package bpv.policy;

import bpv.bid.BidForm;
import bpv.policy.ScenarioRunner.ReadDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bids of scenarios, read once and kept for all runs that read them in the same form: to read them takes longer than
 * to assess them. Only the form of the first run is kept, or memory would run out.
 */
final class Readings {
    private final Map<Identity, ReadDocument> kept = new ConcurrentHashMap<>();
    private @Nullable BidForm form;

    private record Identity(Scenario scenario) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity known && known.scenario == scenario;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(scenario);
        }
    }

    ReadDocument of(Scenario scenario, BidForm wanted, Supplier<ReadDocument> read) {
        if (!isKept(wanted)) {
            return read.get();
        }
        return kept.computeIfAbsent(new Identity(scenario), any -> read.get());
    }

    /** Lets the bid of a scenario go that is not run again. */
    void forget(Scenario scenario) {
        kept.remove(new Identity(scenario));
    }

    private synchronized boolean isKept(BidForm wanted) {
        if (form == null) {
            form = wanted;
        }
        return form.equals(wanted);
    }
}
