package bpv.rules;

import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.RuleCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.jspecify.annotations.Nullable;
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
    private final RuleSet set;
    private final KieSessionsPool pool;
    private final Map<Rule, RuleCard> cards = new IdentityHashMap<>();
    private final Noon noon;
    private final KieSessionConfiguration pseudoClock;
    private final RunWatch watch;
    private volatile @Nullable EndlessRule endless;

    RuleRun(RuleSet set, KieBase base, Map<String, RuleCard> cards) {
        this(set, base, cards, RunWatch.PROGRAM);
    }

    RuleRun(RuleSet set, KieBase base, Map<String, RuleCard> cards, RunWatch watch) {
        this.set = set;
        this.watch = watch;
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

    /**
     * Everything that the rules conclude from the facts, in the order in which they did.
     *
     * @throws FailedRule if a rule computes what cannot be computed
     * @throws EndlessRule if a rule does not come to an end. Where it does not even give the thread back, the handler of what
     *     is not caught on this thread is told, and from then on everybody who asks
     */
    List<Explained<Conclusion>> run(LocalDate day, Collection<?> facts) {
        EndlessRule known = endless;
        if (known != null) {
            throw known.again();
        }
        KieSession session = pool.newKieSession(pseudoClock);
        Firings firings = new Firings(cards, facts.size());
        try (RunWatch.Watched watched = watch.watch(() -> stop(session, firings))) {
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(noon.on(day).toEpochMilli() - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
            Trail trail = new Trail();
            session.addEventListener(trail);
            session.addEventListener(firings);
            facts.forEach(session::insert);
            session.fireAllRules();
            if (firings.isStopped()) {
                throw endless(firings, null);
            }
            return trail.conclusions;
        } catch (UnusableRule named) {
            throw named;
        } catch (RuntimeException failure) {
            throw failed(firings, failure);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            throw endless(firings, exhausted);
        } finally {
            session.dispose();
        }
    }

    private EndlessRule stop(KieSession session, Firings firings) {
        EndlessRule found = endless(firings, null);
        endless = found;
        firings.stop();
        session.halt();
        return found;
    }

    private EndlessRule endless(Firings firings, @Nullable Throwable cause) {
        RuleCard atWork = firings.atWork();
        return atWork != null
                ? EndlessRule.runs(atWork, cause)
                : EndlessRule.looks(set.folder(), Objects.requireNonNull(cards.get(mostJoined())), cause);
    }

    /** With the rule that was at work or, where conditions are looked at, the one that the engine names. */
    private RuntimeException failed(Firings firings, RuntimeException failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnusableRule known) {
                return known;
            }
            chain.add(each);
        }
        RuleCard atWork = firings.atWork();
        if (atWork != null) {
            return FailedRule.concluding(atWork, failure);
        }
        for (RuleCard card : cards.values()) {
            String name = "\"" + card.rule() + "\"";
            if (chain.stream()
                    .anyMatch(each -> String.valueOf(each.getMessage()).contains(name))) {
                return FailedRule.looking(card, failure);
            }
        }
        return failure;
    }

    /** Of rules that cannot be told apart by what they do, the one with the longest condition. */
    private Rule mostJoined() {
        return cards.keySet().stream()
                .max(Comparator.comparingInt((Rule rule) ->
                                ((RuleImpl) rule).getLhs().getChildren().size())
                        .thenComparing(Rule::getName))
                .orElseThrow();
    }

    /** Notes each conclusion with the rule that inserted it. */
    private final class Trail extends DefaultRuleRuntimeEventListener {
        private final List<Explained<Conclusion>> conclusions = new ArrayList<>();

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            Rule rule = event.getRule();
            if (rule != null && event.getObject() instanceof Conclusion conclusion) {
                RuleCard card = Objects.requireNonNull(cards.get(rule));
                if (set == RuleSet.VALUE
                        && conclusion instanceof Finding finding
                        && (finding.points() < 0 || finding.points() > OutcomeScore.HIGHEST)) {
                    throw FailedRule.points(card, finding.points(), OutcomeScore.HIGHEST);
                }
                conclusions.add(new Explained<>(conclusion, card));
            }
        }
    }
}
