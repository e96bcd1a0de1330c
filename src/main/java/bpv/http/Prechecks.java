package bpv.http;

import bpv.draft.Precheck;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The precheck by the rules in force: what it learns of the rules, and of nothing else, is kept until they change. */
final class Prechecks {
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    private record Known(RulesInForce rules, Precheck precheck) {}

    Precheck of(RulesInForce rules) {
        Known known = last.get();
        if (known == null || known.rules() != rules) {
            known = new Known(rules, new Precheck(rules.round()));
            last.set(known);
        }
        return known.precheck();
    }
}
