package bpv.http;

import bpv.rules.RulesRejected;
import bpv.source.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules in force are found. They are switched in one step; whoever answers a request takes them once, at its
 * beginning, so that each answer belongs to exactly one digest. Only the thread that watches the rules changes anything here.
 */
final class RulesDesk {
    /** The header of each answer that was made by rules: SHA-256 of rules and numbers. */
    static final String HEADER = "Bpv-Rules";

    private static final String ATTRIBUTE = "bpv.rules-in-force";

    private volatile Standing standing = new Standing(null, "", "", List.of());
    private final CompletableFuture<RulesInForce> first = new CompletableFuture<>();

    /**
     * How things stand.
     *
     * @param active the rules in force: the last that were found good; null until the first are
     * @param folder digest of the folder that they came from
     * @param refused digest of the folder as it is now, if it was found bad; otherwise empty
     * @param problems what is wrong with it; none if it is good
     */
    record Standing(@Nullable RulesInForce active, String folder, String refused, List<Problem> problems) {
        Standing {
            problems = List.copyOf(problems);
        }
    }

    /** All of it as it was at one moment. */
    Standing standing() {
        return standing;
    }

    /** The rules in force; empty until the first are loaded. */
    Optional<RulesInForce> active() {
        return Optional.ofNullable(standing.active());
    }

    /**
     * The rules by which this request is answered: the same however often it asks.
     *
     * @throws Refusal until the first rules are loaded
     */
    RulesInForce of(Context context) {
        RulesInForce taken = context.attribute(ATTRIBUTE);
        if (taken == null) {
            taken = active().orElseThrow(() ->
                    new Refusal(Fault.UNAVAILABLE, "The rules are being loaded.").with("Retry-After", "5"));
            context.attribute(ATTRIBUTE, taken);
            context.header(HEADER, taken.digest());
            Passage.of(context).rules(taken.digest());
        }
        return taken;
    }

    /** Puts rules in force. */
    void put(RulesInForce rules, String folder) {
        standing = new Standing(rules, folder, "", List.of());
        first.complete(rules);
    }

    /** Leaves the rules in force as they are, and says what is wrong with those in the folder. */
    void refuse(String folder, List<Problem> problems) {
        standing = new Standing(standing.active(), standing.folder(), folder, problems);
        first.completeExceptionally(new RulesRejected(problems));
    }

    /** The folder is again as it was when the rules in force came from it. */
    void restore() {
        standing = new Standing(standing.active(), standing.folder(), "", List.of());
    }

    /** What becomes of the first rules: they are put in force, or it fails with {@link RulesRejected}. */
    CompletableFuture<RulesInForce> first() {
        return first;
    }
}
