package bpv.rules;

import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.assessment.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One question to a rule set, and what its rules concluded, whether or not that is an answer.
 *
 * @param set the rule set
 * @param day the day as of which it was asked
 * @param criteria what it answers on that day
 * @param subjects what it was asked about
 * @param facts what else its rules may look at
 * @param concluded in the order in which the rules did
 */
public record Asked(
        RuleSet set,
        LocalDate day,
        List<String> criteria,
        Collection<? extends Subject> subjects,
        Collection<?> facts,
        List<Explained<Conclusion>> concluded) {
    public Asked {
        criteria = List.copyOf(criteria);
        subjects = List.copyOf(subjects);
        facts = List.copyOf(facts);
        concluded = List.copyOf(concluded);
    }
}
