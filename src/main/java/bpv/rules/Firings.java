package bpv.rules;

import bpv.assessment.RuleCard;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Counts how often each rule fires in one run, and knows which one is at work. */
final class Firings extends DefaultAgendaEventListener {
    /**
     * A rule that answers its criterion fires once for each subject, so at most as often as there are facts. One that joins
     * wrongly may fire for each pair, which {@link Completeness} refuses with better words; far beyond that it is a loop.
     */
    private static final int PER_FACT = 100;

    private final Map<Rule, RuleCard> cards;
    private final int most;
    private final Map<Rule, int[]> counts = new IdentityHashMap<>();
    private volatile @Nullable RuleCard atWork;
    private volatile boolean stopped;

    Firings(Map<Rule, RuleCard> cards, int facts) {
        this.cards = cards;
        this.most = PER_FACT * (facts + 1);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        Rule rule = event.getMatch().getRule();
        RuleCard card = Objects.requireNonNull(cards.get(rule));
        atWork = card;
        if (++counts.computeIfAbsent(rule, any -> new int[1])[0] > most) {
            throw EndlessRule.fires(card, most);
        }
        if (stopped) {
            throw EndlessRule.runs(card, null);
        }
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        atWork = null;
    }

    /** The rule that is at work; none while conditions are looked at. */
    @Nullable
    RuleCard atWork() {
        return atWork;
    }

    /** Lets no rule fire any more. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }
}
