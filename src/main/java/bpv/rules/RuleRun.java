package bpv.rules;

import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.assessment.RuleCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/**
 * Runs one rule set on facts, as of noon of a day: at midnight neither a rule that starts on the day nor one that ends on it
 * would be in force. Sessions come from a pool, one for each run, and go back to it whatever happens.
 */
final class RuleRun {
    /** No rule of the house inserts what it matches, so a set that fires more often than this for each fact is endless. */
    private static final int MOST_FIRINGS_PER_FACT = 500;

    private final RuleSet set;
    private final KieSessionsPool pool;
    private final Map<Rule, RuleCard> cards = new IdentityHashMap<>();
    private final Noon noon;
    private final KieSessionConfiguration pseudoClock;

    RuleRun(RuleSet set, KieBase base, Map<String, RuleCard> cards) {
        this.set = set;
        this.pool = base.newKieSessionsPool(1);
        for (KiePackage rules : base.getKiePackages()) {
            for (Rule rule : rules.getRules()) {
                RuleCard card = cards.get(RuleIndex.key(rule.getPackageName(), rule.getName()));
                if (card == null) {
                    throw new IllegalStateException("no card is known of the rule " + rule.getName());
                }
                this.cards.put(rule, card);
            }
        }
        this.noon = Noon.of(base);
        this.pseudoClock = KieServices.get().newKieSessionConfiguration();
        this.pseudoClock.setOption(ClockTypeOption.PSEUDO);
    }

    /** Everything that the rules conclude from the facts, in the order in which they did. */
    List<Explained<Conclusion>> run(LocalDate day, Collection<?> facts) {
        KieSession session = pool.newKieSession(pseudoClock);
        try {
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(noon.on(day).toEpochMilli() - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
            Trail trail = new Trail();
            session.addEventListener(trail);
            facts.forEach(session::insert);
            int limit = MOST_FIRINGS_PER_FACT * (facts.size() + 1);
            if (session.fireAllRules(limit) >= limit) {
                throw new IllegalStateException("the rules in " + set.folder() + " do not come to an end");
            }
            return trail.conclusions;
        } finally {
            session.dispose();
        }
    }

    /** Notes each conclusion with the rule that inserted it. */
    private final class Trail extends DefaultRuleRuntimeEventListener {
        private final List<Explained<Conclusion>> conclusions = new ArrayList<>();

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            Rule rule = event.getRule();
            if (rule != null && event.getObject() instanceof Conclusion conclusion) {
                conclusions.add(new Explained<>(conclusion, Objects.requireNonNull(cards.get(rule))));
            }
        }
    }
}
