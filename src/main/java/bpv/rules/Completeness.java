package bpv.rules;

import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.assessment.RuleCard;
import bpv.assessment.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Exactly one answer to each criterion in force for each subject. Silence is a fault of the rules, never a pass; so are two
 * answers. The criteria are those of the set's own rules in force on the day: there is no second list of them.
 */
final class Completeness {
    private final RuleSet set;
    private final KieBase base;
    private final Map<String, RuleCard> cards;
    private final Noon noon;
    private final Map<LocalDate, List<String>> criteria = new ConcurrentHashMap<>();

    Completeness(RuleSet set, KieBase base, Map<String, RuleCard> cards) {
        this.set = set;
        this.base = base;
        this.cards = cards;
        this.noon = Noon.of(base);
    }

    /** The criteria that the set answers on a day, sorted. */
    List<String> criteriaOn(LocalDate day) {
        return criteria.computeIfAbsent(day, this::derive);
    }

    private List<String> derive(LocalDate day) {
        Calendar now = Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        now.setTimeInMillis(noon.on(day).toEpochMilli());
        TreeSet<String> found = new TreeSet<>();
        for (KiePackage rules : base.getKiePackages()) {
            for (Rule rule : rules.getRules()) {
                RuleImpl known = (RuleImpl) rule;
                boolean started = known.getDateEffective() == null
                        || known.getDateEffective().before(now);
                boolean ended = known.getDateExpires() != null
                        && !known.getDateExpires().after(now);
                RuleCard card = cards.get(RuleIndex.key(rule.getPackageName(), rule.getName()));
                if (started && !ended && card != null) {
                    found.add(card.criterion());
                }
            }
        }
        if (set != RuleSet.RELEASE || !found.isEmpty()) {
            found.addAll(set.demanded());
        }
        return List.copyOf(found);
    }

    /** The conclusions, typed and in the order of subjects and criteria; refused unless they are complete. */
    <C extends Conclusion> List<Explained<C>> checked(
            LocalDate day,
            Collection<? extends Subject> subjects,
            List<Explained<Conclusion>> conclusions,
            Class<C> type) {
        List<String> wanted = criteriaOn(day);
        Map<String, Integer> rows = new HashMap<>(2 * subjects.size());
        for (Subject subject : subjects) {
            rows.put(subject.subject(), rows.size());
        }
        List<@Nullable Explained<C>> answers = new ArrayList<>(Collections.nCopies(rows.size() * wanted.size(), null));
        List<String> faults = new ArrayList<>(0);
        for (Explained<Conclusion> answer : conclusions) {
            Integer row = rows.get(answer.subject());
            if (row == null) {
                faults.add(answer.subject() + " is no subject, but \""
                        + answer.card().rule() + "\" answers for it");
                continue;
            }
            int place = row * wanted.size() + wanted.indexOf(answer.criterion());
            Explained<C> typed = new Explained<>(type.cast(answer.conclusion()), answer.card());
            Explained<C> other = answers.set(place, typed);
            if (other != null) {
                faults.add(answer.subject() + ": " + answer.criterion() + " is answered twice, by \""
                        + other.card().rule() + "\" and by \"" + answer.card().rule() + "\"");
            }
        }
        List<Explained<C>> inOrder = new ArrayList<>(answers.size());
        int place = 0;
        for (Subject subject : subjects) {
            for (String criterion : wanted) {
                Explained<C> answer = answers.get(place++);
                if (answer == null) {
                    faults.add(subject.subject() + ": no rule in force on " + day + " answers " + criterion);
                } else {
                    inOrder.add(answer);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new SilentRules(set.folder(), faults);
        }
        return inOrder;
    }
}
