package bpv.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the rules in force are found; they are switched in one step. */
final class RulesDesk {
    private final AtomicReference<@Nullable RulesInForce> active = new AtomicReference<>();

    /** The rules in force; empty until the first are loaded. */
    Optional<RulesInForce> active() {
        return Optional.ofNullable(active.get());
    }

    void put(RulesInForce rules) {
        active.set(rules);
    }
}
