package bpv.round;

import bpv.rules.RoundOutline;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.rules.WrittenLimits;
import bpv.source.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is wrong with the words of a folder's limits of policy, those not in force among them. */
public final class LimitsCheck {
    private LimitsCheck() {}

    /**
     * The problems, by line; none where the round itself cannot be read, which is told elsewhere.
     *
     * @param decidedByRules the limits of which rules say who is subject to them
     */
    public static List<Problem> problems(RuleSources sources, Collection<String> decidedByRules) {
        Optional<RoundOutline> round = RoundOutline.of(sources);
        if (round.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> subjects = new HashMap<>();
        decidedByRules.forEach(limit -> subjects.put(limit, Set.of()));
        LimitTerms terms = new LimitTerms(
                round.get().footprints(), List.of(), round.get().money().yearly(), subjects);
        try {
            return new LimitsInForce(WrittenLimits.ever(sources)).problems(terms);
        } catch (RulesRejected toldElsewhere) {
            return List.of();
        }
    }
}
