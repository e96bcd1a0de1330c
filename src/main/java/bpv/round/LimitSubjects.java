package bpv.round;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Candidacy;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.assessment.RuleCard;
import bpv.assessment.Verdict;
import bpv.bid.OutcomeClass;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.rules.RulesRejected;
import bpv.source.Nearest;
import bpv.source.Place;
import bpv.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks the rules on limits which sections are subject to which limit. */
public final class LimitSubjects {
    private final RuleBook book;
    private final LocalDate day;

    public LimitSubjects(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
    }

    /** The sections of a bid that may be funded, as limits see them. */
    public static List<Candidacy> candidacies(AssessedBid bid) {
        List<Candidacy> candidacies = new ArrayList<>();
        for (AssessedSection section : bid.sections()) {
            if (mayBeFunded(section.label())) {
                candidacies.add(candidacy(bid, section));
            }
        }
        return candidacies;
    }

    /** A section as limits see it. */
    static Candidacy candidacy(AssessedBid bid, AssessedSection section) {
        return new Candidacy(
                section.id(),
                bid.alliance(),
                section.section().intervention(),
                section.label(),
                section.score().score(),
                section.section().totalAsked(),
                classes(section));
    }

    private static Set<OutcomeClass> classes(AssessedSection section) {
        return section.score().outcomes().stream()
                .filter(OutcomeScore::addressed)
                .map(outcome -> outcome.definition().outcomeClass())
                .collect(Collectors.toSet());
    }

    static boolean mayBeFunded(Recommendation label) {
        return label != Recommendation.INELIGIBLE && label != Recommendation.DO_NOT_FUND;
    }

    /**
     * What the rules find: for each section and each limit that they speak of, that it is subject to it, or not.
     *
     * @throws bpv.rules.SilentRules if they do not answer exactly once
     */
    public List<Explained<Finding>> findings(Collection<Candidacy> candidacies) {
        return book.run(RuleSet.LIMITS, day, candidacies, List.of(), Finding.class);
    }

    /**
     * The sections that are subject to each limit that rules speak of, by its name.
     *
     * @throws RulesRejected if a rule answers neither that a section is subject to a limit nor that it is not
     */
    Map<String, Set<String>> of(Collection<Candidacy> candidacies) {
        Map<String, Set<String>> subjects = new HashMap<>();
        book.criteriaInForce(RuleSet.LIMITS, day).forEach(limit -> subjects.put(limit, new TreeSet<>()));
        for (Explained<Finding> finding : findings(candidacies)) {
            Verdict verdict = finding.conclusion().verdict();
            if (verdict == Verdict.MET) {
                subjects.computeIfAbsent(finding.criterion(), any -> new TreeSet<>())
                        .add(finding.subject());
            } else if (verdict != Verdict.NOT_APPLICABLE) {
                throw new RulesRejected(List.of(problem(
                        finding.card(),
                        "a rule on a limit answers met, for a section that is subject to it, or notApplicable; here it "
                                + "is " + verdict.title() + ".",
                        "Write Finding.met or Finding.notApplicable.")));
            }
        }
        return subjects;
    }

    /** Whether a file of rules is about limits. */
    static boolean isOurs(String file) {
        return file.startsWith(RuleSet.LIMITS.folder() + "/");
    }

    /**
     * Every rule in force about a limit that there is not, at its line.
     *
     * @param known the names of limits
     */
    List<Problem> unknown(List<String> known) {
        List<Problem> problems = new ArrayList<>();
        List<String> answered = book.criteriaInForce(RuleSet.LIMITS, day);
        for (RuleCard card : book.cards()) {
            if (isOurs(card.file()) && answered.contains(card.criterion()) && !known.contains(card.criterion())) {
                problems.add(problem(
                        card,
                        "there is no limit " + card.criterion() + " in limits/parameters.yaml.",
                        Nearest.to(card.criterion(), known)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("The limits are " + String.join(", ", known) + ".")));
            }
        }
        return problems;
    }

    private Problem problem(RuleCard card, String message, String hint) {
        return Problem.at(
                book.shown(card.file()), new Place(card.line(), 1), "", "unknown-limit", message, "", "", hint);
    }
}
