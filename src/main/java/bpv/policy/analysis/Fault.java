package bpv.policy.analysis;

import bpv.assessment.Conclusion;
import bpv.assessment.Explained;
import bpv.assessment.RuleCard;
import bpv.assessment.Subject;
import bpv.policy.analysis.Probe.Run;
import bpv.rules.Asked;
import bpv.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A criterion that the rules, when they ran, did not answer exactly once.
 *
 * @param run the case in which they did not
 * @param asked the question
 * @param criterion the criterion
 * @param subject whom it was asked about
 * @param rules the rules that answered, none or several
 */
record Fault(Run run, Asked asked, String criterion, String subject, List<RuleCard> rules) {
    Fault {
        rules = List.copyOf(rules);
    }

    /** Every fault of a run about one criterion, whether or not it is answered on the day at all. */
    static List<Fault> of(Run run, RuleSet set, String criterion) {
        List<Fault> faults = new ArrayList<>();
        for (Asked asked : run.asked()) {
            if (asked.set() != set) {
                continue;
            }
            for (Subject subject : asked.subjects()) {
                List<RuleCard> rules = asked.concluded().stream()
                        .filter(each -> each.criterion().equals(criterion)
                                && each.subject().equals(subject.subject()))
                        .map(Explained<Conclusion>::card)
                        .toList();
                if (rules.size() != 1) {
                    faults.add(new Fault(run, asked, criterion, subject.subject(), rules));
                }
            }
        }
        return faults;
    }

    boolean isGap() {
        return rules.isEmpty();
    }

    /** The fact of a kind that it is about. */
    Optional<Object> fact(Class<?> type) {
        return facts(asked, type)
                .filter(fact -> subject((Subject) fact).equals(subject))
                .findFirst();
    }

    static String subject(Subject subject) {
        return subject.subject();
    }

    /** The facts of a kind that rules were shown. */
    static Stream<Object> facts(Asked asked, Class<?> type) {
        return Stream.concat(asked.subjects().stream(), asked.facts().stream())
                .filter(fact -> type.isInstance(fact) && fact instanceof Subject)
                .map(Object.class::cast);
    }

    /** What scenarios call the answer that is missing, or that there are several of. */
    String answer() {
        if (asked.set() == RuleSet.CONDITIONS) {
            return "conditions";
        }
        String[] names = subject.split("/", 2);
        if (asked.set() == RuleSet.RELEASE) {
            return names[1] + " " + criterion;
        }
        if (names.length == 1) {
            return criterion;
        }
        String[] inner = names[1].split("/", 2);
        if (inner.length == 2) {
            return inner[1] + " " + criterion;
        }
        return inner[0].equals("earlyDiagnosis") ? criterion : inner[0] + " " + criterion;
    }

    /** Whom it is about, as a sentence says it. */
    String about() {
        return answer().toLowerCase(Locale.ROOT).equals(criterion.toLowerCase(Locale.ROOT)) ? "the bid" : answer();
    }
}
