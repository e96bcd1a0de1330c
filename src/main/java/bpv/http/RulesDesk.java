package bpv.http;

import io.javalin.http.Context;
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

    /**
     * The rules by which this request is answered.
     *
     * @throws Refusal until the first rules are loaded
     */
    RulesInForce of(Context context) {
        return active().orElseThrow(
                        () -> new Refusal(Fault.UNAVAILABLE, "The rules are being loaded.").with("Retry-After", "5"));
    }

    void put(RulesInForce rules) {
        active.set(rules);
    }
}
